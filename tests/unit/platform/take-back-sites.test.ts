import { describe, expect, it, vi } from 'vitest';
import { canTakeBackSites, openExtensionPage, takeBackAllSites } from '../../../src/platform/take-back-sites';

describe('taking access to sites back', () => {
  it.each([
    ['moz-extension://0000/', true],
    ['chrome-extension://aaaa/', false],
  ])('is possible here for %s: %s', (origin, can) => {
    expect(canTakeBackSites({ getURL: () => origin })).toBe(can);
  });

  it('names all sites, and says whether the browser took it', async () => {
    const remove = vi.fn(async () => true);
    expect(await takeBackAllSites({ remove })).toBe(true);
    expect(remove).toHaveBeenCalledExactlyOnceWith({ origins: ['<all_urls>'] });
    expect(await takeBackAllSites({ remove: () => Promise.reject(new Error('required')) })).toBe(false);
  });

  it("opens the browser's page for this extension, and says where it does not", async () => {
    const create = vi.fn();
    expect(await openExtensionPage({ create }, { id: 'aaaa' })).toBe(true);
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'chrome://extensions/?id=aaaa' });
    expect(await openExtensionPage({ create: () => Promise.reject(new Error('no')) }, { id: 'aaaa' })).toBe(false);
  });
});
