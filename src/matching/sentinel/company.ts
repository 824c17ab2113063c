import { BORDER, foldUnits, SEAM, UNSEEN } from './fold-units';
import type { SentinelTopic, SentinelWords } from './sentinel-words';

/** Whether a form that needs company has it there. */
export interface Company {
  /** Anything that lets a surname stand: titles, offices, given names, before it, after it or touching it. */
  isBeside(text: string, start: number, end: number): boolean;
  /** A title or a given name right before it. */
  isBehindName(text: string, start: number): boolean;
  /** A title right before it. */
  isBehindTitle(text: string, start: number): boolean;
}

/** How far the rules look from a surname for a title, a list's role or a given name, in characters; rather too far. */
const BEFORE_CHARS = 300;
const AFTER_CHARS = 90;
/** A title right before a name in small letters or before a given name. */
const TITLE_CHARS = 24;
/** An office right before a name. */
const OFFICE_CHARS = 40;
/** So much of a text as it is written, with indents and soft hyphens holds as much as the rules look at. */
const RAW_CHARS = 900;
const RAW_TITLE_CHARS = 200;
/** The farthest that modifiers and the phrase after a word of the event reach. */
const PHRASE_CHARS = 160;

/** Of scripts with spaces, folded. */
const LETTERS = 'a-zа-яѐ-ӿء-ي';
const LETTER = `[${LETTERS}\\xdf-\\u024f]`;
/** What may stand around the forms, by topic. */
export interface Companies {
  of(topic: SentinelTopic): Company;
  /** Whether a word of an event says by its neighbours that it is a diplomatic one. */
  isDiplomatic(text: string, start: number, end: number): boolean;
}

/** All patterns are its own and go with it: once used, they take some 60 kB. */
export function createCompanies(words: SentinelWords): Companies {
  /** One space alone is even already. */
  const uneven = /\s{2,}|[^\S ]/g;

  const office = new RegExp(
    `^[^${LETTERS}一-鿿가-힣]*(?:administra|presidency|white|cabinet|(?:[ae]ra|years)(?!${LETTER})|regierung|yonetimi|hukumeti|gouvernement|gobierno|governo|(?:${LETTER}+[^${LETTERS}]+){1,2}(?:ticket|campaign|administration|slate)(?!${LETTER})|政[府权權権]|[当當]局|[内內][阁閣]|[时時][代期]|[执執]政|指導部|행?정부|정권)`,
  );
  const officeBefore =
    /(?<![a-z])(?:administra[ctz]|gobierno|gouvernement|governo|guvernul|presiden[cz]|presedint|er[ae]|epoca|epoque|mandat)[a-z]* (?:[a-z]{2,3} )?$/;
  const seat = /^(?:, | \()[rdi][-.]/;
  const diplomatic = /diplomat|дипломат|دي?بلوماسي|ديپلومات|外交|외교/;
  const junior = /^,?\s+jn?r\.?/;
  const labelling = /^(?:.{0,40}?:|\.\s)/s;

  const companies = new Map<SentinelTopic, Company>();

  function createCompany(topic: SentinelTopic): Company {
    const own = topic.roles.split(' ').filter((role) => role !== '');
    const of = (which: readonly string[], at: 0 | 1) => which.flatMap((role) => words.roles[role]?.[at] || []);
    const named = of(
      own.filter((role) => words.roles[role]?.[2] !== true),
      0,
    );
    const titles = nearPattern(named);
    const near = nearPattern([topic.given, ...named]);
    const label = nearPattern([topic.given, ...of(own, 0)]);
    const touching = new RegExp(of(own, 1).join('|') || '(?!)');

    return {
      isBeside: (text, start, end) =>
        nearby(text, start, end).some(({ before, form, after: whole }) => {
          const after = whole.replace(junior, '');
          return (
            touching.test(before.slice(-6) + form + after.slice(0, 20)) ||
            seat.test(after) ||
            officeBefore.test(before.slice(-OFFICE_CHARS)) ||
            office.test(after) ||
            (labelling.test(after) ? label : near).test(`${before} ${after.slice(0, AFTER_CHARS)}`)
          );
        }),
      isBehindName: (text, start) => isBehind(text, start, near),
      isBehindTitle: (text, start) => isBehind(text, start, titles),
    };
  }

  function isBehind(text: string, start: number, pattern: RegExp): boolean {
    const parts = readings(blockBefore(text, start, RAW_TITLE_CHARS));
    return parts.some((before) => pattern.test(before.slice(-TITLE_CHARS)));
  }

  /** A form and what stands around it, folded, with the seams closed and open. */
  function nearby(text: string, start: number, end: number) {
    const before = readings(blockBefore(text, start, RAW_CHARS));
    const form = readings(text.slice(start, end))[0] ?? '';
    const [rest = ''] = text.slice(end, end + RAW_CHARS).split(BORDER, 1);
    const after = readings(rest);
    return [0, 1].slice(0, Math.max(before.length, after.length)).map((at) => ({
      before: (before[at] ?? before[0] ?? '').slice(-BEFORE_CHARS),
      form,
      after: (after[at] ?? after[0] ?? '').slice(0, PHRASE_CHARS),
    }));
  }

  /** As the rules read it: with the seams closed, and with them open where there are any. */
  function readings(part: string): readonly string[] {
    const seen = foldUnits(part).replaceAll(UNSEEN, '');
    if (!seen.includes(SEAM)) return [seen.replace(uneven, ' ')];
    return ['', ' '].map((seam) => seen.replaceAll(SEAM, seam).replace(uneven, ' '));
  }

  return {
    of(topic) {
      const known = companies.get(topic) ?? createCompany(topic);
      companies.set(topic, known);
      return known;
    },
    isDiplomatic: (text, start, end) =>
      nearby(text, start, end).some(({ before, form, after }) =>
        diplomatic.test(before.slice(-PHRASE_CHARS) + form + after),
      ),
  };
}

/** Long words are found within others, too: "presidents", "Altpräsident", "expresidente". */
function nearPattern(lists: readonly string[]): RegExp {
  const words = lists.join('|').split('|');
  const sources = words.flatMap((word) => {
    if (word === '') return [];
    if (word.length > 4 || /[\u3041-\ud7ff]/.test(word)) return word;
    return `(?<![${LETTERS}])(?:ex)?${word.replace('*', `[${LETTERS}]*`)}(?:ом|[ауе])?(?![${LETTERS}])`;
  });
  return new RegExp(sources.join('|') || '(?!)');
}

function blockBefore(text: string, start: number, reach: number): string {
  const before = text.slice(Math.max(0, start - reach), start);
  return before.slice(before.lastIndexOf(BORDER) + 1);
}
