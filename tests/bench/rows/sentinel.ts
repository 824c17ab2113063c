import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { BUILDS } from '../../browsers/launch-browser.ts';
import { ensureExtension } from '../../commands/build-extension.ts';
import type { SentinelLoad } from '../in-page/sentinel-load.ts';
import type { Lab } from '../lab.ts';
import { MENTION_FREE } from '../pages/make-page.ts';
import type { Row } from '../row.ts';
import { median } from '../statistics.ts';

const ROUNDS = 9;

/**
 * All that the built sentinel does in a page of 1 MB without a mention: compiling, its first slice, the later ones. It runs in a
 * world of its own of a browser without the extension, whose API answers at once; so nothing else is counted, and nothing of it
 * is left out, as samples and traces of the real one leave out what runs in microtasks. Each load has a process of its own.
 */
export const sentinel: Row = {
  names: ['sentinel'],
  async measure(lab) {
    await ensureExtension('chromium');
    const source = readFileSync(join(BUILDS.chromium, 'sentinel.js'), 'utf8');
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const measureOurs = async () => ours.push(await sentinelMs(lab, source));
      const measureBare = async () => bare.push(await bareMs(lab));
      for (const measure of round % 2 === 0 ? [measureOurs, measureBare] : [measureBare, measureOurs]) await measure();
    }
    const detail = `${median(ours).toFixed(2)} ms / ${median(bare).toFixed(2)} ms, 1 MB, ${ROUNDS} fresh loads each`;
    return [{ name: 'sentinel', value: median(ours) / median(bare), detail }];
  },
};

async function sentinelMs(lab: Lab, source: string): Promise<number> {
  const script = await lab.bundle('sentinel-load.ts');
  const { spentMs, isAwake } = await inOwnWorld<SentinelLoad>(
    lab,
    `${script}; bench.loadSentinel(${JSON.stringify(source)})`,
  );
  if (isAwake) throw new Error('the sentinel found something in a page without mentions');
  return spentMs;
}

async function bareMs(lab: Lab): Promise<number> {
  const script = await lab.bundle('bare-walk.ts');
  return inOwnWorld<number>(
    lab,
    `(() => { const begin = performance.now(); ${script}; if (bench.bareWalk(document) < 5e5) throw new Error('no text'); return performance.now() - begin; })()`,
  );
}

/** In a fresh load of the page, once it rests. */
function inOwnWorld<T>(lab: Lab, expression: string): Promise<T> {
  return lab.inPlainTab(async (page) => {
    await page.goto(lab.pages.addressOf({ ...MENTION_FREE, megabytes: 1 }), { waitUntil: 'load' });
    const session = await page.createCDPSession();
    await rest(page, session);
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  });
}

/** Laid out, painted, and without the garbage of its making, which is not ours to collect. */
async function rest(page: Page, session: CDPSession): Promise<void> {
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve)))');
  await session.send('HeapProfiler.collectGarbage');
}
