import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/settings/settings.ts';
import { setSite } from '../../src/settings/site-rules.ts';
import { reportOf } from '../browsers/annotation.ts';
import { ask } from '../browsers/control-page.ts';
import { inBothBrowsers } from './support/in-both-browsers.ts';
import { choose } from './support/living-tab.ts';
import { openingOptions, pressCalled, wordsOf } from './support/options-page.ts';

const PAGE = '<p>Xinjiang</p><p id="late"></p><iframe srcdoc="<p>Jen Psaki</p>"></iframe>';

inBothBrowsers('the report of errors', (stage) => {
  const open = openingOptions(stage);
  const reportIn = (page: Awaited<ReturnType<typeof open>>) =>
    page.evaluate(() => document.querySelector<HTMLTextAreaElement>('.errors-report')?.value ?? '');

  it('says so where there are none, and is copied by a press', async () => {
    const page = await open();
    await expect.poll(() => wordsOf(page, '.errors-count')).toBe('No errors.');
    expect(await reportIn(page)).toMatch(/^Backgrounder \d.*\n(?:Chrome|Firefox)\S* [\d.]+, linux .*\n/);
    await page.bringToFront();
    await pressCalled(page, 'Copy the report');
    await expect.poll(() => wordsOf(page, '#errors .field-news')).toMatch(/^Copied\.$|The report is selected/);
  });

  it('counts what fails in a frame, whose others go on, and holds no word of the page', async () => {
    const tab = await stage.open(PAGE);
    // In the extension's own world, as if the browser failed: each place that is made for a mention is refused.
    await ask(
      stage.browser.control,
      `void (await api.scripting.executeScript({
        target: { tabId: ${tab.id} },
        func: () => {
          const Range = window.StaticRange;
          window.StaticRange = class {
            constructor(init) {
              if (init.startContainer.data.includes('bad')) throw new TypeError(document.title + init.startContainer.data);
              return new Range(init);
            }
          };
        },
      }))`,
    );
    await tab.page.evaluate(() => {
      const late = document.querySelector('#late');
      if (late) late.innerHTML = '<p>SECRET bad Jen Psaki</p><p>Ned Price</p>';
    });
    const found = async () => (await reportOf(stage.browser, tab)).mentions.map(({ text }) => text);
    await expect.poll(found).toEqual(['Xinjiang', 'Ned Price', 'Jen Psaki']);
    expect((await reportOf(stage.browser, tab)).errors.join()).toContain('SECRET');

    const page = await open();
    await expect.poll(() => wordsOf(page, '.errors-count')).toMatch(/^\d+ errors?\.$/);
    const report = await reportIn(page);
    expect(report).toMatch(/\nOpen pages asked: 1, without an answer: 0\nErrors: \d+\n/);
    expect(report).toMatch(/\n\nannotator, (?:once|\d+ times): TypeError\n {2}annotator\.js:\d+:\d+\n/);
    expect(report).not.toMatch(/secret|psaki|127\.0\.0\.1|localhost/i);

    await ask(
      stage.browser.control,
      `void (await api.storage.session.set({ faults: [{ where: 'background', name: 'RangeError', stack: '', count: 2 }] }))`,
    );
    const { hostname } = new URL(stage.server.origin);
    await choose(stage, { sites: setSite(DEFAULT_SETTINGS, hostname, false).sites });
    await expect.poll(() => wordsOf(page, '.sites')).toBe(hostname);
    await pressCalled(page, 'Look again');
    await expect.poll(() => wordsOf(page, '.errors-count')).toBe('2 errors.');
    expect(await reportIn(page)).toContain('Open pages asked: 0');
    expect(await reportIn(page)).toContain('\n\nbackground, 2 times: RangeError\n');
    await ask(stage.browser.control, `void (await api.storage.session.remove('faults'))`);
  });
});
