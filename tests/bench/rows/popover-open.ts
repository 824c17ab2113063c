import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import { waitUntilAnnotated } from '../../browsers/annotation.ts';
import { ask } from '../../browsers/control-page.ts';
import type { ExtensionBrowser } from '../../browsers/extension-browser.ts';
import type { Lab } from '../lab.ts';
import type { Row } from '../row.ts';
import { median } from '../statistics.ts';

/** Odd, so that there is a middle one; each takes a second. */
const ROUNDS = 15;
/** Fresh loads, for the first card of a frame. */
const FIRST_CARDS = 3;
/** Of the whole row. By feel: several times what it takes on a busy machine, and far less than the whole may take. */
const LONGEST_MS = 150_000;
/** Of the hover: no other timer of ours has it. */
const DELAY_MS = 101;
const PAGE = { megabytes: 1, mentions: 100, firstInView: true, seed: 7 } as const;
const CARD = 'div.backgrounder-popover';
/** Nobody is over the page then, and no mention is there. */
const AWAY = { x: 1270, y: 790 };

interface Opening {
  readonly elapsed: number;
  readonly work: number;
}

/** Real pointer, real extension: from the timer that opens the card to the end of the first frame that has it. */
export const popoverOpen: Row = {
  names: ['popover-open'],
  measure: (lab) =>
    // Inside: the browser is closed all the same, and with it ends whatever was waited for.
    lab.inOwnExtension((browser) => Promise.race([measureOpening(lab, browser), tooLong()])),
};

async function measureOpening(lab: Lab, browser: ExtensionBrowser) {
  await ask(browser.control, `void (await api.storage.sync.set({ hoverDelayMs: ${DELAY_MS} }))`);
  const address = lab.pages.addressOf(PAGE);
  const firsts: number[] = [];
  for (let load = 0; load < FIRST_CARDS; load++) {
    const stage = await open(lab, browser, address);
    firsts.push((await stage.openCard()).elapsed);
    await stage.close();
  }
  const stage = await open(lab, browser, address);
  const cards: Opening[] = [];
  const empties: Opening[] = [];
  await stage.openCard();
  await stage.openEmpty();
  for (let round = 0; round < ROUNDS; round++) {
    if (round % 2 === 0) cards.push(await stage.openCard());
    empties.push(await stage.openEmpty());
    if (round % 2 === 1) cards.push(await stage.openCard());
  }
  await stage.close();
  const [card, empty] = [cards, empties].map((each) => ({
    elapsed: median(each.map(({ elapsed }) => elapsed)),
    work: median(each.map(({ work }) => work)),
  }));
  if (!card || !empty) throw new Error('nothing was opened');
  return [
    {
      name: 'popover-open',
      value: card.elapsed / empty.elapsed,
      detail: [
        `${card.elapsed.toFixed(1)} ms / ${empty.elapsed.toFixed(1)} ms to the end of the frame, medians of ${ROUNDS} in turn`,
        `on the main thread ${card.work.toFixed(1)} ms / ${empty.work.toFixed(1)} ms`,
        `the first card of a frame ${median(firsts).toFixed(1)} ms, of ${FIRST_CARDS} loads`,
      ].join('; '),
    },
  ];
}

/** Rejects when a card or a frame has not come for so long that it will not come. */
async function tooLong(): Promise<never> {
  await pause(LONGEST_MS, null, { ref: false });
  throw new Error(`cards could not be timed within ${LONGEST_MS / 1000} s`);
}

async function open(lab: Lab, browser: ExtensionBrowser, address: string) {
  const tab = await browser.openTab(address);
  const { page } = tab;
  if (!(await waitUntilAnnotated(browser, tab))) throw new Error('the page was not annotated in time');
  const session = await page.createCDPSession();
  const world = await ownWorld(session, browser.origin);
  await evaluate(session, world, await lab.bundle('popover-open.ts'));
  const mention = await firstMention(page);

  return {
    async openCard(): Promise<Opening> {
      // Answered before the pointer moves: input takes another way into the page, and may overtake a question.
      await evaluate(session, world, `bench.awaitTimer(${DELAY_MS})`);
      await page.mouse.move(mention.x - 1, mention.y);
      await page.mouse.move(mention.x, mention.y);
      const taken = await evaluate<Opening>(session, world, 'bench.timerTaken()');
      await page.waitForSelector(CARD);
      await page.mouse.move(AWAY.x, AWAY.y);
      await page.waitForSelector(CARD, { hidden: true });
      // What its going leaves behind is no part of the next.
      await pause(100);
      return taken;
    },
    openEmpty: () => evaluate<Opening>(session, world, `bench.showEmpty(${DELAY_MS})`),
    close: () => tab.close(),
  };
}

/** Where the extension's scripts live in the page's top document. */
async function ownWorld(session: CDPSession, origin: string): Promise<number> {
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => context.origin === origin && resolve(context.id));
  });
  await session.send('Runtime.enable');
  return found;
}

async function evaluate<Result>(session: CDPSession, contextId: number, expression: string): Promise<Result> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  const value: unknown = result.value;
  return value as Result;
}

/** The middle of the first words that stand for a topic in the page. */
async function firstMention(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const place = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf('Jen Psaki') ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 9);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    return null;
  });
  if (place === null) throw new Error('the page names nobody');
  return place;
}
