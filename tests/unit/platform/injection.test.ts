import { describe, expect, it } from 'vitest';
import {
  ANNOTATOR_SCRIPT,
  CARDS_SCRIPT,
  INLINE_PAINTER_SCRIPT,
  injectAnnotator,
  injectScript,
  MARKS_STYLE,
} from '../../../src/platform/injection';
import { annotate, settle } from './fake-frame';
import { createFakeTab, TAB_ID } from './fake-tab';

const inner = { tabId: TAB_ID, frameId: 1, documentId: 'document-1' };
const twoFrames = () => createFakeTab({ frameId: 0, frames: [{ frameId: 1 }] });

describe('injectAnnotator', () => {
  it('brings script and style into the document that asked and tells it the site', async () => {
    const tab = twoFrames();
    settle(tab.frame(0));
    const slot = settle(tab.frame(1));
    expect(await injectAnnotator(tab.scripting, inner, 'page.test')).toBe(true);
    expect([...tab.injected].sort()).toEqual([
      `1 ${ANNOTATOR_SCRIPT}`,
      `1 ${MARKS_STYLE} AUTHOR`,
      `1 ${MARKS_STYLE} USER`,
    ]);
    expect(slot.site).toBe('page.test');
  });

  it('brings nothing twice', async () => {
    const tab = twoFrames();
    annotate(tab.frame(1), []);
    expect(await injectAnnotator(tab.scripting, inner, 'page.test')).toBe(true);
    expect(tab.injected).toEqual([]);
  });

  it('brings nothing into a document that never asked', async () => {
    const tab = twoFrames();
    expect(await injectAnnotator(tab.scripting, { ...inner, documentId: null }, 'page.test')).toBe(false);
    expect(tab.injected).toEqual([]);
  });

  it('does not enter the next document of the same frame', async () => {
    const tab = twoFrames();
    settle(tab.frame(1));
    expect(await injectAnnotator(tab.scripting, { ...inner, documentId: 'gone' }, 'page.test')).toBe(false);
    expect(tab.injected).toEqual([]);
  });
});

describe('injectScript', () => {
  it.each([INLINE_PAINTER_SCRIPT, CARDS_SCRIPT] as const)(
    'brings %s into the document that asked, and says where there is none',
    async (script) => {
      const tab = twoFrames();
      expect(await injectScript(tab.scripting, inner, script)).toBe(true);
      expect(tab.injected).toEqual([`1 ${script}`]);
      expect(await injectScript(tab.scripting, { ...inner, documentId: 'gone' }, script)).toBe(false);
    },
  );
});
