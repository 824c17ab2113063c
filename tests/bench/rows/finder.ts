import type { Page } from 'puppeteer-core';
import type { Runs } from '../in-page/finder';
import type { Lab } from '../lab.ts';
import type { Measured, Row } from '../row.ts';
import { median } from '../statistics.ts';

/** Sentences with a mention a megabyte: a long article about our topics has some, most pages have none. */
const MENTIONS_A_MB = 100;
/** Until V8 has made of the finder what it will make of it: after 8 rounds it still took 115 ms in place of 67. */
const WARMING = 30;
const ROUNDS = 15;
/** From load to load `find` came out at 2.35 to 2.73: the middle one of an odd number. */
const LOADS = 3;
/** It may take half a minute each time. */
const MARK_ROUNDS = 3;

/** The finder against the bare walk, against mark.js, and against itself with more forms and longer pages. */
export const finder: Row = {
  names: ['find', 'vs-mark', 'vs-mark-regexp', 'forms', 'forms-3000', 'growth-5', 'growth-20'],
  async measure(lab) {
    const finds: Results[] = [];
    for (let load = 1; load < LOADS; load++)
      finds.push(await onPage(lab, 1, (run) => run(['bare', 'ours'], ROUNDS, WARMING)));
    const one = await onPage(lab, 1, async (run, formCount) => {
      finds.push(await run(['bare', 'ours'], ROUNDS, WARMING));
      const find = middleOf(finds);
      const forms = await run(['ours40', 'ours300', 'ours3000'], ROUNDS, WARMING);
      const regexp = await run(['ours40', 'markRegExp'], MARK_ROUNDS, 1);
      const mark = await run(['ours40', 'mark'], MARK_ROUNDS, 0);
      const plain = await run(['markRegExpPlain', 'markPlain'], 1, 0);
      return { find, forms, regexp, mark, plain, formCount };
    });
    const five = await onPage(lab, 5, (run) => run(['bare', 'ours'], 9, 7));
    const twenty = await onPage(lab, 20, (run) => run(['bare', 'ours'], 3, 2));
    return [
      ratio(
        'find',
        one.find,
        'ours',
        'bare',
        `${one.formCount} surface forms, the middle one of ${LOADS} loads (${finds.map((find) => ratioOf(find).toFixed(2)).join(', ')})`,
      ),
      ratio(
        'vs-mark',
        one.mark,
        'mark',
        'ours40',
        `40 terms, the same job: acrossElements, no separateWordSearch, accuracy exactly, diacritics, ignoreJoiners (by its defaults ${midOf(one.plain, 'markPlain').toFixed(0)} ms, once)`,
      ),
      ratio(
        'vs-mark-regexp',
        one.regexp,
        'markRegExp',
        'ours40',
        `one alternation of 40 terms, the same job: acrossElements, borders of words by \\p (without both ${midOf(one.plain, 'markRegExpPlain').toFixed(0)} ms, once)`,
      ),
      ratio('forms', one.forms, 'ours300', 'ours40', 'the same hits'),
      ratio('forms-3000', one.forms, 'ours3000', 'ours40', 'the same hits'),
      growth('growth-5', five, 5, one.find),
      growth('growth-20', twenty, 20, one.find),
    ];
  },
};

type Results = Readonly<Record<string, Runs>>;
type RunInTurn = (names: readonly string[], rounds: number, warming: number) => Promise<Results>;

/** In a world of its own, as content scripts are: there a node is dearer than in the page's. */
function onPage<Answer>(
  lab: Lab,
  megabytes: number,
  use: (run: RunInTurn, formCount: number) => Promise<Answer>,
): Promise<Answer> {
  return lab.inPlainTab(async (page) => {
    const spec = { megabytes, mentions: MENTIONS_A_MB * megabytes, firstInView: true, seed: 1 };
    await page.goto(lab.pages.addressOf(spec), { timeout: 120_000 });
    const evaluate = await inIsolatedWorld(page);
    await evaluate(`${await lab.bundle('finder.ts')};globalThis.bench = bench; 0`);
    return use(
      async (...asked) => (await evaluate(`bench.inTurn(...${JSON.stringify(asked)})`)) as Results,
      (await evaluate('bench.formCount')) as number,
    );
  });
}

async function inIsolatedWorld(page: Page): Promise<(expression: string) => Promise<unknown>> {
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  return async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

function ratio(name: string, results: Results, above: string, below: string, what: string): Measured {
  const [over, under] = [midOf(results, above), midOf(results, below)];
  const rounds = results[above]?.ms.length ?? 0;
  return {
    name,
    value: over / under,
    detail: `${above} ${over.toFixed(1)} ms / ${below} ${under.toFixed(1)} ms, 1 MB, ${what}, medians of ${rounds}`,
  };
}

/** The bare walk grows, too: of longer pages the browser itself collects more garbage. */
function growth(name: string, results: Results, megabytes: number, one: Results): Measured {
  const [each, alone] = [midOf(results, 'ours') / megabytes, midOf(one, 'ours')];
  const bare = midOf(results, 'bare') / megabytes / midOf(one, 'bare');
  return {
    name,
    value: each / alone,
    detail: `${each.toFixed(1)} ms a MB of ${megabytes} / ${alone.toFixed(1)} ms, median of ${results.ours?.ms.length ?? 0} (the bare walk's growth ${bare.toFixed(2)})`,
  };
}

function middleOf(finds: readonly Results[]): Results {
  const middle = [...finds].sort((one, other) => ratioOf(one) - ratioOf(other))[(finds.length - 1) / 2];
  if (!middle) throw new Error('no load is the middle one');
  return middle;
}

function ratioOf(find: Results): number {
  return midOf(find, 'ours') / midOf(find, 'bare');
}

function midOf(results: Results, name: string): number {
  return median(results[name]?.ms ?? []);
}
