import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { PROJECT } from '../commands/run-program.ts';
import { type CaseSet, readCases } from '../unit/matching/evaluation/cases.ts';
import type { Case } from '../unit/matching/evaluation/score.ts';
import { inSharedBrowsers } from './support/in-both-browsers.ts';
import { type MarkedSpan, markedSpans, openInFrames, seen } from './support/marked-spans.ts';

const SETS: readonly CaseSet[] = ['own-tuned', 'own-held', 'independent-tuned', 'independent-held'];

/** Cases that are put together to one document, so that their contexts meet. */
const CASES_A_DOCUMENT = 16;

/** Plain text of ours in many languages. */
const documents = documentsOf(SETS.flatMap(readCases));
let saidByCommand: MarkedSpan[][] | null = null;

inSharedBrowsers('the labelled cases', (stage) => {
  it('gives a page of plain paragraphs the very mentions that `npm run mentions` gives their text', async () => {
    saidByCommand ??= mentionsByCommand(documents);
    expect(documents.length).toBeGreaterThanOrEqual(12);
    expect(saidByCommand.flat().length).toBeGreaterThan(400);
    const tab = await openInFrames(stage, documents.map(asParagraphs));
    expect(await markedSpans(stage, tab)).toEqual(saidByCommand);
  });

  it('finds on a page made of its markup what a case is labelled with', async () => {
    const cases = [...readCases('original-dev'), ...readCases('html-cases')].filter(({ html }) => html !== undefined);
    expect(cases.length).toBeGreaterThanOrEqual(20);
    const tab = await openInFrames(
      stage,
      cases.map(({ html }) => html ?? ''),
    );
    const found = await markedSpans(stage, tab);
    const marked = cases.map(({ id }, index) => ({ id, mentions: found[index]?.map(asSeen) }));
    const labelled = cases.map(({ id, text, mentions }) => ({
      id,
      mentions: mentions.map(({ start, end, entity }) => asSeen(spanIn(text, start, end, entity))),
    }));
    expect(marked).toEqual(labelled);
  });
});

/** Cases of one language, put together. */
function documentsOf(cases: readonly Case[]): string[] {
  const documents: string[] = [];
  for (const ofLanguage of Map.groupBy(cases, ({ lang }) => lang).values()) {
    for (let from = 0; from < ofLanguage.length; from += CASES_A_DOCUMENT)
      documents.push(
        ofLanguage
          .slice(from, from + CASES_A_DOCUMENT)
          .map(({ text }) => text)
          .join('\n\n'),
      );
  }
  return documents;
}

/** Each line of the text is one on the page, too. */
function asParagraphs(text: string): string {
  return text
    .split(/\n\s*\n/u)
    .map(
      (paragraph) =>
        `<p style="white-space: pre-line">${paragraph.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
    )
    .join('\n');
}

/** Offsets become what a page can be asked for. */
function mentionsByCommand(texts: readonly string[]): MarkedSpan[][] {
  const input = texts.map((text, id) => `${JSON.stringify({ id, text })}\n`).join('');
  const { stdout } = spawnSync(process.execPath, ['tests/commands/mentions.ts'], {
    cwd: PROJECT,
    input,
    encoding: 'utf8',
  });
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { mentions: { start: number; end: number; topic: string }[] });
  return rows.map(({ mentions }, index) => {
    const text = texts[index] ?? '';
    return mentions.map(({ start, end, topic }) => spanIn(text, start, end, topic));
  });
}

function spanIn(text: string, start: number, end: number, topic: string): MarkedSpan {
  return { topic, text: text.slice(start, end), after: seen(text.slice(0, start)).length };
}

/** White space and what has no width stand in the markup otherwise than in the text of a case. */
function asSeen(span: MarkedSpan): MarkedSpan {
  return { ...span, text: seen(span.text) };
}
