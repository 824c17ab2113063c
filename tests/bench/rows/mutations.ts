import type { CDPSession, Page } from 'puppeteer-core';
import { type MainThread, readMainThread, since } from '../main-thread.ts';
import { addMarkStyles } from '../mark-styles.ts';
import { MENTION_SENTENCES, makePage } from '../pages/make-page.ts';
import type { Row } from '../row.ts';
import { median, upperRatio } from '../statistics.ts';

const MENTIONS = 10_000;
const CHANGES = 500;
const ROUNDS = 31;
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

    async function open(page: Page, address: string, mentions: number): Promise<Opened> {
      await page.goto(address);
      await addMarkStyles(page);
      await page.evaluate(script);
      await page.bringToFront();
      const marked = await page.evaluate('bench.prepare()');
      if (marked !== mentions) throw new Error(`${marked} mentions are marked, not ${mentions}`);
      const session = await page.createCDPSession();
      await session.send('Performance.enable');
      return { page, session };
    }

    return lab.inPlainTab((one) =>
      lab.inPlainTab(async (other) => {
        const marked = await open(one, lab.pages.addressOf(PAGE), MENTIONS);
        const plain = await open(other, lab.pages.addressOfMarkup(withoutMentions()), 0);
        const withMarks: number[] = [];
        const without: number[] = [];
        for (let round = -2; round < ROUNDS; round++) {
          for (const tab of round % 2 === 0 ? [marked, plain] : [plain, marked]) {
            const { task } = await measureChanges(tab);
            // The first ones warm up.
            if (round >= 0) (tab === marked ? withMarks : without).push(task);
          }
        }
        const ratio = median(withMarks) / median(without);
        return [
          {
            name: 'mutations',
            value: upperRatio(withMarks, without),
            detail: `${median(withMarks).toFixed(1)} ms / ${median(without).toFixed(1)} ms of main thread for ${CHANGES} changes, ${ratio.toFixed(3)} in the middle, ${ROUNDS} rounds`,
          },
        ];
      }),
    );
  },
};

interface Opened {
  readonly page: Page;
  readonly session: CDPSession;
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
