import type { Page } from 'puppeteer-core';
import { reportOf, waitUntilAnnotated } from '../../browsers/annotation.ts';
import { MENTION_SENTENCES } from '../pages/make-page.ts';
import type { Row } from '../row.ts';

const FIRST = 1_000;
const POSTS = 20_000;

/** What the whole extension keeps of posts that an endless feed has taken out again. */
export const scrollHeap: Row = {
  names: ['scroll-heap'],
  async measure(lab) {
    const browser = await lab.extension();
    const tab = await browser.openTab(lab.pages.addressOfMarkup(FEED));
    const heapAfter = async (posts: number) => {
      await tab.page.evaluate(`feed(${posts})`);
      if (!(await waitUntilAnnotated(browser, tab))) throw new Error('the feed is not read to its end');
      return heapOf(tab.page);
    };
    try {
      const early = await heapAfter(FIRST);
      const late = await heapAfter(POSTS - FIRST);
      const { mentions } = await reportOf(browser, tab);
      if (mentions.length === 0) throw new Error('the feed has no mentions');
      const [last, first] = [late, early].map((bytes) => (bytes / 1e6).toFixed(2));
      const detail = `${last} MB after ${POSTS} posts / ${first} MB after ${FIRST}, of page and extension; ${mentions.length} mentions then`;
      return [{ name: 'scroll-heap', value: late / early, detail }];
    } finally {
      await tab.close();
    }
  },
};

/** Of all worlds of the page's process, the browser's own objects included, in bytes. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  // The second time for what the first one only lets go.
  for (let round = 0; round < 2; round++) await session.send('HeapProfiler.collectGarbage');
  const usage: { usedSize: number; embedderHeapUsedSize?: number } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usage.usedSize + (usage.embedderHeapUsedSize ?? 0);
}

/** A reader at its end gets new posts, some with mentions, and the oldest go: the page itself holds on to none. */
const FEED = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A feed</title></head><body><main></main><script>
const KEPT = 100, AT_ONCE = 25, WITH_MENTION = 5;
const SENTENCES = ${JSON.stringify(MENTION_SENTENCES)};
let told = 0;
function makePost() {
  const number = told++;
  const post = document.createElement('article');
  const mention = number % WITH_MENTION === 0 ? SENTENCES[number / WITH_MENTION % SENTENCES.length] : '';
  post.innerHTML = '<header><a href="#p' + number + '">Somebody <b>Else</b></a> <time>' + number + ' minutes ago</time></header>'
    + '<p>A river, a market and <em>a window</em> on the harbour. ' + mention + '</p><p>Report ' + number + ' of the weather.</p>'
    + '<ul><li><button>Answer</button></li><li><button>Pass it on</button></li></ul><div></div>';
  return post;
}
async function feed(posts) {
  const main = document.querySelector('main');
  for (let left = posts; left > 0; left -= AT_ONCE) {
    for (let post = 0; post < AT_ONCE; post++) main.append(makePost());
    while (main.childElementCount > KEPT) main.firstElementChild.remove();
    scrollTo(0, document.documentElement.scrollHeight);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
</script></body></html>`;
