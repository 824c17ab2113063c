import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openFirstPopover, readPopover } from '../browsers/popover.ts';
import { askCard, middleOf, openLabel, pressInCard, restOn } from './support/card.ts';
import { inSharedBrowsers } from './support/in-both-browsers.ts';
import { highlightsOf, markupOf, mentionsIn } from './support/what-a-page-has.ts';

const TWO =
  '<p><span id="psaki">Jen Psaki</span> spoke of Xinjiang.</p><p id="far">Then <span id="price">Ned Price</span> did.</p>';

inSharedBrowsers('the popover', (stage) => {
  it('opens when the pointer rests on a mention, and not when it only passes', async () => {
    const tab = await stage.open(TWO);
    await restOn(tab.page, '#psaki');
    await tab.page.mouse.move(900, 600);
    await pause(600);
    expect(await openLabel(stage, tab)).toBeNull();
    await restOn(tab.page, '#psaki');
    await expect.poll(() => openLabel(stage, tab)).toBe('Jen Psaki');
  });

  it('does not open where the text goes while the pointer rests', async () => {
    const tab = await stage.open(TWO);
    await restOn(tab.page, '#price');
    await tab.page.evaluate(() => {
      const text = document.querySelector('#price')?.firstChild;
      if (text) text.nodeValue = 'somebody';
    });
    await pause(700);
    expect(await tab.page.evaluate(() => document.querySelector('.backgrounder-popover'))).toBeNull();
  });

  it('goes when the pointer leaves, and stays while the pointer is in it', async () => {
    const tab = await stage.open(TWO);
    await restOn(tab.page, '#psaki');
    await expect.poll(() => openLabel(stage, tab)).toBe('Jen Psaki');
    const { x, y } = await middleOf(tab.page, '#psaki');
    await tab.page.mouse.move(x, y + 60, { steps: 6 });
    await pause(700);
    expect(await openLabel(stage, tab)).toBe('Jen Psaki');
    await tab.page.mouse.move(950, 650);
    await expect.poll(() => openLabel(stage, tab)).toBeNull();
  });

  it('opens at once by a click on a mention that is no link', async () => {
    const tab = await stage.open(TWO);
    await tab.page.click('#price');
    await expect.poll(() => openLabel(stage, tab), { timeout: 1000 }).toBe('Ned Price');
  });

  it('opens by a tap', async () => {
    const tab = await stage.open(TWO);
    const { x, y } = await middleOf(tab.page, '#price');
    await tab.page.touchscreen.tap(x, y);
    await expect.poll(() => openLabel(stage, tab)).toBe('Ned Price');
  });

  it('leaves a click on a link to the link', async () => {
    const tab = await stage.open('<p><a id="link" href="#there">Ned Price</a> spoke.</p>');
    await tab.page.click('#link');
    await pause(150);
    expect(new URL(tab.page.url()).hash).toBe('#there');
    expect(await openLabel(stage, tab)).toBeNull();
  });

  it('opens the next and the previous mention by a keyboard command, in all frames', async () => {
    const tab = await stage.open('<p>Jen Psaki spoke.</p><iframe srcdoc="<p>Ned Price</p>"></iframe>');
    await stage.browser.sendCommand('next-mention');
    await expect.poll(() => openLabel(stage, tab)).toBe('Jen Psaki');
    await stage.browser.sendCommand('next-mention');
    await expect.poll(() => openLabel(stage, tab)).toBe('Ned Price');
    await stage.browser.sendCommand('previous-mention');
    await expect.poll(() => openLabel(stage, tab)).toBe('Jen Psaki');
  });

  it('takes the focus when the keyboard opened it, and gives it back', async () => {
    const tab = await stage.open(`<button id="before">A button</button>${TWO}`);
    await tab.page.focus('#before');
    await stage.browser.sendCommand('next-mention');
    await expect.poll(() => askCard(stage, tab, (root) => root.activeElement !== null)).toBe(true);
    await tab.page.keyboard.press('Escape');
    await expect.poll(() => openLabel(stage, tab)).toBeNull();
    expect(await tab.page.evaluate(() => document.activeElement?.id)).toBe('before');
  });

  it('scrolls to a mention out of view that a command opens', async () => {
    const tab = await stage.open(`<div style="height: 3000px"></div>${TWO}`);
    await stage.browser.sendCommand('next-mention');
    await expect.poll(() => openLabel(stage, tab)).toBe('Jen Psaki');
    const y = await tab.page.evaluate(() => document.querySelector('#psaki')?.getBoundingClientRect().top);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(700);
  });

  it('begins with what the reader has in view', async () => {
    const gap = '<div style="height: 3000px"></div>';
    const tab = await stage.open(`<p>Jen Psaki</p>${gap}<p id="here">Ned Price</p>${gap}<p>Xinjiang</p>`);
    await tab.page.evaluate(() => document.querySelector('#here')?.scrollIntoView());
    await stage.browser.sendCommand('next-mention');
    await expect.poll(() => openLabel(stage, tab)).toBe('Ned Price');
  });

  it('shows one card at a time', async () => {
    const tab = await stage.open(TWO);
    await tab.page.click('#psaki');
    await expect.poll(() => openLabel(stage, tab)).toBe('Jen Psaki');
    await tab.page.mouse.click(900, 680);
    await tab.page.click('#price');
    await expect.poll(() => openLabel(stage, tab)).toBe('Ned Price');
    expect(await tab.page.evaluate(() => document.querySelectorAll('.backgrounder-popover').length)).toBe(1);
  });

  it('says who the person is and as of when, with every statement cited', async () => {
    const tab = await stage.open(TWO);
    const card = await openFirstPopover(stage.browser, tab);
    expect(card).toMatchObject({ topic: 'jen-psaki', label: 'Jen Psaki' });
    expect(card?.statements.length).toBeGreaterThan(0);
    for (const { text, citation } of card?.statements ?? []) {
      expect(text).toMatch(/\.$/);
      expect(citation).toEqual({
        publisher: 'CNN',
        title: 'White House announces US diplomatic boycott of 2022 Winter Olympics in Beijing',
        published: '2021-12-06',
        paragraph: expect.any(Number),
        url: null,
      });
    }
    const words = await askCard(stage, tab, (root) => root.querySelector('[role="dialog"]')?.textContent ?? '');
    expect(words).toContain('White House press secretary');
    expect(words).toContain('as of 6 December 2021');
    expect(words).toContain('CNN, paragraph');
    expect(words).toContain('From two US news articles, 2021');
  });

  it('shows the update of Axios beside what it touches', async () => {
    const tab = await stage.open('<p>Ned Price raised the possibility of a boycott at a press conference.</p>');
    await openFirstPopover(stage.browser, tab);
    const notices = await askCard(stage, tab, (root) =>
      [...root.querySelectorAll('[data-statement]')].flatMap((item) =>
        [...item.querySelectorAll('[data-update]')].map((notice) => [
          item.getAttribute('data-statement'),
          notice.textContent,
        ]),
      ),
    );
    expect(notices).toContainEqual(['axios-2021-04-06.1a', expect.stringContaining('position had not changed')]);
  });

  it('links to the article where its address is known, without telling it where the reader comes from', async () => {
    const tab = await stage.open('<p>Ned Price</p>');
    await openFirstPopover(stage.browser, tab);
    const links = await askCard(stage, tab, (root) =>
      [...root.querySelectorAll('a[data-url]')].map((link) => [link.getAttribute('href'), link.getAttribute('rel')]),
    );
    expect(links?.[0]).toEqual([
      'https://www.axios.com/2021/04/06/us-boycott-2022-beijing-winter-olympics',
      expect.stringContaining('noreferrer'),
    ]);
  });

  it('opens a related topic inside, with a way back', async () => {
    const tab = await stage.open(TWO);
    await openFirstPopover(stage.browser, tab);
    await askCard(stage, tab, (root) => root.querySelector('.related')?.scrollIntoView({ block: 'center' }));
    await pressInCard(stage, tab, 'Xinjiang');
    await expect.poll(() => openLabel(stage, tab)).toBe('Xinjiang');
    await pressInCard(stage, tab, 'Back');
    await expect.poll(() => openLabel(stage, tab)).toBe('Jen Psaki');
  });

  it('closes by Escape', async () => {
    const tab = await stage.open(TWO);
    await tab.page.click('#psaki');
    await expect.poll(() => openLabel(stage, tab)).toBe('Jen Psaki');
    await tab.page.keyboard.press('Escape');
    await expect.poll(() => openLabel(stage, tab)).toBeNull();
  });

  it('closes by its button', async () => {
    const tab = await stage.open(TWO);
    await tab.page.click('#psaki');
    await expect.poll(() => openLabel(stage, tab)).toBe('Jen Psaki');
    await pressInCard(stage, tab, 'Close');
    await expect.poll(() => openLabel(stage, tab)).toBeNull();
  });

  it('leaves nothing in the page when it is closed, and the page cannot look into it when it is open', async () => {
    const tab = await stage.open(TWO);
    const before = await markupOf(tab.page);
    await tab.page.click('#psaki');
    await expect.poll(() => openLabel(stage, tab)).toBe('Jen Psaki');
    expect(await tab.page.evaluate(() => document.querySelector('.backgrounder-popover')?.shadowRoot)).toBeNull();
    expect(await tab.page.evaluate(() => document.querySelector('.backgrounder-popover')?.textContent)).toBe('');
    await tab.page.keyboard.press('Escape');
    await expect.poll(() => openLabel(stage, tab)).toBeNull();
    expect(await markupOf(tab.page)).toBe(before);
  });

  it('marks nothing in itself', async () => {
    const tab = await stage.open(TWO);
    const before = await mentionsIn(stage, tab);
    await tab.page.click('#psaki');
    await expect.poll(() => openLabel(stage, tab)).toBe('Jen Psaki');
    await stage.settle(tab);
    expect(await mentionsIn(stage, tab)).toEqual(before);
    expect(await highlightsOf(tab.page)).toEqual({ person: 2, place: 1, active: 1 });
  });

  it('survives a page that removes it', async () => {
    const tab = await stage.open(TWO);
    await tab.page.click('#psaki');
    await expect.poll(() => openLabel(stage, tab)).toBe('Jen Psaki');
    await tab.page.evaluate(() => document.querySelector('.backgrounder-popover')?.remove());
    await expect.poll(() => readPopover(stage.browser, tab)).toBeNull();
    await tab.page.click('#price');
    await expect.poll(() => openLabel(stage, tab)).toBe('Ned Price');
  });
});
