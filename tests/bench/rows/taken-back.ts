import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../commands/run-program.ts';
import type { MarksOfPage } from '../in-page/taken-back.ts';
import { makePage } from '../pages/make-page.ts';
import type { Row } from '../row.ts';
import { createRandom } from '../statistics.ts';

const CASES = 'tests/fixtures/evaluation';

/** What pages are about that a text far below can judge otherwise. A page's parts share one of them, or none. */
const SUBJECTS = [
  /carter/iu,
  /price/iu,
  /biden|拜登|байден|بايدن/iu,
  /pelosi|佩洛西|пелоси|بيلوسي/iu,
  /romney/iu,
  /psaki/iu,
  /blinken/iu,
  /(?<!\p{L})xi(?!\p{L})|习|習/iu,
  /xinjiang|新疆/iu,
  /boycott|boicot|boykott|бойкот|抵制|مقاطعة/iu,
];

/** Between the two, and no part of the first look. */
const FILLERS = Array.from({ length: 5 }, (_, at) =>
  makePage({ megabytes: 0.02, mentions: 0, firstInView: false, seed: at + 1 }).replace(
    /^[\s\S]*<main>|<\/main>[\s\S]*$/g,
    '',
  ),
);
const AT_ONCE = 40;

/** Marks that go again though the page stays as it is, because its end says something else than its beginning. */
export const takenBack: Row = {
  names: ['taken-back'],
  async measure(lab) {
    const pages = joinedPages(readTexts());
    const script = await lab.bundle('taken-back.ts');
    const marks = await lab.inPlainTab(async (page) => {
      await page.goto(lab.pages.addressOfMarkup('<!doctype html><title>Joined pages</title><body>'));
      await page.evaluate(script);
      const all: (MarksOfPage | null)[] = [];
      for (let from = 0; from < pages.length; from += AT_ONCE) {
        const some = JSON.stringify(pages.slice(from, from + AT_ONCE));
        all.push(...((await page.evaluate(`bench.markPages(${some})`)) as typeof all));
      }
      return all;
    });
    const read = marks.filter((each) => each !== null);
    const painted = read.reduce((sum, each) => sum + each.painted, 0);
    const gone = read.flatMap((each) => each.takenBack);
    return [
      {
        name: 'taken-back',
        value: (1000 * gone.length) / painted,
        detail: `${gone.length} of ${painted} marks on ${read.length} long pages of two to four labelled texts (the sentinel was silent on ${marks.length - read.length})`,
      },
    ];
  },
};

function readTexts(): readonly string[] {
  return readdirSync(join(PROJECT, CASES))
    .filter((file) => file.endsWith('.jsonl') && file !== 'html-cases.jsonl')
    .sort()
    .flatMap((file) => readFileSync(join(PROJECT, CASES, file), 'utf8').split('\n'))
    .flatMap((line) => (line === '' ? [] : [textOf(JSON.parse(line))]));
}

function textOf(labelled: unknown): string {
  if (typeof labelled !== 'object' || labelled === null || !('text' in labelled))
    throw new Error('a case without a text');
  return String(labelled.text);
}

/** Each text above one to three others: of its own subject on every other page, of any on the rest. */
function joinedPages(texts: readonly string[]): readonly string[] {
  const random = createRandom(1);
  const draw = <Item>(items: readonly Item[]) => items[random(items.length)];
  return texts.map((text, at) => {
    const subject = SUBJECTS.find((one) => one.test(text));
    const alike = subject && at % 2 === 0 ? texts.filter((other) => other !== text && subject.test(other)) : texts;
    const below = Array.from({ length: 1 + random(3) }, () => draw(alike) ?? '');
    return [asHtml(text), draw(FILLERS), ...below.map(asHtml)].join('\n');
  });
}

function asHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped
    .split(/\n\s*\n/)
    .map((paragraph) => `<p style="white-space: pre-line">${paragraph}</p>`)
    .join('\n');
}
