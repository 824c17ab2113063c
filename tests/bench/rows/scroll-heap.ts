import { reportOf, waitUntilAnnotated } from '../../browsers/annotation.ts';
import type { Lab } from '../lab.ts';
import { MENTION_SENTENCES } from '../pages/make-page.ts';
import type { Row } from '../row.ts';
import { settledHeapOf } from '../settled-heap.ts';
import { median } from '../statistics.ts';

const FIRST = 1_000;
const POSTS = 20_000;
/** Odd, so that there is a middle one. */
const LOADS = 3;

/** What the whole extension keeps of posts that an endless feed has taken out again. */
export const scrollHeap: Row = {
  names: ['scroll-heap'],
  async measure(lab) {
    const loads: FeedHeap[] = [];
    for (let load = 0; load < LOADS; load++) loads.push(await heapOfFeed(lab));
    const ratios = loads.map(({ early, late }) => late / early);
    const value = median(ratios);
    const middle = loads[ratios.indexOf(value)];
    if (!middle) throw new Error('no load is the middle one');
    const { early, late, mentions } = middle;
    const [last, first] = [late, early].map((bytes) => (bytes / 1e6).toFixed(2));
    const detail = `${last} MB after ${POSTS} posts / ${first} MB after ${FIRST}, of page and extension; ${mentions} mentions then; the middle one of ${LOADS} loads (${ratios.map((ratio) => ratio.toFixed(3)).join(', ')})`;
    return [{ name: 'scroll-heap', value, detail }];
  },
};

/** In bytes, and how many mentions the feed has at its end. */
interface FeedHeap {
  readonly early: number;
  readonly late: number;
  readonly mentions: number;
}

async function heapOfFeed(lab: Lab): Promise<FeedHeap> {
  const browser = await lab.extension();
  const tab = await browser.openTab(lab.pages.addressOfMarkup(FEED));
  const heapAfter = async (posts: number) => {
    await tab.page.evaluate(`feed(${posts})`);
    if (!(await waitUntilAnnotated(browser, tab))) throw new Error('the feed is not read to its end');
    const { scripts, browser: own } = await settledHeapOf(tab.page);
    return scripts + own;
  };
  try {
    const early = await heapAfter(FIRST);
    const late = await heapAfter(POSTS - FIRST);
    const { mentions } = await reportOf(browser, tab);
    if (mentions.length === 0) throw new Error('the feed has no mentions');
    return { early, late, mentions: mentions.length };
  } finally {
    await tab.close();
  }
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
