import { expect, it } from 'vitest';
import { inBothBrowsers } from '../e2e/support/in-both-browsers.ts';
import { printedPagesOf } from '../e2e/support/printed-pages.ts';

inBothBrowsers('the library on paper', (stage) => {
  it.each([
    ['all of it', '', (sheets: number) => sheets > 10],
    ['what the filter leaves', '?find=siaci', (sheets: number) => sheets > 0 && sheets < 10],
  ])('is %s', async (_, query, isRight) => {
    const tab = await stage.browser.openOwnPage(`library.html${query}`);
    const sheets = await printedPagesOf(tab.page);
    await tab.close();
    expect(isRight(sheets), `${sheets} sheets`).toBe(true);
  });
});
