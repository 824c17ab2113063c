import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { ask } from '../browsers/control-page.ts';
import type { Tab } from '../browsers/extension-browser.ts';
import { readPopover } from '../browsers/popover.ts';
import { inSharedChromiumFirst, type Stage } from './support/in-both-browsers.ts';
import { flip, openPopup, press, sentencesOf, stateOf, topicsOf, unfold } from './support/popup.ts';
import { highlightsOf } from './support/what-a-page-has.ts';

const SLOW = { timeout: 5000 };
const TALL = '<div style="height: 3000px"></div>';
const PAGE = `<p id="first">Jen Psaki spoke of Xinjiang. Nothing else was said.</p>${TALL}
  <p id="second">Later that day Psaki said no more of it.</p>
  <iframe srcdoc="<p>In a frame, Ned Price spoke of Xinjiang too.</p>"></iframe>`;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violationsIn(popup: Page): Promise<string[]> {
  await popup.evaluate(AXE);
  return popup.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
}

const openTopic = async (stage: Stage, tab: Tab) => (await readPopover(stage.browser, tab))?.topic ?? null;
const scrollOf = (tab: Tab) => tab.page.evaluate(() => Math.round(scrollY));
const isClosed = (popup: Page) => popup.isClosed();

const mentionWith = (popup: Page, words: string) =>
  popup.evaluate((part) => {
    const found = [...document.querySelectorAll<HTMLElement>('.mention')].find((row) =>
      row.textContent?.includes(part),
    );
    return `[data-mention="${found?.dataset.mention}"]`;
  }, words);

/** What the markup of the test would make, were it more than text. */
async function expectNoElementsOf(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.querySelectorAll('img[src="x"], #planted').length)).toBe(0);
  expect(await page.title()).not.toBe('1');
}

inSharedChromiumFirst('the mentions in the toolbar popup', (stage) => {
  let popup: Page | null = null;
  const open = async (tab: Tab) => {
    popup = await openPopup(stage, tab);
    return popup;
  };
  afterEach(async () => {
    // It may be closing already.
    await popup?.close().catch(() => {});
    await ask(stage.browser.control, 'void (await api.storage.sync.clear())');
  });

  it('stand in their sentences, those of frames among them', async () => {
    const shown = await open(await stage.open(PAGE));
    await expect.poll(() => topicsOf(shown)).toEqual(['Jen Psaki 2', 'Xinjiang 2', 'Ned Price 1']);
    await unfold(shown, 'xinjiang');
    await unfold(shown, 'jen-psaki');
    await expect
      .poll(() => sentencesOf(shown))
      .toEqual([
        '[Jen Psaki] spoke of Xinjiang.',
        'Later that day [Psaki] said no more of it.',
        'Jen Psaki spoke of [Xinjiang].',
        'In a frame, Ned Price spoke of [Xinjiang] too.',
      ]);
  });

  it('are text, whatever the page and the reader write', async () => {
    const markup = '<img src=x onerror="document.title=1"><b id="planted">';
    const escaped = markup.replaceAll('<', '&lt;');
    const tab = await stage.open(
      `<script>document.title = ${JSON.stringify(markup)}</script><p>${escaped} Jen Psaki ${escaped}</p>`,
    );
    const shown = await open(tab);
    await unfold(shown, 'jen-psaki');
    await expect.poll(() => sentencesOf(shown)).toEqual([`${markup} [Jen Psaki] ${markup}`]);
    await shown.type('[type="search"]', markup);
    await expectNoElementsOf(shown);
    const words = encodeURIComponent(markup);
    const library = await stage.browser.openOwnPage(`library.html?find=${words}#${words}`);
    await expect.poll(() => library.page.evaluate(() => document.querySelector('input')?.value)).toBe(markup);
    await expectNoElementsOf(library.page);
    await library.close();
  });

  it('lead to their place on the page: it scrolls, the card opens, and the popup gives way', async () => {
    const tab = await stage.open(PAGE);
    const shown = await open(tab);
    await unfold(shown, 'jen-psaki');
    expect(await scrollOf(tab)).toBe(0);
    await press(shown, await mentionWith(shown, 'Later that day'));
    await expect.poll(() => openTopic(stage, tab), SLOW).toBe('jen-psaki');
    expect(await scrollOf(tab)).toBeGreaterThan(2000);
    // What stands for it in Firefox is a window, which no script may close; the real one has a test of its own.
    if (stage.browser.name === 'chromium') await expect.poll(() => isClosed(shown), SLOW).toBe(true);
  });

  it('lead into a frame', async () => {
    const tab = await stage.open(PAGE);
    const shown = await open(tab);
    await unfold(shown, 'ned-price');
    await press(shown, '.mention');
    await expect.poll(() => openTopic(stage, tab), SLOW).toBe('ned-price');
  });

  it('are found again where the page has changed since they were listed', async () => {
    const tab = await stage.open('<p>Jen Psaki said one thing.</p><p id="last">Then Psaki said another.</p>');
    const shown = await open(tab);
    await unfold(shown, 'jen-psaki');
    const row = await mentionWith(shown, 'another');
    // In one go, before the popup looks again.
    await tab.page.evaluate(() => {
      const text = 'Psaki came, Psaki saw, Psaki went.';
      document.body.prepend(Object.assign(document.createElement('p'), { textContent: text }));
    });
    await press(shown, row);
    await expect.poll(() => openTopic(stage, tab), SLOW).toBe('jen-psaki');
    const near = await tab.page.evaluate(() => {
      const last = document.querySelector('#last')?.getBoundingClientRect();
      const active = [...(CSS.highlights.get('backgrounder-active') ?? [])][0];
      return last && active ? active.startContainer.parentElement?.id : null;
    });
    expect(near).toBe('last');
  });

  it('say so when they are gone, and nothing else opens', async () => {
    const tab = await stage.open('<p>Jen Psaki said one thing.</p><p id="last">Ned Price said another.</p>');
    const shown = await open(tab);
    await unfold(shown, 'ned-price');
    await shown.waitForSelector('.mention');
    // The popup is not given the time to look again between the two.
    await shown.evaluate(() => {
      const row = document.querySelector<HTMLElement>('.mention');
      setTimeout(() => row?.click(), 300);
    });
    await tab.page.evaluate(() => document.querySelector('#last')?.remove());
    await expect
      .poll(() => shown.evaluate(() => document.querySelector('.popup-trouble')?.textContent), SLOW)
      .toBe('That mention is no longer on the page.');
    expect(await openTopic(stage, tab)).toBeNull();
    expect(isClosed(shown)).toBe(false);
  });

  it('are stepped through, forwards, backwards and across frames, while the popup stays', async () => {
    const tab = await stage.open(PAGE);
    const shown = await open(tab);
    const topics: (string | null)[] = [];
    for (const way of ['Next', 'Next', 'Next', 'Next', 'Previous', 'Previous']) {
      const before = await currentOf(stage, tab);
      await press(shown, `[aria-label="${way} mention"]`);
      await expect.poll(() => currentOf(stage, tab), SLOW).not.toBe(before);
      await expect.poll(() => openTopic(stage, tab), SLOW).not.toBeNull();
      topics.push(await openTopic(stage, tab));
    }
    expect(topics).toEqual(['jen-psaki', 'xinjiang', 'jen-psaki', 'ned-price', 'jen-psaki', 'xinjiang']);
    expect(isClosed(shown)).toBe(false);
  });

  it('of a long page are listed a few at a time', async () => {
    const tab = await stage.open('<p>Here Jen Psaki spoke.</p>'.repeat(1200));
    const shown = await open(tab);
    await expect.poll(() => topicsOf(shown), SLOW).toEqual(['Jen Psaki 1200']);
    await unfold(shown, 'jen-psaki');
    await expect.poll(() => sentencesOf(shown)).toHaveLength(20);
    expect(await shown.evaluate(() => document.querySelector('.more-mentions')?.textContent)).toBe('1180 more');
  });

  it('stay unfolded, focused and scrolled while the page changes under them', async () => {
    const tab = await stage.open('<p>Here Jen Psaki spoke.</p>'.repeat(30));
    const shown = await open(tab);
    await unfold(shown, 'jen-psaki');
    await expect.poll(() => sentencesOf(shown)).toHaveLength(20);
    const place = () =>
      shown.evaluate(() => {
        const rows: readonly (Element | null)[] = [...document.querySelectorAll('.mention')];
        const focused = rows.indexOf(document.activeElement);
        return [document.querySelector('.search-below')?.scrollTop, focused];
      });
    await shown.evaluate(() => {
      document.querySelectorAll<HTMLElement>('.mention')[9]?.focus();
      document.querySelector('.search-below')?.scrollTo(0, 140);
    });
    const before = await place();
    expect(before).toEqual([140, 9]);
    await tab.page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('p'), { textContent: 'Ned Price went.' })),
    );
    await expect.poll(() => topicsOf(shown), SLOW).toEqual(['Jen Psaki 30', 'Ned Price 1']);
    expect(await place()).toEqual(before);
    expect(await sentencesOf(shown)).toHaveLength(20);
  });

  it('go and come with the switch of their topic, those of unmarked topics too', async () => {
    const tab = await stage.open('<p>Jen Psaki spoke of Xinjiang, and of the Uyghurs there.</p>');
    const shown = await open(tab);
    await expect.poll(() => topicsOf(shown)).toEqual(['Jen Psaki 1', 'Xinjiang 1']);
    await press(shown, '.page-topic [data-topic="xinjiang"]');
    await shown.waitForSelector('[data-card-topic="xinjiang"]');
    await flip(shown, 'Xinjiang');
    await expect.poll(() => highlightsOf(tab.page), SLOW).toEqual({ person: 1 });
    await press(shown, '.card [aria-label="Back"]');
    await expect.poll(() => topicsOf(shown), SLOW).toEqual(['Jen Psaki 1']);
    await press(shown, '.topic-list [data-topic="uyghurs"]');
    await shown.waitForSelector('[data-card-topic="uyghurs"]');
    await flip(shown, 'Uyghurs');
    await press(shown, '.card [aria-label="Back"]');
    await expect.poll(() => topicsOf(shown), SLOW).toEqual(['Jen Psaki 1', 'Uyghurs 1']);
  });

  it('break no rule of accessibility in the popup as it is built', async () => {
    const shown = await open(await stage.open(PAGE));
    await unfold(shown, 'jen-psaki');
    expect(await stateOf(shown)).toBeNull();
    expect(await violationsIn(shown)).toEqual([]);
    await press(shown, '.page-topic [data-topic="jen-psaki"]');
    await shown.waitForSelector('[data-card-topic="jen-psaki"]');
    expect(await violationsIn(shown)).toEqual([]);
  });
});

/** Where the reader is among the mentions, by the frames themselves. */
async function currentOf(stage: Stage, tab: Tab): Promise<string> {
  const answers = await ask<readonly { readonly result?: unknown }[]>(
    stage.browser.control,
    `await api.scripting.executeScript({
      target: { tabId: ${tab.id}, allFrames: true },
      func: () => globalThis[Symbol.for('backgrounder.frame')]?.annotator?.report().current ?? null,
    })`,
  );
  return JSON.stringify(answers.map(({ result }) => result));
}
