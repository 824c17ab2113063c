import { ask } from '../../browsers/control-page.ts';
import type { ExtensionBrowser, Tab } from '../../browsers/extension-browser.ts';
import { traceLoad } from '../load-trace.ts';
import type { Row } from '../row.ts';
import { median } from '../statistics.ts';

/** Of each kind, after one that is not counted. */
const LOADS = 9;
const PAGE = { megabytes: 1, mentions: 1, firstInView: true, seed: 1 } as const;

/** Set by the page itself in the first animation frame in which a highlight stands in its registry. */
const MARKED = 'bench-marked';

type Kind = 'direct' | 'styled' | 'awake' | 'asleep';

/**
 * The script that begins, and what the browser brings to pages by itself: nothing, the style of marks alone, or what the
 * background has registered.
 */
const KINDS: Readonly<Record<Kind, { readonly begins: string; readonly registered: object }>> = {
  direct: { begins: 'annotator.js', registered: { matches: ['https://nowhere.invalid/*'] } },
  styled: { begins: 'annotator.js', registered: { matches: ['<all_urls>'], js: [] } },
  awake: { begins: 'sentinel.js', registered: { matches: ['<all_urls>'], js: ['sentinel.js'] } },
  asleep: { begins: 'sentinel.js', registered: { matches: ['<all_urls>'], js: ['sentinel.js'] } },
};

/** Real loads in the real extension, from the first script's beginning to the end of the first frame with a mark. */
export const firstPaint: Row = {
  names: ['first-paint', 'first-paint-asleep'],
  measure: (lab) =>
    lab.inOwnExtension(async (browser) => {
      const address = lab.pages.addressOf(PAGE);
      const { page, id, close } = await browser.openTab();
      await page.evaluateOnNewDocument(markFirstHighlight, MARKED);
      const taken: Record<Kind, number[]> = { direct: [], styled: [], awake: [], asleep: [] };
      const kinds: readonly Kind[] = ['direct', 'styled', 'awake', 'asleep'];
      for (let load = 0; load <= LOADS; load++) {
        for (const kind of load % 2 === 0 ? kinds : [...kinds].reverse()) {
          const tookMs = await loadOnce(browser, { page, id }, address, kind);
          if (load > 0) taken[kind].push(tookMs);
        }
      }
      await close();
      const direct = median(taken.direct);
      const rowOf = (name: string, kind: Kind) => ({
        name,
        value: median(taken[kind]) / direct,
        detail: `${median(taken[kind]).toFixed(1)} ms / ${direct.toFixed(1)} ms from the first line of an annotator that is injected by itself, style and all; ${median(taken.styled).toFixed(1)} ms (a ratio of ${(median(taken[kind]) / median(taken.styled)).toFixed(2)}) from that where the style came with the page, as it does with the sentinel; medians of ${LOADS} loads of ${PAGE.megabytes} MB in turn`,
      });
      return [rowOf('first-paint', 'awake'), rowOf('first-paint-asleep', 'asleep')];
    }),
};

async function loadOnce(
  browser: ExtensionBrowser,
  { page, id }: Pick<Tab, 'page' | 'id'>,
  address: string,
  kind: Kind,
): Promise<number> {
  await page.goto('about:blank');
  const { begins, registered } = KINDS[kind];
  const registration = JSON.stringify({ id: 'sentinel', ...registered });
  // The background would register its own again as it starts: it is awake while this is done.
  await browser.inBackground('0');
  await ask(browser.control, `void (await api.scripting.updateContentScripts([${registration}]))`);
  if (kind === 'asleep') await browser.stopWorker();
  const trace = await traceLoad(page, async () => {
    await page.goto(address);
    if (begins === 'annotator.js') await ask(browser.control, injection(id, kind === 'direct'));
    await page.waitForFunction(isMarked, { polling: 'raf' }, MARKED);
    await page.evaluate(twoFrames);
  });
  return trace.frameOf(MARKED) - trace.beginOf(begins);
}

/** What the background does for a sentinel that asks, in a page that is read. */
function injection(tabId: number, withStyle: boolean): string {
  const target = `target: { tabId: ${tabId} }`;
  return `void (await Promise.all([
    api.scripting.executeScript({ ${target}, files: ['annotator.js'] }),
    ${withStyle} && api.scripting.insertCSS({ ${target}, files: ['assets/marks.css'], origin: 'AUTHOR' }),
  ]))`;
}

// Sent to the page as text.

function markFirstHighlight(mark: string): void {
  const look = () => {
    if ([...CSS.highlights.values()].some(({ size }) => size > 0)) performance.mark(mark);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function isMarked(mark: string): boolean {
  return performance.getEntriesByName(mark).length > 0;
}

function twoFrames(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
}
