import { expect, it } from 'vitest';
import { FRAME_SLOT_KEY } from '../../src/platform/frame-slot.ts';
import { ask } from '../browsers/control-page.ts';
import type { Tab } from '../browsers/extension-browser.ts';
import { cardBox, openLabel, restOn } from './support/card.ts';
import { whileKilled } from './support/dying-background.ts';
import { inSharedBrowsers, type Stage } from './support/in-both-browsers.ts';
import { cardsSeen } from './support/living-tab.ts';

const PAGE =
  '<p style="padding-left: 100px"><span id="psaki">Jen Psaki</span> spoke.</p><p><span id="price">Ned Price</span> did.</p>';
const SLOW = { timeout: 20_000 };

/** In how many frames of the tab the script is that draws cards. */
async function framesWithCards(stage: Stage, tab: Tab): Promise<number> {
  const answers = await ask<readonly { readonly result?: unknown }[]>(
    stage.browser.control,
    `await api.scripting.executeScript({
      target: { tabId: ${tab.id}, allFrames: true },
      func: (key) => typeof globalThis[Symbol.for(key)]?.cards === 'function',
      args: [${JSON.stringify(FRAME_SLOT_KEY)}],
    })`,
  );
  return answers.filter(({ result }) => result === true).length;
}

inSharedBrowsers('the script that draws cards', (stage) => {
  it('comes when the pointer comes to a mention, into that frame alone', async () => {
    const tab = await stage.open(`${PAGE}<iframe srcdoc="<p>Xinjiang</p>"></iframe>`);
    expect(await framesWithCards(stage, tab)).toBe(0);
    await restOn(tab.page, '#psaki');
    await expect.poll(() => openLabel(stage, tab)).toBe('Jen Psaki');
    expect(await framesWithCards(stage, tab)).toBe(1);
  });

  it('comes with a click', async () => {
    const tab = await stage.open(PAGE);
    await tab.page.click('#price');
    await expect.poll(() => openLabel(stage, tab)).toBe('Ned Price');
  });

  it('comes from a background that sleeps', async () => {
    const tab = await stage.open(PAGE);
    await stage.browser.stopWorker();
    await restOn(tab.page, '#psaki');
    await expect.poll(() => openLabel(stage, tab), SLOW).toBe('Jen Psaki');
  });

  it('comes from a background that dies as it is asked, for what was asked last', async () => {
    const tab = await stage.open(PAGE);
    await whileKilled(stage, async () => {
      await tab.page.click('#psaki');
      await tab.page.click('#price');
    });
    await expect.poll(() => openLabel(stage, tab), SLOW).toBe('Ned Price');
    expect(await cardsSeen(tab)).toBe(1);
  });

  it('shows the card of a mention that was clicked, though its text is rewritten before the script is here', async () => {
    const tab = await stage.open(PAGE);
    await tab.page.evaluate(() => {
      const place = document.querySelector('#psaki');
      place?.addEventListener('click', () => place.replaceChildren('somebody'));
    });
    const before = await tab.page.evaluate(() => document.querySelector('#psaki')?.getBoundingClientRect().left);
    await tab.page.click('#psaki');
    await expect.poll(() => openLabel(stage, tab)).toBe('Jen Psaki');
    const box = await cardBox(stage, tab);
    expect(box?.left).toBe(before);
  });
});
