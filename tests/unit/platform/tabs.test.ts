import { describe, expect, it } from 'vitest';
import type { Tabs } from 'webextension-polyfill';
import { hostOf } from '../../../src/platform/host-of';
import { activeTab, frontTab, loadedTabs } from '../../../src/platform/tabs';

const answering = (...tabs: readonly Partial<Tabs.Tab>[]) => ({
  query: async () => tabs.map((tab) => ({ incognito: false, ...tab })) as Tabs.Tab[],
});

describe('activeTab', () => {
  it('gives the tab in front with its host', async () => {
    const tabs = answering({ id: 3, url: 'https://EXAMPLE.org:8080/a' });
    expect(await activeTab(tabs)).toEqual({
      id: 3,
      url: 'https://EXAMPLE.org:8080/a',
      host: 'example.org',
      isPrivate: false,
    });
  });

  it('gives none where there is none, or its address is hidden', async () => {
    expect(await activeTab(answering())).toBeNull();
    expect(await activeTab(answering({ id: 3 }))).toBeNull();
  });
});

describe('frontTab', () => {
  it('gives the tab in front whether or not its address is hidden', async () => {
    const url = 'https://example.org/a';
    const favIconUrl = 'https://example.org/icon.svg';
    expect(await frontTab(answering({ id: 3, url, favIconUrl, isInReaderMode: true }))).toEqual({
      id: 3,
      url,
      favIconUrl,
      host: 'example.org',
      isInReaderMode: true,
      isPrivate: false,
    });
    expect(await frontTab(answering({ id: 3, incognito: true }))).toEqual({
      id: 3,
      host: '',
      isInReaderMode: false,
      isPrivate: true,
    });
    expect(await frontTab(answering())).toBeNull();
    expect(await frontTab({ query: () => Promise.reject(new Error('closing')) })).toBeNull();
  });
});

describe('loadedTabs', () => {
  it('puts those in front first, then those that were looked at last', async () => {
    const url = 'https://example.org/';
    const tabs = answering(
      { id: 1, url, active: false, lastAccessed: 100 },
      { id: 2, url, active: false },
      { id: 3, url, active: false, lastAccessed: 300 },
      { id: 4, url, active: true, lastAccessed: 200 },
    );
    expect((await loadedTabs(tabs)).map(({ id }) => id)).toEqual([4, 3, 1, 2]);
  });

  it('gives nothing where the browser refuses', async () => {
    expect(await loadedTabs({ query: () => Promise.reject(new Error('closing')) })).toEqual([]);
  });
});

describe('hostOf', () => {
  it.each([
    ['http://[::1]:3000/', '[::1]'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['file:///tmp/a.html', ''],
    ['about:srcdoc', ''],
    ['null', ''],
  ])('reads %s as "%s"', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });
});
