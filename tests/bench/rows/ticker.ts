import { waitUntilAnnotated } from '../../browsers/annotation.ts';
import type { ExtensionBrowser } from '../../browsers/extension-browser.ts';
import type { Lab } from '../lab.ts';
import type { Row } from '../row.ts';

const SECONDS = 8;

/** What is beside the ticker, and what the ticker says before its number. */
const VARIANTS = [
  { what: 'nothing to find', beside: 'A river, a market and a window.', words: 'DAX ' },
  { what: 'beside a mention', beside: 'Trains from Xinjiang came late.', words: 'DAX ' },
  { what: 'naming somebody', beside: 'Trains from Xinjiang came late.', words: 'Ned Price said ' },
] as const;

/** The processor's time in our scripts while a page writes one text anew 60 times a second, by samples; the worst of the variants. */
export const ticker: Row = {
  names: ['ticker'],
  async measure(lab) {
    const browser = await lab.extension();
    const shares: number[] = [];
    for (const { beside, words } of VARIANTS) shares.push(await shareOf(lab, browser, beside, words));
    const detail = VARIANTS.map(({ what }, at) => `${what} ${shares[at]?.toFixed(2)} %`).join(', ');
    return [{ name: 'ticker', value: Math.max(...shares), detail: `${detail}; ${SECONDS} s each` }];
  },
};

async function shareOf(lab: Lab, browser: ExtensionBrowser, beside: string, words: string): Promise<number> {
  const tab = await browser.openTab(lab.pages.addressOfMarkup(tickerPage(beside)));
  try {
    if (!(await waitUntilAnnotated(browser, tab))) throw new Error('the page has not been read');
    const session = await tab.page.createCDPSession();
    await session.send('Profiler.enable');
    await session.send('Profiler.start');
    const ticks = await tab.page.evaluate(`tick(${JSON.stringify(words)}, ${SECONDS * 1_000})`);
    const { profile } = await session.send('Profiler.stop');
    if (Number(ticks) < SECONDS * 40) throw new Error(`only ${ticks} ticks in ${SECONDS} s`);
    const ours = new Set(
      profile.nodes.filter(({ callFrame }) => callFrame.url.startsWith(browser.origin)).map(({ id }) => id),
    );
    if (ours.size === 0) throw new Error('nothing of ours ran');
    let us = 0;
    profile.samples?.forEach((id, at) => {
      if (ours.has(id)) us += profile.timeDeltas?.[at] ?? 0;
    });
    return us / 1e4 / SECONDS;
  } finally {
    await tab.close();
  }
}

function tickerPage(beside: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A ticker</title></head><body>
<p>${beside}</p><p id="ticker">0</p><p>Report of the weather.</p><script>
function tick(words, ms) {
  const text = document.querySelector('#ticker').firstChild;
  const end = performance.now() + ms;
  let ticks = 0;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      text.data = words + ++ticks;
      if (performance.now() < end) return;
      clearInterval(timer);
      resolve(ticks);
    }, 1000 / 60);
  });
}
</script></body></html>`;
}
