import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/**
 * `npm run -s mentions`: JSON lines `{ "id", "text" }` on standard input, JSON lines `{ "id", "mentions" }` on standard
 * output, in the order read; each mention with its span, its topic, and why: the alias and the rule that made it one. Malformed lines are reported on standard error with their number, and make the exit code 1.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));

async function load<Module>(path: string): Promise<Module> {
  const { module } = await runnerImport<Module>(`${root}${path}`, { root, configFile: false, logLevel: 'error' });
  return module;
}

interface Row {
  readonly id: string | number;
  readonly text: string;
}

function decodeRow(line: string): Row {
  const row: unknown = JSON.parse(line);
  if (typeof row !== 'object' || row === null) throw new Error('is not an object');
  const { id, text } = row as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error('has no "id"');
  if (typeof text !== 'string') throw new Error('has no "text"');
  return { id, text };
}

const { createMatcher } = await load<typeof import('../../src/matching/matcher')>('src/matching/matcher.ts');
const { findMentions } = await load<typeof import('../../src/matching/find-mentions')>('src/matching/find-mentions.ts');
const { aliasedTopics } = await load<typeof import('../../src/dossier/bundled-aliases')>(
  'src/dossier/bundled-aliases.ts',
);
const matcher = createMatcher(aliasedTopics.filter((topic) => topic.marked));

let number = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  number++;
  if (line.trim() === '') continue;
  try {
    const { id, text } = decodeRow(line);
    const mentions = findMentions(matcher, text).map(({ start, end, topic, alias, rule }) => ({
      start,
      end,
      text: text.slice(start, end),
      topic,
      alias,
      rule,
    }));
    process.stdout.write(`${JSON.stringify({ id, mentions })}\n`);
  } catch (error) {
    process.stderr.write(`line ${number}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
