import type { Alias } from '../dossier/model';
import { squeeze } from '../text/even-text';
import { fold } from '../text/folding';
import { wordBefore } from '../text/words';
import { type Automaton, compileAutomaton } from './automaton';
import { compileLexicon, type Lexicon } from './lexicon';
import type { Evidence, MatchableTopic } from './mention';
import { isTicket, TOUCHING_OFFICE } from './rules/people/after-surname';
import { hasSeatAfter } from './rules/people/apposition';
import { isOfficeOf } from './rules/people/given-name-office';
import { isOfficeBefore } from './rules/people/thing-before';
import { evidenceBefore } from './sentinel-surname';
import { createRoles, HONORIFICS, type Roles } from './vocabulary/roles';
import { endOfForm } from './word-end';

export interface SentinelMatcher {
  /**
   * Reads a part of the frame's text. It may go on being fed after its first `true`, so that it learns more.
   *
   * @param text - Whole blocks, separated by blank lines; in any order and any number of calls.
   * @returns Whether all text so far could hold a mention: `false` is sure, `true` is not.
   */
  feed(text: string): boolean;
  /**
   * What the text so far tells about its page, in the words of `PageContext`: people and namesakes fixed, words of the event.
   *
   * It is a seed: until the annotator has read the whole frame, judge by `withSeed(context, evidence())`, which lets a
   * name far below license the first viewport; afterwards by the context alone.
   */
  evidence(): ReadonlyMap<Evidence, number>;
}

/** How far the rules look from a surname for a title, a list's role or a given name, in characters; rather too far. */
const BEFORE_CHARS = 300;
const AFTER_CHARS = 90;
const UNSPACED_CHARS = 40;
const OFFICE =
  /^(?:administra|presidency|white|cabinet|[ae]ra$|years$|regierung|yonetimi|hukumeti|gouvernement|gobierno|governo)/u;
const DIPLOMATIC = /diplomat|дипломат|دي?بلوماسي|ديپلومات|外交|외교/u;
const JUNIOR = /^,?\s+Jn?r\.?/u;
const BLANK_LINE = /\n[^\S\n]*\n/u;
/** The farthest that modifiers and the phrase after a word of the event reach. */
const PHRASE_CHARS = 160;
/** So much of a text with indents and soft hyphens holds as much as the rules look at. */
const RAW_CHARS = 900;

/**
 * Makes the sentinel's question out of the same forms and the same automaton as the matcher's, without its rules. It asks
 * for less than any rule, so that where it stays silent `findMentions` finds nothing.
 */
export function createSentinelMatcher(topics: readonly MatchableTopic[]): SentinelMatcher {
  return compileSentinel(topics)();
}

/** The same for any number of pages, because compiling costs more than most pages. */
export function compileSentinel(topics: readonly MatchableTopic[]): () => SentinelMatcher {
  const lexicon = compileLexicon(topics);
  const automaton = compileAutomaton(lexicon.forms);
  const roles = createRoles();
  return () => watchPage(lexicon, automaton, roles);
}

function watchPage(lexicon: Lexicon, automaton: Automaton, roles: Roles): SentinelMatcher {
  const counts = new Map<Evidence, number>();
  const add = (evidence: Evidence): void => {
    counts.set(evidence, (counts.get(evidence) ?? 0) + 1);
  };
  const has = (evidence: Evidence): boolean => counts.has(evidence);
  let isAwake = false;
  /** Where the last whole name ended: the surname in it tells nothing more. */
  let fullEnd = -1;

  const isFixed = ({ text, start, end: wordEnd }: Near, topic: MatchableTopic): boolean => {
    const own = lexicon.rolesOf(topic);
    const end = wordEnd + (JUNIOR.exec(text.slice(wordEnd, wordEnd + 8))?.[0].length ?? 0);
    if (roles.touch(text, start, end, own) || hasSeatAfter(text, end)) return true;
    if (isOfficeBefore(text, start)) return true;
    const givens = lexicon.givenNames(topic);
    const isLabel = /^(?:.{0,40}?[:：]|\.\s)/su.test(text.slice(end, end + 45));
    const around = wordsOf(text.slice(Math.max(0, start - BEFORE_CHARS), start));
    const after = wordsOf(text.slice(end, end + AFTER_CHARS));
    // "-Mondale ticket": what a hyphen joins counts with it and without.
    if (after.slice(1, 3).some(isTicket)) return true;
    if (OFFICE.test(after[0] ?? '') || TOUCHING_OFFICE.test(text.slice(end, end + 8))) return true;
    const honorific = roles.honorificAfter(text, end);
    if (honorific !== null && own.includes(honorific)) return true;
    // Without spaces a given name is no word of its own.
    const near = fold(text.slice(Math.max(0, start - UNSPACED_CHARS), start));
    if (/[\u3041-\u9fff]/u.test(near) && [...givens].some((given) => near.includes(given))) return true;
    return [...around, ...after].some((word) => {
      if (givens.has(word) || givens.has(word.replace(/(?:ом|а|у|е)$/u, ''))) return true;
      const named = roles.of(word);
      return named?.some((role) => own.includes(role) && (isLabel || !HONORIFICS.has(role))) === true;
    });
  };

  const learn = (text: string, start: number, end: number, topic: MatchableTopic, alias: Alias): void => {
    const wordEnd = endOfForm(text, start, end, alias.stem === true);
    if (wordEnd === -1 || BLANK_LINE.test(text.slice(start, end))) return;
    if (alias.as === 'word') {
      add('sentinel:event');
      if (!has('cue:diplomatic') && isNearDiplomatic(evenNear(text, start, wordEnd))) add('cue:diplomatic');
    } else if (alias.as === 'full') {
      fullEnd = end;
      add(`fixed:${topic.id}`);
      add(`named:${topic.id}`);
      isAwake = true;
    } else if (alias.as === 'given') {
      const near = evenNear(text, start, wordEnd);
      const before = wordBefore(near.text, near.start);
      if (before !== null && isOfficeOf(before, topic, { lexicon, roles })) isAwake = true;
    } else if (alias.as === 'short') {
      const sharing = lexicon.sharing(alias.text);
      if (sharing[0] === topic && end > fullEnd)
        for (const one of evidenceBefore(text, start, wordEnd, sharing, lexicon, roles)) add(one);
      if (topic.kind !== 'person' && !alias.standsAlone) add('sentinel:shared');
      else isAwake ||= alias.standsAlone || isFixed(evenNear(text, start, wordEnd), topic);
    }
  };

  return {
    feed(text) {
      fullEnd = -1;
      automaton.scan(text, (form, start, end) => {
        for (const entry of lexicon.entries[form] ?? []) {
          if (entry.type === 'alias') learn(text, start, end, entry.topic, entry.alias);
          else if (!has(entry.evidence) && endOfForm(text, start, end, false) !== -1) add(entry.evidence);
        }
      });
      isAwake ||= has('sentinel:shared') && has('cue:uyghur');
      const games = has('cue:games');
      const placed = has('cue:host') || has('cue:city') || has('cue:year');
      isAwake ||= has('sentinel:event') && ((games && placed) || ((games || placed) && has('cue:diplomatic')));
      return isAwake;
    },
    evidence: () => counts,
  };
}

/** A form and what stands around it, as the rules read it. */
interface Near {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function evenNear(text: string, start: number, end: number): Near {
  const before = squeeze(text.slice(Math.max(0, start - RAW_CHARS), start));
  const form = text.slice(start, end);
  return {
    text: before + form + squeeze(text.slice(end, end + RAW_CHARS)),
    start: before.length,
    end: before.length + form.length,
  };
}

function isNearDiplomatic({ text, start, end }: Near): boolean {
  return DIPLOMATIC.test(fold(text.slice(Math.max(0, start - PHRASE_CHARS), end + PHRASE_CHARS)));
}

function wordsOf(text: string): string[] {
  // What a hyphen joins counts whole, too: "пресс-секретарь".
  return fold(text)
    .split(/(?:[^\p{L}\p{M}-]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])+/u)
    .flatMap((word) => (word.includes('-') ? [...word.split('-'), word] : [word]))
    .filter((word) => word !== '');
}
