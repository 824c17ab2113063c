import { afterEach, expect, it } from 'vitest';
import type { Settings } from '../../src/settings/settings.ts';
import { ask } from '../browsers/control-page.ts';
import type { Tab } from '../browsers/extension-browser.ts';
import { inSharedChromiumFirst, type Stage } from './support/in-both-browsers.ts';
import { violationsOn } from './support/violations.ts';

const STATEMENT = 'cnn-2021-12-06.3a';

/** What the address led to: its id, and whether it stands in the upper half of the window. */
const targetOf = ({ page }: Tab) =>
  page.evaluate(() => {
    const target = document.querySelector(':target');
    const top = target?.getBoundingClientRect().top ?? -1;
    return { id: target?.id ?? null, isInView: top >= 0 && top < innerHeight / 2 };
  });

const at = (id: string) => ({ id, isInView: true });

const textOf = ({ page }: Tab, selector: string) =>
  page.evaluate((selected) => document.querySelector(selected)?.textContent?.replace(/\s+/g, ' ').trim(), selector);

const countOf = ({ page }: Tab, selector: string) =>
  page.evaluate((selected) => document.querySelectorAll(selected).length, selector);

const addressOf = ({ page }: Tab) => page.evaluate(() => location.search + location.hash);

const follow = ({ page }: Tab, href: string) =>
  page.evaluate((name) => document.querySelector<HTMLElement>(`main a[href="${name}"]`)?.click(), href);

const choose = (stage: Stage, fields: Partial<Settings>) =>
  ask(stage.browser.control, `void (await api.storage.sync.set(${JSON.stringify(fields)}))`);

inSharedChromiumFirst('the library', (stage) => {
  let tab: Tab | null = null;

  async function open(address: string): Promise<Tab> {
    const opened = await stage.browser.openOwnPage(`library.html${address}`);
    tab = opened;
    await expect.poll(() => countOf(opened, 'main')).toBe(1);
    return opened;
  }

  afterEach(async () => {
    await tab?.close();
    tab = null;
    await ask(stage.browser.control, 'void (await api.storage.sync.clear())');
  });

  it('opens at the topic, the article, the statement or the part that its address names', async () => {
    for (const place of ['xinjiang', 'axios-2021-04-06', STATEMENT, 'timeline']) {
      const page = await open(`#${place}`);
      await expect.poll(() => targetOf(page)).toEqual(at(place));
      await page.close();
    }
    tab = null;
  });

  it('follows links within it, and goes back and forward', async () => {
    const page = await open('#xinjiang');
    await follow(page, `#${STATEMENT}`);
    await expect.poll(() => targetOf(page)).toEqual(at(STATEMENT));
    await page.page.evaluate(() => history.back());
    await expect.poll(() => targetOf(page)).toEqual(at('xinjiang'));
    await page.page.evaluate(() => history.forward());
    await expect.poll(() => targetOf(page)).toEqual(at(STATEMENT));
  });

  it('says that it has no such place, and stops saying so at the next', async () => {
    const page = await open('#atlantis');
    await expect.poll(() => textOf(page, '.library-missing')).toContain('Nothing in the library is called “atlantis”.');
    await follow(page, '#xinjiang');
    await expect.poll(() => textOf(page, '.library-missing')).toBe('');
  });

  it('comes with the filter that its address names, and with its words marked', async () => {
    const page = await open('?find=solar#forced-labour-and-solar-panels');
    await expect.poll(() => targetOf(page)).toEqual(at('forced-labour-and-solar-panels'));
    expect(await page.page.$eval('input[type="search"]', ({ value }) => value)).toBe('solar');
    expect(await textOf(page, '.filter-status')).toMatch(/^Shown: \d+ topics, \d+ statements, 1 article\.$/);
    expect(await textOf(page, '#forced-labour-and-solar-panels h3 mark')).toBe('solar');
    expect(await countOf(page, '#jen-psaki')).toBe(0);
  });

  it('narrows as one types, keeps that in its address, and clears with Escape', async () => {
    const page = await open('');
    const topics = await countOf(page, '.topic');
    await page.page.bringToFront();
    await page.page.focus('input[type="search"]');
    await page.page.keyboard.type('siaci');
    await expect.poll(() => countOf(page, '.timeline-entry')).toBe(1);
    expect(await countOf(page, '.article-statement')).toBe(1);
    expect(await addressOf(page)).toBe('?find=siaci');
    await page.page.keyboard.press('Escape');
    await expect.poll(() => countOf(page, '.topic')).toBe(topics);
    expect(await addressOf(page)).toBe('');
    expect(await countOf(page, 'mark')).toBe(0);
  });

  it('says that nothing matches and takes the suggestion', async () => {
    const page = await open('?find=Beijng');
    await expect.poll(() => textOf(page, '.filter-status')).toContain('Nothing in the two articles matches "Beijng".');
    await page.page.click('.filter-status button');
    await expect.poll(() => addressOf(page)).toBe('?find=Beijing');
    expect(await textOf(page, '.filter-status')).toMatch(/^Shown:/);
  });

  it('clears a filter that hides the place which a link leads to', async () => {
    const page = await open('?find=siaci#jen-psaki');
    await expect.poll(() => targetOf(page)).toEqual(at('jen-psaki'));
    expect(await addressOf(page)).toBe('#jen-psaki');
    expect(await page.page.$eval('input[type="search"]', ({ value }) => value)).toBe('');
  });

  it('orders the statements of both articles by date', async () => {
    const page = await open('#timeline');
    const dates = await page.page.$$eval('.timeline-date', (items) =>
      items.map((item) => item.getAttribute('data-on')),
    );
    expect(dates).toEqual(['1980', '2020-09', '2021', '2021-03', '2021-04-06', '2021-11', '2021-12-06']);
    expect(await countOf(page, '.timeline-entry')).toBe(41);
  });

  it('takes colours and text size from the settings at once', async () => {
    const page = await open('');
    const lookOf = () =>
      page.page.evaluate(() => {
        const summary = document.querySelector('.summary');
        return summary ? [getComputedStyle(summary).color, getComputedStyle(summary).fontSize] : [];
      });
    await choose(stage, { theme: 'dark', textSize: 'L' });
    await expect.poll(lookOf).toEqual(['rgb(236, 232, 223)', '20px']);
    await choose(stage, { theme: 'light', textSize: 'S' });
    await expect.poll(lookOf).toEqual(['rgb(29, 27, 22)', '16px']);
  });

  it.each(['light', 'dark'] as const)('has no fault that axe-core sees, %s', async (theme) => {
    await choose(stage, { theme });
    const page = await open('?find=siaci');
    expect(await violationsOn(page.page)).toEqual([]);
  });
});
