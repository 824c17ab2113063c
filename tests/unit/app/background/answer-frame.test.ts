import { describe, expect, it } from 'vitest';
import { answerFrame } from '../../../../src/app/background/answer-frame';
import { ANNOTATOR_SCRIPT, CARDS_SCRIPT, INLINE_PAINTER_SCRIPT } from '../../../../src/platform/injection';
import type { FrameSender } from '../../../../src/platform/messages';
import { DEFAULT_SETTINGS } from '../../../../src/settings/settings';
import { setSite } from '../../../../src/settings/site-rules';
import { createFakeAction } from '../../platform/fake-action';
import { settle } from '../../platform/fake-frame';
import { createFakePermissions } from '../../platform/fake-permissions';
import { createFakeTab, TAB_ID } from '../../platform/fake-tab';

const INNER: FrameSender = {
  tabId: TAB_ID,
  index: 0,
  windowId: 1,
  isPrivate: false,
  frameId: 1,
  documentId: 'document-1',
  site: 'page.test',
  frameHost: 'frame.test',
  origins: ['https://page.test/*', 'https://frame.test/*'],
};
const ASK = { type: 'annotate-this-frame' } as const;
const COUNT = { type: 'mentions-changed', count: 4 } as const;

function createPage(granted: readonly string[] = ['<all_urls>']) {
  const tab = createFakeTab({ frameId: 0, frames: [{ frameId: 1, url: 'https://frame.test/' }] });
  const slot = settle(tab.frame(1));
  const action = createFakeAction();
  return {
    tab,
    slot,
    action,
    services: { scripting: tab.scripting, action, permissions: createFakePermissions(granted) },
  };
}

describe('answerFrame', () => {
  it('brings the annotator into the frame that asks', async () => {
    const { services, tab, slot } = createPage();
    expect(await answerFrame(services, DEFAULT_SETTINGS, ASK, INNER)).toBe('done');
    expect(tab.injected).toContain(`1 ${ANNOTATOR_SCRIPT}`);
    expect(slot.site).toBe('page.test');
  });

  it.each([
    ['cards', CARDS_SCRIPT],
    ['inline-painter', INLINE_PAINTER_SCRIPT],
  ] as const)('brings the script of the %s into the frame that asks for it', async (type, script) => {
    const { services, tab } = createPage();
    expect(await answerFrame(services, DEFAULT_SETTINGS, { type }, INNER)).toBe('done');
    expect(tab.injected).toContain(`1 ${script}`);
    expect(await answerFrame(services, DEFAULT_SETTINGS, { type }, { ...INNER, documentId: 'gone' })).toBeNull();
  });

  it.each([
    ['a foreign frame on a page that is off', setSite(DEFAULT_SETTINGS, 'page.test', false)],
    ['a frame that is off itself', setSite(DEFAULT_SETTINGS, 'frame.test', false)],
    ['every frame when all is off', { ...DEFAULT_SETTINGS, enabled: false }],
  ])('refuses %s', async (_, settings) => {
    const { services, tab, action } = createPage();
    expect(await answerFrame(services, settings, ASK, INNER)).toBe('refused');
    expect(await answerFrame(services, settings, COUNT, INNER)).toBe('refused');
    expect(await answerFrame(services, settings, { type: 'cards' }, INNER)).toBe('refused');
    expect(tab.injected).toEqual([]);
    expect(action.texts).toEqual({});
  });

  it.each([
    ['stay', ['<all_urls>'], 'done'],
    ['stay', ['https://page.test/*', 'https://frame.test/*'], 'done'],
    ['leave', ['https://page.test/*'], 'refused'],
    ['leave', [], 'refused'],
  ])('lets a frame %s with %j granted', async (_, granted, expected) => {
    const { services } = createPage(granted);
    expect(await answerFrame(services, DEFAULT_SETTINGS, { type: 'may-i-stay' }, INNER)).toBe(expected);
  });

  it('lets a frame ask again that could not be entered', async () => {
    const { services } = createPage();
    expect(await answerFrame(services, DEFAULT_SETTINGS, ASK, { ...INNER, frameId: 9, documentId: null })).toBeNull();
  });

  it('shows the number of mentions in all frames', async () => {
    const { services, action } = createPage();
    await answerFrame(services, DEFAULT_SETTINGS, COUNT, INNER);
    await answerFrame(services, DEFAULT_SETTINGS, COUNT, { ...INNER, frameId: 0, documentId: 'document-0' });
    expect(action.texts).toEqual({ [TAB_ID]: '8' });
  });

  it('counts without showing where the badge is off, so that it can be shown later', async () => {
    const { services, action } = createPage();
    await answerFrame(services, { ...DEFAULT_SETTINGS, badge: false }, COUNT, INNER);
    expect(action.texts).toEqual({ [TAB_ID]: '' });
    await answerFrame(services, DEFAULT_SETTINGS, COUNT, { ...INNER, frameId: 0, documentId: 'document-0' });
    expect(action.texts).toEqual({ [TAB_ID]: '8' });
  });
});
