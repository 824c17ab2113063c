import type { CDPSession, Page } from 'puppeteer-core';
import { type MainThread, readMainThread, since } from '../main-thread.ts';
import { addMarkStyles } from '../mark-styles.ts';
import { MENTION_SENTENCES, makePage } from '../pages/make-page.ts';
import type { Row } from '../row.ts';
import { median, upperRatio } from '../statistics.ts';

const MENTIONS = 10_000;
const CHANGES = 500;
/**
 * Of two tabs with the very same page one took up to 7 % longer than the other for as long as they lived: in one of two pairs the page
 * with mentions is the opener.
 */
const PAIRS = 2;
/** A round took 37 to 48 ms, and some 65: with so many of all pairs the interval's upper end lies some 4 % above the middle. */
const ROUNDS = 30;
const PAGE = { megabytes: 1, mentions: MENTIONS, firstInView: true, seed: 1 } as const;

/** Names like those of our topics, and as long. */
const NOBODY: Readonly<Record<string, string>> = {
  'Jen Psaki': 'Jan Pasko',
  'Mitt Romney': 'Matt Rumley',
  Xinjiang: 'Xanthium',
  'Antony Blinken': 'Antoin Blanket',
  'Nancy Pelosi': 'Nadia Palmer',
};

/** What marks cost a page that changes elsewhere: the same page twice, with mentions and with other names in their places. */
export const mutations: Row = {
  names: ['mutations'],
  async measure(lab) {
    const script = await lab.bundle('changes.ts');

    async function prepare(page: Page, mentions: number): Promise<Opened> {
      await addMarkStyles(page);
      await page.evaluate(script);
      await page.bringToFront();
      const marked = await page.evaluate('bench.prepare()');
      if (marked !== mentions) throw new Error(`${marked} mentions are marked, not ${mentions}`);
      const session = await page.createCDPSession();
      // Of its own time: what other processes take of two cores made every third round half as long again.
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      return { page, session };
    }

    const withMarks: number[] = [];
    const without: number[] = [];

    async function measurePair(one: Page, isMarkedFirst: boolean): Promise<void> {
      const addresses = [lab.pages.addressOf(PAGE), lab.pages.addressOfMarkup(withoutMentions())];
      const [first = '', second = ''] = isMarkedFirst ? addresses : addresses.reverse();
      await one.goto(first);
      const other = await openBeside(one, second);
      try {
        const marked = await prepare(isMarkedFirst ? one : other, MENTIONS);
        const plain = await prepare(isMarkedFirst ? other : one, 0);
        for (let round = -2; round < ROUNDS; round++) {
          for (const tab of round % 2 === 0 ? [marked, plain] : [plain, marked]) {
            const { task } = await measureChanges(tab);
            // The first ones warm up.
            if (round >= 0) (tab === marked ? withMarks : without).push(task);
          }
        }
      } finally {
        await other.close();
      }
    }

    for (let pair = 0; pair < PAIRS; pair++) await lab.inPlainTab((one) => measurePair(one, pair % 2 === 0));
    const ratio = median(withMarks) / median(without);
    return [
      {
        name: 'mutations',
        value: upperRatio(withMarks, without),
        detail: `${median(withMarks).toFixed(1)} ms / ${median(without).toFixed(1)} ms of the main thread's own time for ${CHANGES} changes, ${ratio.toFixed(3)} in the middle, ${ROUNDS} rounds in each of ${PAIRS} pairs of pages`,
      },
    ];
  },
};

interface Opened {
  readonly page: Page;
  readonly session: CDPSession;
}

/** In the same process. */
async function openBeside(opener: Page, address: string): Promise<Page> {
  const [page] = await Promise.all([
    new Promise<Page>((resolve, reject) => {
      opener.once('popup', (opened) => (opened ? resolve(opened) : reject(new Error('no second tab opens'))));
    }),
    opener.evaluate(`void open(${JSON.stringify(address)})`),
  ]);
  await page.setViewport(opener.viewport());
  await page.waitForSelector('main', { timeout: 30_000 });
  await page.evaluate(
    "new Promise((done) => document.readyState === 'complete' ? done() : addEventListener('load', done))",
  );
  return page;
}

async function measureChanges({ page, session }: Opened): Promise<MainThread> {
  await page.bringToFront();
  await page.evaluate('gc()');
  const before = await readMainThread(session);
  await page.evaluate(`bench.change(${CHANGES}); bench.untilDone()`);
  return since(before, await readMainThread(session));
}

function withoutMentions(): string {
  const html = Object.entries(NOBODY).reduce((page, [name, other]) => page.replaceAll(name, other), makePage(PAGE));
  const left = MENTION_SENTENCES.find((sentence) => html.includes(sentence));
  if (left !== undefined) throw new Error(`still there: ${left}`);
  return html;
}
