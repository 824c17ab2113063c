import { afterEach, describe, expect, it, vi } from 'vitest';
import { ownBrowser } from '../../../src/platform/own-browser';

const alive = () => ({ runtime: { id: 'us', sendMessage: async () => undefined } });

afterEach(() => vi.unstubAllGlobals());

describe('ownBrowser', () => {
  it('prefers the name that has promises in Firefox', () => {
    const browser = alive();
    vi.stubGlobal('browser', browser);
    vi.stubGlobal('chrome', alive());
    expect(ownBrowser()).toBe(browser);
  });

  it.each([
    ['an element with the id "browser"', {}],
    ['a form with the id "browser" and a field named "runtime"', { runtime: { id: 'field' } }],
  ])('looks past %s', (_, element) => {
    const chrome = alive();
    vi.stubGlobal('browser', element);
    vi.stubGlobal('chrome', chrome);
    expect(ownBrowser()).toBe(chrome);
  });

  it.each([
    ['nothing', undefined],
    ['an orphan', { runtime: { id: undefined, sendMessage: async () => undefined } }],
    [
      'an API that throws',
      {
        get runtime() {
          throw new Error('Extension context invalidated.');
        },
      },
    ],
  ])('finds no browser in %s', (_, chrome) => {
    vi.stubGlobal('chrome', chrome);
    expect(ownBrowser()).toBeNull();
  });
});
