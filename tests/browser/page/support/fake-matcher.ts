import type { Alias } from '../../../../src/dossier/model';
import type { Candidate, Matcher, PageContext, Paragraph } from '../../../../src/matching/mention';
import { evenOut } from '../../../../src/text/even-text';

const FORMS: ReadonlyArray<readonly [topic: string, form: string, as: Alias['as']]> = [
  ['xi-jinping', 'Xi Jinping', 'full'],
  ['jen-psaki', 'Jen Psaki', 'full'],
  ['ned-price', 'Ned Price', 'full'],
  ['ned-price', 'Price', 'short'],
  ['xinjiang', 'Xinjiang', 'word'],
  ['xinjiang', '新疆', 'word'],
];

/** Full names count anywhere and fix the person; the short form "Price" counts only on a page that fixes him. */
export function createFakeMatcher(): Matcher {
  return {
    read: (text) => [...paragraphsOf(text)].flatMap(([start, words]) => readParagraph(start, words) ?? []),
    mayFind: (text) => FORMS.some(([, form]) => new RegExp(form.replace(' ', '\\s*')).test(text)),
    standing: (context) => String(context.count('fixed:ned-price') > 0),
    judge: ({ candidates }, context) =>
      candidates
        .filter(({ topic, alias }) => isMention(topic, alias, context))
        .map(({ start, end, topic, alias }) => ({ start, end, topic, alias: alias.text, rule: alias.as })),
  };
}

function* paragraphsOf(text: string): Iterable<readonly [number, string]> {
  let start = 0;
  for (const border of text.matchAll(/\n\s*\n/g)) {
    yield [start, text.slice(start, border.index)];
    start = border.index + border[0].length;
  }
  yield [start, text.slice(start)];
}

function readParagraph(start: number, text: string): Paragraph | null {
  const candidates: Candidate[] = FORMS.flatMap(([topic, form, as]) => {
    const pattern = form.replace(' ', '\\s+');
    const found = text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![a-z\\p{N}])`, 'gu'));
    return [...found].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      topic,
      alias: { text: form, lang: 'en', as, standsAlone: as !== 'short' },
      sign: as === 'short' ? ('bare' as const) : ('full' as const),
      isAside: false,
      gender: null,
      sentence: 0,
      seenBy: as,
    }));
  })
    .filter((one, _, all) => !all.some((other) => other !== one && other.start <= one.start && other.end >= one.end))
    .sort((one, other) => one.start - other.start);
  if (candidates.length === 0) return null;
  const evidence = candidates.filter(({ alias }) => alias.as === 'full').map(({ topic }) => `fixed:${topic}`);
  return { start, text, even: evenOut(text), candidates, evidence };
}

function isMention(topic: string, alias: Alias, context: PageContext): boolean {
  return alias.as !== 'short' || context.count(`fixed:${topic}`) > 0;
}
