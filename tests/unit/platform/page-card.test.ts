import { describe, expect, it } from 'vitest';
import { openCard } from '../../../src/platform/page-card';
import { annotate } from './fake-frame';
import { createFakeTab, TAB_ID } from './fake-tab';

const HTML = 'http://www.w3.org/1999/xhtml';
const ADDRESS = { tabId: TAB_ID, frameId: 0, documentId: null };

function createPage(contentType: string, namespaceURI: string | null = HTML) {
  const tab = createFakeTab({ frameId: 0 });
  Object.assign(tab.frame(0).world, { document: { contentType, documentElement: { namespaceURI } } });
  return tab;
}

describe('openCard', () => {
  it('opens a card with the annotator that is there', async () => {
    const tab = createPage('text/html');
    const calls = annotate(tab.frame(0), []);
    expect(await openCard(tab.scripting, ADDRESS, 'page.test', 'xinjiang')).toBe(true);
    expect(calls).toEqual(['topic xinjiang']);
    expect(tab.injected).toEqual([]);
  });

  it('brings the annotator where no script of ours was', async () => {
    const tab = createPage('application/xhtml+xml');
    await openCard(tab.scripting, ADDRESS, 'page.test', 'xinjiang');
    expect(tab.injected).toContain('0 annotator.js');
  });

  it('says so where the annotator shows nothing', async () => {
    const tab = createPage('text/html');
    annotate(tab.frame(0), [], {}, false);
    expect(await openCard(tab.scripting, ADDRESS, 'page.test', 'xinjiang')).toBe(false);
  });

  it.each([
    ['a PDF in its viewer', 'application/pdf', HTML],
    ['a picture', 'image/svg+xml', 'http://www.w3.org/2000/svg'],
    ['XML', 'application/xml', null],
    ['XML that Chromium shows as a tree', 'application/xml', HTML],
  ])('lets nothing into %s', async (_, contentType, namespace) => {
    const tab = createPage(contentType, namespace);
    expect(await openCard(tab.scripting, ADDRESS, 'page.test', 'xinjiang')).toBe(false);
    expect(tab.injected).toEqual([]);
  });

  it('says so where the browser lets nobody in', async () => {
    const tab = createPage('text/html');
    expect(await openCard(tab.scripting, { ...ADDRESS, tabId: 9 }, 'page.test', 'xinjiang')).toBe(false);
  });
});
