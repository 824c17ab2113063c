import { expect, it } from 'vitest';
import { readPopover } from '../browsers/popover.ts';
import { type FirefoxPanel, openPanel } from './support/firefox-panel.ts';
import { inBrowsers } from './support/in-both-browsers.ts';

const SLOW = { timeout: 5000 };

const press = (panel: FirefoxPanel, selector: string) =>
  panel.ask<boolean>(`document.querySelector(${JSON.stringify(selector)}).click() ?? true`);

inBrowsers(['firefox'], 'the real toolbar popup', (stage) => {
  it('has its size, and the cursor in its search', async () => {
    await stage.open('<p>Jen Psaki spoke.</p>');
    const panel = await openPanel(stage.browser);
    await expect.poll(() => panel.ask("document.querySelectorAll('.page-topic').length"), SLOW).toBe(1);
    expect(await panel.size()).toEqual({ width: 380, height: 560 });
    expect(await panel.ask('document.activeElement.type')).toBe('search');
    await panel.close();
  });

  it('stays open while one steps, and gives way to the card that is jumped to', async () => {
    const tab = await stage.open('<p>Jen Psaki spoke.</p><div style="height: 3000px"></div><p>Ned Price spoke.</p>');
    const panel = await openPanel(stage.browser);
    await expect.poll(() => panel.ask("document.querySelectorAll('.page-topic').length"), SLOW).toBe(2);
    const opened = async () => (await readPopover(stage.browser, tab))?.topic ?? null;
    await press(panel, '[aria-label="Next mention"]');
    await expect.poll(opened, SLOW).toBe('jen-psaki');
    await press(panel, '[aria-label="Next mention"]');
    await expect.poll(opened, SLOW).toBe('ned-price');
    expect(await panel.isOpen()).toBe(true);
    await press(panel, '.page-topic-number');
    await press(panel, '.mention');
    await expect.poll(opened, SLOW).toBe('jen-psaki');
    await expect.poll(panel.isOpen, SLOW).toBe(false);
  });
});
