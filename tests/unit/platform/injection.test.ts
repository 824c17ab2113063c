import { describe, expect, it } from 'vitest';
import {
  ANNOTATOR_SCRIPT,
  CARDS_SCRIPT,
  INLINE_MARKS_STYLE,
  INLINE_PAINTER_SCRIPT,
  injectAnnotator,
  injectInlinePainter,
  injectScript,
  MARKS_STYLE,
} from '../../../src/platform/injection';
import { DEFAULT_SETTINGS } from '../../../src/settings/settings';
import { annotate, settle } from './fake-frame';
import { createFakeTab, TAB_ID } from './fake-tab';

const inner = { tabId: TAB_ID, frameId: 1, documentId: 'document-1' };
const twoFrames = () => createFakeTab({ frameId: 0, frames: [{ frameId: 1 }] });

describe('injectAnnotator', () => {
  it('brings script and style into the document that asked and tells it the site and the settings', async () => {
    const tab = twoFrames();
    settle(tab.frame(0));
    const slot = settle(tab.frame(1));
    expect(await injectAnnotator(tab.scripting, inner, 'page.test', DEFAULT_SETTINGS)).toBe(true);
    expect([...tab.injected].sort()).toEqual([`1 ${ANNOTATOR_SCRIPT}`, `1 ${MARKS_STYLE} AUTHOR`]);
    expect(slot.site).toBe('page.test');
    expect(slot.settings).toEqual(DEFAULT_SETTINGS);
  });

  it('brings no style where the registration has brought it', async () => {
    const tab = twoFrames();
    settle(tab.frame(1));
    tab.frame(1).world.isStyled = true;
    expect(await injectAnnotator(tab.scripting, inner, 'page.test')).toBe(true);
    expect(tab.injected).toEqual([`1 ${ANNOTATOR_SCRIPT}`]);
  });

  it('brings it into a document that was open before, whose style may be an older one', async () => {
    const tab = twoFrames();
    settle(tab.frame(1), { wasOpen: true });
    tab.frame(1).world.isStyled = true;
    expect(await injectAnnotator(tab.scripting, inner, 'page.test')).toBe(true);
    expect([...tab.injected].sort()).toEqual([`1 ${ANNOTATOR_SCRIPT}`, `1 ${MARKS_STYLE} AUTHOR`]);
  });

  it('brings it into a document without a root', async () => {
    const tab = twoFrames();
    settle(tab.frame(1));
    tab.frame(1).world.document = { documentElement: null };
    expect(await injectAnnotator(tab.scripting, inner, 'page.test')).toBe(true);
    expect([...tab.injected].sort()).toEqual([`1 ${ANNOTATOR_SCRIPT}`, `1 ${MARKS_STYLE} AUTHOR`]);
  });

  it('brings nothing twice', async () => {
    const tab = twoFrames();
    annotate(tab.frame(1), []);
    expect(await injectAnnotator(tab.scripting, inner, 'page.test', DEFAULT_SETTINGS)).toBe(true);
    expect(tab.injected).toEqual([]);
  });

  it('brings nothing into a document that never asked', async () => {
    const tab = twoFrames();
    expect(await injectAnnotator(tab.scripting, { ...inner, documentId: null }, 'page.test', DEFAULT_SETTINGS)).toBe(
      false,
    );
    expect(tab.injected).toEqual([]);
  });

  it('does not enter the next document of the same frame', async () => {
    const tab = twoFrames();
    settle(tab.frame(1));
    expect(await injectAnnotator(tab.scripting, { ...inner, documentId: 'gone' }, 'page.test', DEFAULT_SETTINGS)).toBe(
      false,
    );
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

describe('injectInlinePainter', () => {
  it('brings the script with its style into the document that asked, and says where there is none', async () => {
    const tab = twoFrames();
    expect(await injectInlinePainter(tab.scripting, inner)).toBe(true);
    expect([...tab.injected].sort()).toEqual([`1 ${INLINE_MARKS_STYLE} USER`, `1 ${INLINE_PAINTER_SCRIPT}`].sort());
    expect(await injectInlinePainter(tab.scripting, { ...inner, documentId: 'gone' })).toBe(false);
  });
});
