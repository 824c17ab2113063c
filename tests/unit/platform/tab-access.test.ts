import { describe, expect, it } from 'vitest';
import { type AskedTab, askTabAccess } from '../../../src/platform/tab-access';
import { createFakePermissions } from './fake-permissions';
import { createFakeTab, TAB_ID } from './fake-tab';

const ALL = ['<all_urls>'];

/** A tab that lets nobody in, with the browser's words for it. */
const closed = (refusal: string) => ({ executeScript: () => Promise.reject(new Error(refusal)) });

const FIREFOX = 'Missing host permission for the tab';
const HIDDEN =
  'Cannot access contents of the page. Extension manifest must request permission to access the respective host.';
const NAMED =
  'Cannot access contents of url "https://page.test/". Extension manifest must request permission to access this host.';

describe('askTabAccess', () => {
  it.each([
    ['text/html', 'readable'],
    ['application/xhtml+xml', 'readable'],
    ['application/pdf', 'pdf'],
  ])('enters a document of type %s and finds it %s', async (contentType, expected) => {
    const { scripting, frame } = createFakeTab({ frameId: 0 });
    Object.assign(frame(0).world, { document: { contentType } });
    const tab = { id: TAB_ID, url: 'https://page.test/' };
    expect(await askTabAccess({ scripting, permissions: createFakePermissions(ALL) }, tab)).toBe(expected);
  });

  it('takes for a page of the browser what it may enter and finds no document in', async () => {
    const executeScript = async () => [{ frameId: 0, result: null }];
    const ports = { scripting: { executeScript }, permissions: createFakePermissions(ALL) };
    expect(await askTabAccess(ports, { id: TAB_ID })).toBe('browser-page');
  });

  it.each<[string, string, Omit<AskedTab, 'id'>, string[]]>([
    ['browser-page', 'Cannot access a chrome:// URL', {}, ALL],
    ['hidden', HIDDEN, {}, ALL],
    ['browser-page', 'Frame with ID 0 is showing error page', { url: 'https://page.test/' }, ALL],
    ['hidden', FIREFOX, {}, ALL],
    ['browser-page', FIREFOX, { url: 'about:config' }, ALL],
    ['store', 'The extensions gallery cannot be scripted.', {}, ALL],
    ['store', FIREFOX, { url: 'https://addons.mozilla.org/en-GB/firefox/' }, ALL],
    ['pdf', FIREFOX, { url: 'https://page.test/a/report.PDF?x=1#page=2' }, ALL],
    ['pdf', FIREFOX, { url: 'https://page.test/a', favIconUrl: 'chrome://global/skin/icons/pdf.svg' }, ALL],
    ['browser-page', FIREFOX, { url: 'http://gone.test/', favIconUrl: 'chrome://global/skin/icons/info.svg' }, ALL],
    ['blocked', FIREFOX, { url: 'https://page.test/', favIconUrl: 'https://page.test/icon.png' }, ALL],
    ['reader', '', { url: 'about:reader?url=https%3A%2F%2Fpage.test%2F', isInReaderMode: true }, ALL],
    ['file', NAMED, { url: 'file:///home/reader/a.html' }, ALL],
    ['no-permission', NAMED, { url: 'https://page.test/' }, []],
    ['no-permission', NAMED, { url: 'https://page.test/' }, ['https://other.test/*']],
    [
      'blocked',
      'This page cannot be scripted due to an ExtensionsSettings policy.',
      { url: 'https://page.test/' },
      ALL,
    ],
    ['blocked', FIREFOX, { url: 'https://page.test/' }, ALL],
    ['blocked', FIREFOX, { url: 'https://page.test/' }, ['https://page.test/*']],
  ])('says %s where the browser says "%s" of %j with %j granted', async (expected, refusal, tab, granted) => {
    const ports = { scripting: closed(refusal), permissions: createFakePermissions(granted) };
    expect(await askTabAccess(ports, { id: TAB_ID, ...tab })).toBe(expected);
  });

  it.each<[string, Omit<AskedTab, 'id'>, string[], string, number]>([
    ['a page that the reader keeps from us', {}, [], 'no-permission', 0],
    ['a page of another site than those granted', {}, ['https://page.test/*'], 'no-permission', 0],
    ['a page that the toolbar button opened for once', { url: 'https://page.test/' }, [], 'no-permission', 1],
    ['a page of a site that is granted alone', { url: 'https://page.test/' }, ['https://page.test/*'], 'readable', 1],
    ['an empty page', {}, ALL, 'readable', 1],
  ])('enters %s only where the browser may be asked', async (_, tab, granted, expected, visits) => {
    const { scripting, frame } = createFakeTab({ frameId: 0 });
    Object.assign(frame(0).world, { document: { contentType: 'text/html' } });
    let asked = 0;
    const counting: Pick<typeof scripting, 'executeScript'> = {
      executeScript: (injection) => {
        asked += 1;
        return scripting.executeScript(injection);
      },
    };
    const ports = { scripting: counting, permissions: createFakePermissions(granted) };
    expect(await askTabAccess(ports, { id: TAB_ID, ...tab })).toBe(expected);
    expect(asked).toBe(visits);
  });
});
