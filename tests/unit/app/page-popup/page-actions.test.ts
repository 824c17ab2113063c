import { describe, expect, it, vi } from 'vitest';
import { createPageActions } from '../../../../src/app/page-popup/page-actions';
import type { MentionPlace } from '../../../../src/platform/find-mention';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/settings/settings';
import { annotate } from '../../platform/fake-frame';
import { createFakeTab, TAB_ID } from '../../platform/fake-tab';

function stage(texts: readonly string[], isGiven = true) {
  const tab = createFakeTab({ frameId: 0 });
  const calls = annotate(tab.frame(0), texts);
  const mention = { topic: 'xinjiang', text: 'b', before: '', after: '', alias: 'b', rule: 'place-name' };
  const place: MentionPlace = { frameId: 0, documentId: 'document-0', index: 1, mention };
  let settings: Settings = { ...DEFAULT_SETTINGS, sites: { mode: 'everywhere-but', hosts: ['page.test'] } };
  const told: (string | null)[] = [];
  const events: string[] = [];
  const actions = createPageActions(
    {
      scripting: tab.scripting,
      permissions: {
        request: async () => {
          events.push('asked');
          return isGiven;
        },
      },
      tabs: {
        create: vi.fn(async ({ url }) => void events.push(`opened ${url}`)) as never,
        reload: vi.fn(async (id) => void events.push(`reloaded ${id}`)),
      },
      runtime: { id: 'aaaa' },
    },
    {
      page: () => {
        events.push('looked');
        return { tabId: TAB_ID, site: 'page.test', places: new Map([['key', place]]) };
      },
      change: async (next) => {
        settings = next(settings);
      },
      tell: (words) => void told.push(words),
      close: () => void events.push('closed'),
    },
  );
  return { actions, calls, told, events, settings: () => settings };
}

describe('the actions of the popup on its page', () => {
  it('opens the mention that is jumped to, and closes for it', async () => {
    const { actions, calls, events, told } = stage(['a', 'b']);
    actions.onJump('key');
    await expect.poll(() => events).toContain('closed');
    expect([calls, told]).toEqual([['open 1'], []]);
  });

  it.each([
    ['that is gone', 'key'],
    ['that was never there', 'other'],
  ])('says so of a mention %s, and stays', async (_, key) => {
    const { actions, calls, events, told } = stage(['a']);
    actions.onJump(key);
    await expect.poll(() => told).toEqual(['popupGone']);
    expect(calls).toEqual([]);
    expect(events).not.toContain('closed');
  });

  it('steps, and says when there is nowhere to step', async () => {
    const some = stage(['a', 'b']);
    some.actions.onStep('previous');
    await expect.poll(() => some.told).toEqual([null]);
    expect(some.calls).toEqual(['open 1']);
    const none = stage([]);
    none.actions.onStep('next');
    await expect.poll(() => none.told).toEqual(['popupNoneToStep']);
  });

  it('asks for permission before anything else, while the press lasts', () => {
    const { actions, events } = stage([]);
    actions.onRemedy('allow');
    expect(events[0]).toBe('asked');
  });

  it('says when the permission was not given', async () => {
    const { actions, told } = stage([], false);
    actions.onRemedy('allow');
    await expect.poll(() => told).toEqual([null, 'popupNotAllowed']);
  });

  it('turns the site on, or everything', async () => {
    const { actions, settings } = stage([]);
    actions.onRemedy('turn-on-site');
    await expect.poll(() => settings().sites.hosts).toEqual([]);
    actions.onRemedy('turn-on');
    await expect.poll(() => settings().enabled).toBe(true);
  });

  it('opens the browser’s page for the extension, and loads a page again', async () => {
    const { actions, events } = stage([]);
    actions.onRemedy('open-extension-page');
    await expect.poll(() => events).toContain('closed');
    expect(events).toContain('opened chrome://extensions/?id=aaaa');
    actions.onRemedy('reload');
    await expect.poll(() => events).toContain(`reloaded ${TAB_ID}`);
  });
});
