import type { ReadCard } from '../../src/ui/card/read-card.ts';
import type { AnnotatedPage } from './annotate-page.ts';

/** What the extension shows on a page, for a person at a terminal. */
export function describePage({ page, mentions, popover, errors }: AnnotatedPage): string {
  const parts = [`${page}: ${countOf(mentions.length, 'mention')}`];
  if (mentions.length > 0) parts.push(tableOf(mentions));
  if (popover !== null) parts.push(describeCard(popover));
  if (errors.length > 0) parts.push(['Errors', ...errors.map((error) => `  ${error}`)].join('\n'));
  return parts.join('\n\n');
}

function tableOf(mentions: AnnotatedPage['mentions']): string {
  const rows = new Map<string, { readonly topic: string; readonly text: string; readonly count: number }>();
  for (const { topic, text } of mentions) {
    const oneLine = text.replace(/\s+/g, ' ');
    const key = `${topic}\n${oneLine}`;
    rows.set(key, { topic, text: oneLine, count: (rows.get(key)?.count ?? 0) + 1 });
  }
  const table = [...rows.values()];
  const topicWidth = widestOf(['Topic', ...table.map(({ topic }) => topic)]);
  const textWidth = widestOf(['Text', ...table.map(({ text }) => text)]);
  const row = (topic: string, text: string, times: string) =>
    `  ${topic.padEnd(topicWidth)}  ${text.padEnd(textWidth)}  ${times}`.trimEnd();
  return [
    row('Topic', 'Text', 'Times'),
    row('-'.repeat(topicWidth), '-'.repeat(textWidth), '-----'),
    ...table.map(({ topic, text, count }) => row(topic, text, String(count).padStart(5))),
  ].join('\n');
}

function describeCard({ label, statements }: ReadCard): string {
  const lines = statements.flatMap(({ text, citation }) => [
    `  ${text}`,
    `    ${citation.publisher}, “${citation.title}”, ${citation.published}, paragraph ${citation.paragraph}`,
    ...(citation.url === null ? [] : [`    ${citation.url}`]),
  ]);
  return [`Popover of the first mention: ${label}`, ...lines].join('\n');
}

function widestOf(words: readonly string[]): number {
  return Math.max(...words.map((word) => word.length));
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
