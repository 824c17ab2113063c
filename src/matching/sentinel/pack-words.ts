import type { Alias, Topic } from '../../dossier/model';
import { fold } from '../../text/folding';
import { compileLexicon, type Lexicon } from '../lexicon';
import type { MatchableTopic } from '../mention';
import { CUES } from '../vocabulary/cues';
import { HONORIFIC_AFTER, HONORIFICS, ROLE_WORDS, TOUCHING } from '../vocabulary/roles';
import { watchPageFor } from './sentinel';
import type { SentinelTopic, SentinelWords } from './sentinel-words';

type PackableTopic = MatchableTopic & Partial<Pick<Topic, 'marked'>>;

/** Offices that make a given name a mention; see `isOfficeOf`. */
const ONE_AT_A_TIME = ['president', 'first-lady', 'speaker', 'secretary'];
/** Words that begin alike so far become one beginning. */
const ALIKE_LETTERS = 5;
/** A word of this length that several names of a place have says enough: "Turkestan". */
const TELLING_LETTERS = 9;
/** Shorter names in small letters are words of other languages. */
const SHORT_NAME = /^[a-z]{1,3}$/u;

/**
 * Makes the sentinel's words out of the aliases and the vocabularies, when the extension is built: what of them a shorter form,
 * a beginning or a role says already is left out.
 */
export function packWords(topics: readonly PackableTopic[]): SentinelWords {
  const lexicon = compileLexicon(topics);
  const packed = topics.map((topic) => packTopic(topic, lexicon));
  const cues = Object.fromEntries(
    Object.entries(CUES)
      // It lets marks of the event stand that are better late than taken back.
      .filter(([cue]) => cue !== 'recent')
      .map(([cue, words]) => [cue, beginningsOf(words.map(wordsIn))]),
  );
  const used = new Set(packed.flatMap(({ roles }) => roles.split(' ')));
  const roles = Object.fromEntries(
    [...used]
      .filter((role) => role !== '')
      .map((role) => [role, [near(ROLE_WORDS[role] ?? ''), touching(role), HONORIFICS.has(role)] as const]),
  );
  const words = { topics: packed, roles, cues };
  return { ...words, topics: packed.map((topic) => withoutNeedless(topic, words, topics)) };
}

function packTopic(topic: PackableTopic, lexicon: Lexicon): SentinelTopic {
  const formsOf = (which: (alias: Alias) => boolean) => topic.aliases.filter(which).map(formOf);
  const isPerson = topic.kind === 'person';
  const needy = formsOf(({ as, standsAlone }) => as === 'short' && !standsAlone && isPerson);
  const shorts = formsOf(({ as }) => as === 'short');
  const needsAll = needy.length > 0 || shorts.some((form) => SHORT_NAME.test(form));
  const roles = new Set(lexicon.rolesOf(topic));
  return {
    id: topic.id,
    marked: topic.marked ?? true,
    alone: listOf(formsOf(({ as, standsAlone }) => as === 'full' || (as === 'short' && standsAlone))),
    needy: listOf(needy),
    given: isPerson ? listOf([...lexicon.givenNames(topic)].map(wordsIn).filter((name) => !shorts.includes(name))) : '',
    shared: isPerson ? '' : listOf(formsOf(({ as, standsAlone }) => as === 'short' && !standsAlone)),
    event: beginningsOf(formsOf(({ as }) => as === 'word')),
    roles: [...roles].filter((role) => needsAll || ONE_AT_A_TIME.includes(role)).join(' '),
  };
}

/** Whole names, also with any Korean ending, that their surname, their given name beside it or a telling word of them finds anyway need no entry. */
function withoutNeedless(topic: SentinelTopic, words: SentinelWords, topics: readonly PackableTopic[]): SentinelTopic {
  const { aliases = [], kind } = topics.find(({ id }) => id === topic.id) ?? {};
  const fulls = aliases.filter(({ as }) => as === 'full');
  const telling = kind === 'place' ? tellingWords(fulls.map(formOf)) : [];
  let kept = [...new Set([...telling, ...topic.alone.split('|')])];
  for (const { text } of fulls) {
    const form = wordsIn(text);
    if (telling.includes(form)) continue;
    const alone = kept.filter(
      (one) => one !== form || aliases.some((alias) => alias.as === 'short' && formOf(alias) === form),
    );
    const watch = watchPageFor({ ...words, topics: [{ ...topic, alone: alone.join('|') }] }, new Set([topic.id]));
    if ([text, text.toLowerCase(), text.toUpperCase(), `${text}가나`].every((written) => watch().feed(written)))
      kept = alone;
  }
  return { ...topic, alone: kept.join('|') };
}

/** Those that most names have, until no word is left that two have. */
function tellingWords(forms: readonly string[]): readonly string[] {
  const words = new Set(forms.flatMap((form) => form.split(' ')).filter((word) => word.length >= TELLING_LETTERS));
  const counted = [...words].map((word) => ({
    word,
    count: forms.filter((form) => form.split(' ').includes(word)).length,
  }));
  const most = counted.reduce((best, one) => (one.count > best.count ? one : best), { word: '', count: 1 });
  if (most.word === '') return [];
  return [most.word, ...tellingWords(forms.filter((form) => !form.split(' ').includes(most.word)))];
}

/** Folded, "Şi" is a common word of other languages: that one is asked for as it is written. */
function formOf({ text }: Alias): string {
  return text === 'Şi' ? text.toLowerCase() : wordsIn(text);
}

function wordsIn(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function listOf(words: readonly string[]): string {
  return [...new Set(words)].filter((word) => word !== '').join('|');
}

/** Words that begin alike become one beginning with a star. */
function beginningsOf(words: readonly string[]): string {
  const kept: string[] = [];
  for (const word of [...new Set(words)].filter((one) => one !== '').sort()) {
    const last = kept.at(-1) ?? '';
    const alike = lengthAlike(last.replace('*', ''), word);
    const isScriptWithoutSpaces = /[\u3041-\ud7ff]/u.test(word);
    if (
      alike >= ALIKE_LETTERS ||
      (last !== '' && word.startsWith(last.replace('*', '')) && (isScriptWithoutSpaces || last.endsWith('*')))
    )
      kept[kept.length - 1] = isScriptWithoutSpaces ? word.slice(0, alike) : `${word.slice(0, alike)}*`;
    else kept.push(word);
  }
  return kept.join('|');
}

function lengthAlike(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** Long words are found within others, too: what holds a shorter one needs no entry. */
function near(list: string): string {
  const words = beginningsOf(fold(list).split(' ')).split('|');
  const inner = words.map((word) => word.replace('*', '')).filter((word) => word.length >= ALIKE_LETTERS);
  const isHeld = (word: string) => inner.some((other) => other !== word.replace('*', '') && word.includes(other));
  return words
    .filter((word) => !isHeld(word))
    .map((word) => (word.replace('*', '').length < ALIKE_LETTERS ? word : word.replace('*', '')))
    .join('|');
}

function touching(role: string): string {
  const words = TOUCHING[role]?.split(' ') ?? [];
  const after = HONORIFIC_AFTER.filter(([honorific]) => honorific === role).map(([, pattern]) =>
    pattern.source.slice(1),
  );
  return [...words, ...after].join('|');
}
