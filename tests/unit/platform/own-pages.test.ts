import { describe, expect, it } from 'vitest';
import { libraryPath, openOwnPage, openOwnPageAs } from '../../../src/platform/own-pages';
import { createFakeTabs } from './fake-tabs';

const ASKING = { id: 1, index: 0, windowId: 1, isPrivate: false };

describe('libraryPath', () => {
  it.each([
    [{}, 'library.html'],
    [{ topic: 'xinjiang' }, 'library.html#xinjiang'],
    [{ find: 'forced labour & "solar"' }, 'library.html?find=forced+labour+%26+%22solar%22'],
    [{ topic: 'xinjiang', find: 'hot' }, 'library.html?find=hot#xinjiang'],
    [{ topic: 'a b#c' }, 'library.html#a%20b%23c'],
  ])('leads for %j to %s', (target, path) => {
    expect(libraryPath(target)).toBe(path);
  });
});

describe('openOwnPage', () => {
  it('opens a page beside the tab that asks for it', async () => {
    const browser = createFakeTabs([{ id: 1 }, { id: 2 }]);
    await openOwnPage(browser, 'library.html#xinjiang', ASKING);
    expect(browser.list()).toEqual([
      'https://page.test/ in 1',
      'extension://us/library.html#xinjiang in 1, active',
      'https://page.test/ in 1',
    ]);
  });

  it('turns to the page where it is open in this window', async () => {
    const browser = createFakeTabs([{ id: 1 }, { id: 2, url: 'extension://us/library.html?find=hot#uyghurs' }]);
    await openOwnPage(browser, 'library.html#xinjiang', ASKING);
    expect(browser.list()).toEqual(['https://page.test/ in 1', 'extension://us/library.html#xinjiang in 1, active']);
  });

  it('does not navigate a page that is at the place already', async () => {
    const browser = createFakeTabs([{ id: 1 }, { id: 2, url: 'extension://us/library.html#xinjiang' }]);
    await openOwnPage(browser, 'library.html#xinjiang', ASKING);
    expect(browser.updates).toEqual([{ id: 2, active: true }]);
  });

  it('leaves the page of another window where it is', async () => {
    const browser = createFakeTabs([{ id: 1 }, { id: 2, windowId: 2, url: 'extension://us/library.html' }]);
    await openOwnPage(browser, 'library.html#xinjiang', ASKING);
    expect(browser.list()).toContain('extension://us/library.html in 2');
    expect(browser.list()).toContain('extension://us/library.html#xinjiang in 1, active');
  });

  it('takes no other page of ours for it, and no tab whose address is hidden', async () => {
    const browser = createFakeTabs([
      { id: 1, url: null },
      { id: 2, url: 'extension://us/options.html' },
    ]);
    await openOwnPage(browser, 'library.html');
    expect(browser.list()).toHaveLength(3);
  });

  it('leaves it to the browser in which window the page of a private tab opens', async () => {
    const browser = createFakeTabs([{ id: 1, windowId: 7 }]);
    await openOwnPage(browser, 'library.html', { ...ASKING, windowId: 7, isPrivate: true });
    expect(browser.list()).toContain('extension://us/library.html in 1, active');
  });

  it('brings the one there is to the front for a private tab, whichever window it stands in, and does not turn it', async () => {
    const browser = createFakeTabs([
      { id: 1, windowId: 7 },
      { id: 2, url: 'extension://us/library.html#uyghurs' },
    ]);
    await openOwnPage(browser, 'library.html#xinjiang', { ...ASKING, windowId: 7, isPrivate: true });
    expect(browser.updates).toEqual([
      { id: 2, active: true },
      { window: 1, focused: true },
    ]);
    expect(browser.list()).toHaveLength(2);
  });

  it('puts nothing that a private tab looked up into an address', async () => {
    const browser = createFakeTabs([{ id: 1, windowId: 7 }]);
    await openOwnPage(browser, 'library.html?find=hot#xinjiang', { ...ASKING, windowId: 7, isPrivate: true });
    expect(browser.list()).toContain('extension://us/library.html in 1, active');
  });
});

describe('openOwnPageAs', () => {
  it.each([
    ['currentTab', false, ['extension://us/library.html in 1, active']],
    ['newForegroundTab', false, ['https://page.test/ in 1', 'extension://us/library.html in 1, active']],
    ['newBackgroundTab', false, ['https://page.test/ in 1', 'extension://us/library.html in 1']],
    ['currentTab', true, ['https://page.test/ in 1', 'extension://us/library.html in 1, active']],
  ] as const)('opens for %s, private: %s', async (disposition, incognito, expected) => {
    const browser = createFakeTabs([{ id: 1, incognito }]);
    await openOwnPageAs(browser, 'library.html', disposition);
    expect(browser.list()).toEqual(expected);
  });

  it('puts nothing that was typed over a private tab into an address', async () => {
    const browser = createFakeTabs([{ id: 1, incognito: true }]);
    await openOwnPageAs(browser, 'library.html?find=hot', 'newForegroundTab');
    expect(browser.list()).toContain('extension://us/library.html in 1, active');
  });
});
