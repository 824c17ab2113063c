import { squeeze } from '../../text/even-text';
import { fold } from '../../text/folding';
import { HONORIFICS } from '../vocabulary/roles';
import { endsHangulWord, isCaseEnding } from '../word-end';
import type { SentinelTopic, SentinelWords } from './sentinel-words';
import { BORDER, createWordScanner, SEAM } from './word-scanner';

export interface SentinelMatcher {
  /**
   * Reads a part of the frame's text. It may go on being fed after its first `true`, so that it tells more.
   *
   * @param text - In any order and any number of calls; `SEAM` where it may or may not be parted,
   *   `BORDER` between paragraphs.
   * @param from - What stands before is only looked back at; the beginning of a word.
   * @param isRead - Asked where something stands that tells about the page, the first few times of each form; where it answers
   *   `false`, nothing stands there.
   * @returns Whether all text so far could hold a mention: `false` is sure, `true` is not.
   */
  feed(text: string, from?: number, isRead?: (at: number) => boolean): boolean;
}

/** How far the rules look from a surname for a title, a list's role or a given name, in characters; rather too far. */
const BEFORE_CHARS = 300;
const AFTER_CHARS = 90;
/** A title right before a name in small letters or before a given name. */
const TITLE_CHARS = 24;
/** An office right before a name. */
const OFFICE_CHARS = 40;
/** So much of a text with indents and soft hyphens holds as much as the rules look at. */
export const RAW_CHARS = 900;
const RAW_TITLE_CHARS = 200;
/** Most texts are even already. */
const UNEVEN = /\s\s|[^\S ]|[\u00ad\u061c\u2000-\u206f\ufeff]/;
/** The farthest that modifiers and the phrase after a word of the event reach. */
const PHRASE_CHARS = 160;
/** What a form tells often enough. */
const MOST_TOLD = 8;

const OFFICE =
  /^[^\p{L}]*(?:administra|presidency|white|cabinet|(?:[ae]ra|years)(?!\p{L})|regierung|yonetimi|hukumeti|gouvernement|gobierno|governo|(?:\p{L}+[^\p{L}]+){1,2}(?:ticket|campaign|administration|slate)(?!\p{L})|政[府权權権]|[当當]局|[内內][阁閣]|[时時][代期]|[执執]政|指導部|행?정부|정권)/u;
const OFFICE_BEFORE =
  /(?<![a-z])(?:administra[ctz]|gobierno|gouvernement|governo|guvernul|presiden[cz]|presedint|er[ae]|epoca|epoque|mandat)[a-z]* (?:[a-z]{2,3} )?$/;
const SEAT = /^(?:, | \()[RDI][-.]/;
const DIPLOMATIC = /diplomat|дипломат|دي?بلوماسي|ديپلومات|外交|외교/u;
const JUNIOR = /^,?\s+Jn?r\.?/u;
const HANGUL_END = /[가-힣]$/u;
const LABEL = /^(?:.{0,40}?[:：]|\.\s)/su;

/** Of scripts with spaces, folded. */
const LETTERS = 'a-zа-яء-ي';

/** What a form may make of a page. */
type Kind = 'alone' | 'needy' | 'given' | 'shared' | 'event' | 'cue';

interface Asked {
  readonly kind: Kind;
  readonly topic: SentinelTopic | null;
  /** Of a cue. */
  readonly cue: string;
  readonly form: string;
}

/** A form and what stands around it, as the rules read it. */
interface Near {
  readonly before: string;
  readonly form: string;
  readonly after: string;
}

/**
 * Makes the sentinel's question out of its words: it asks for less than any rule, so that where it stays silent `findMentions`
 * finds nothing. For any number of pages, because compiling costs more than most of them.
 *
 * @param topicsOn - Ids of the topics that are marked.
 */
export function watchPageFor(words: SentinelWords, topicsOn: ReadonlySet<string>): () => SentinelMatcher {
  const asked: Asked[] = [];
  const ask = (kind: Kind, forms: string, topic: SentinelTopic | null, cue = ''): void => {
    if (forms !== '') for (const form of forms.split('|')) asked.push({ kind, topic, cue, form });
  };
  for (const topic of words.topics) {
    if (!topicsOn.has(topic.id)) continue;
    for (const kind of ['alone', 'needy', 'given', 'shared', 'event'] as const) ask(kind, topic[kind], topic);
  }
  for (const [cue, forms] of Object.entries(words.cues)) ask('cue', forms, null, cue);
  const scanner = createWordScanner(
    asked.map(({ form }) => form.replace('*', '').replace('ş', 's')),
    (at) => asked[at]?.kind === 'event' || asked[at]?.form.endsWith('*') === true,
  );
  const patterns = new Map<SentinelTopic, Patterns>();

  function patternsOf(topic: SentinelTopic): Patterns {
    const known = patterns.get(topic) ?? compilePatterns(topic, words);
    patterns.set(topic, known);
    return known;
  }

  function isTitled({ kind, topic }: Asked, text: string, start: number, end: number): boolean {
    return topic !== null && isBehind(text, start, end, patternsOf(topic)[kind === 'given' ? 'titles' : 'near']);
  }

  return () => {
    const has = new Set<string>();
    const told = new Uint8Array(asked.length);
    let isAwake = false;

    function meet(one: Asked, text: string, start: number, end: number): void {
      const { kind, topic, cue } = one;
      if (kind === 'cue') has.add(cue);
      else if (kind === 'shared') has.add(kind);
      else if (kind === 'event') {
        has.add(kind);
        has.add(
          nearby(text, start, end).some(({ before, form, after }) =>
            DIPLOMATIC.test(fold(before.slice(-PHRASE_CHARS) + form + after.slice(0, PHRASE_CHARS))),
          )
            ? 'diplomatic'
            : kind,
        );
      } else if (topic)
        isAwake ||= kind === 'alone' || needsTitle(one, text, start) || isFixed(text, start, end, patternsOf(topic));
    }

    return {
      feed(text, from = 0, isRead = () => true) {
        scanner.scan(text, from, (at, end) => {
          const one = asked[at];
          if (!one || (told[at] as number) >= MOST_TOLD) return;
          // Most words that begin so are others.
          if (one.kind === 'needy' && HANGUL_END.test(one.form) && !endsHangulWord(text, end)) return;
          const start = scanner.startOf(text, at, end);
          if (start === -1) return;
          const form = text.slice(start, end);
          const isWhole = scanner.restsAfter(text, end).some((rest) => rest === '' || isCaseEnding(form, rest));
          if (!isWhole && one.kind !== 'event' && !one.form.endsWith('*')) return;
          if (one.form === 'şi' && form.normalize('NFC').toLowerCase() !== one.form) return;
          // Of these most tell nothing, and whether they are read costs more to ask.
          if (!isAwake && needsTitle(one, text, start) && !isTitled(one, text, start, end)) return;
          if (!isRead(start)) return;
          meet(one, text, start, end);
          if (one.kind === 'cue' || isAwake) told[at] = (told[at] as number) + 1;
        });
        isAwake ||= has.has('shared') && has.has('uyghur');
        const games = has.has('games');
        const placed = has.has('host') || has.has('city') || has.has('year');
        isAwake ||= has.has('event') && ((games && placed) || ((games || placed) && has.has('diplomatic')));
        return isAwake;
      },
    };
  };
}

interface Patterns {
  /** Over folded text: roles and given names, and with them forms of address. */
  readonly near: RegExp;
  readonly label: RegExp;
  /** Without the given names. */
  readonly titles: RegExp;
  /** Over written text that touches the name. */
  readonly touching: RegExp | null;
}

function compilePatterns({ roles, given }: SentinelTopic, words: SentinelWords): Patterns {
  const own = roles.split(' ').filter((role) => role !== '');
  const of = (which: readonly string[], at: 0 | 1) => which.flatMap((role) => words.roles[role]?.[at] || []);
  const touching = of(own, 1).join('|');
  const named = of(
    own.filter((role) => !HONORIFICS.has(role)),
    0,
  );
  return {
    titles: nearPattern(named),
    near: nearPattern([given, ...named]),
    label: nearPattern([given, ...of(own, 0)]),
    touching: touching === '' ? null : new RegExp(touching, 'u'),
  };
}

/** Long words are found within others, too: "presidents", "Altpräsident", "expresidente". */
function nearPattern(lists: readonly string[]): RegExp {
  const words = lists.join('|').split('|');
  const sources = words.flatMap((word) => {
    if (word === '') return [];
    if (word.length > 4 || /[\u3041-\ud7ff]/u.test(word)) return word;
    return `(?<![${LETTERS}])(?:ex)?${word.replace('*', `[${LETTERS}]*`)}(?:ом|[ауе])?(?![${LETTERS}])`;
  });
  return new RegExp(sources.join('|') || '(?!)', 'u');
}

/** Given names, and in small letters what is a word, too. */
function needsTitle({ kind, form }: Asked, text: string, start: number): boolean {
  const isWord = kind === 'needy' || (kind === 'alone' && form.length <= 3);
  return kind === 'given' || (isWord && /^\p{Ll}/u.test(text.charAt(start)));
}

/** Whether a title stands right before it. */
function isBehind(text: string, start: number, end: number, pattern: RegExp): boolean {
  return nearby(text, start, end, RAW_TITLE_CHARS).some(({ before }) => pattern.test(fold(before.slice(-TITLE_CHARS))));
}

function isFixed(text: string, start: number, end: number, patterns: Patterns): boolean {
  return nearby(text, start, end).some(({ before, form, after: whole }) => {
    const after = whole.replace(JUNIOR, '');
    return (
      patterns.touching?.test(before.slice(-6) + form + after.slice(0, 20)) === true ||
      SEAT.test(after) ||
      OFFICE_BEFORE.test(fold(before.slice(-OFFICE_CHARS))) ||
      OFFICE.test(fold(after.slice(0, PHRASE_CHARS))) ||
      (LABEL.test(after) ? patterns.label : patterns.near).test(
        fold(`${before.slice(-BEFORE_CHARS)} ${after.slice(0, AFTER_CHARS)}`),
      )
    );
  });
}

/** With the seams closed and open. */
function nearby(text: string, start: number, end: number, reach = RAW_CHARS): readonly Near[] {
  const whole = text.slice(Math.max(0, start - reach), start);
  const before = whole.slice(whole.lastIndexOf(BORDER) + 1);
  const form = text.slice(start, end);
  const [after = ''] = text.slice(end, end + reach).split(BORDER, 1);
  const isSewn = before.includes(SEAM) || after.includes(SEAM);
  return (isSewn ? ['', ' '] : ['']).map((seam) => ({
    before: even(before.replaceAll(SEAM, seam)),
    form: form.replaceAll(SEAM, ''),
    after: even(after.replaceAll(SEAM, seam)),
  }));
}

function even(text: string): string {
  return UNEVEN.test(text) ? squeeze(text) : text;
}
