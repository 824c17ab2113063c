import { describe, expect, it } from 'vitest';
import { showSelection } from '../../../../src/app/background/show-selection';
import { dossier } from '../../../../src/dossier/bundled';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/settings/settings';
import { setSite } from '../../../../src/settings/site-rules';
import { annotate } from '../../platform/fake-frame';
import { createFakeTab, TAB_ID } from '../../platform/fake-tab';
import { createFakeTabs } from '../../platform/fake-tabs';

const HTML = 'http://www.w3.org/1999/xhtml';
const TAB = { id: TAB_ID, index: 0, windowId: 1, isPrivate: false, site: 'page.test' };

async function select(
  words: string,
  {
    settings = DEFAULT_SETTINGS,
    tab = TAB as typeof TAB | null,
    shows = true,
  }: {
    readonly settings?: Settings;
    readonly tab?: typeof TAB | null;
    readonly shows?: boolean;
  } = {},
) {
  const page = createFakeTab({ frameId: 0, frames: [{ frameId: 1 }] });
  const calls = page.frames.map((frame) => {
    Object.assign(frame.world, { document: { contentType: 'text/html', documentElement: { namespaceURI: HTML } } });
    return annotate(frame, [], {}, shows);
  });
  const strip = createFakeTabs([{ id: TAB_ID }]);
  const browser = { ...strip, scripting: page.scripting };
  await showSelection(browser, settings, dossier.topics, { words, frameId: 1, frameHost: 'frame.test', tab });
  return { calls, opened: strip.list().filter((each) => each.startsWith('extension:')) };
}

describe('showSelection', () => {
  it('opens the card in the frame with the selection', async () => {
    const { calls, opened } = await select('Psaki');
    expect(calls).toEqual([[], ['topic jen-psaki']]);
    expect(opened).toEqual([]);
  });

  it('opens the library at the topic where no card shows', async () => {
    const { opened } = await select('Psaki', { shows: false });
    expect(opened).toEqual(['extension://us/library.html#jen-psaki in 1, active']);
  });

  it.each([
    ['page', setSite(DEFAULT_SETTINGS, 'page.test', false)],
    ['frame', setSite(DEFAULT_SETTINGS, 'frame.test', false)],
    ['extension', { ...DEFAULT_SETTINGS, enabled: false }],
  ])('stays out of a %s that is off', async (_, settings) => {
    const { calls, opened } = await select('Psaki', { settings });
    expect(calls).toEqual([[], []]);
    expect(opened).toEqual(['extension://us/library.html#jen-psaki in 1, active']);
  });

  it('looks for other words in the library, and for no more than a line of them', async () => {
    const { calls, opened } = await select(`  solar\n panels ${'and so on '.repeat(50)}`);
    expect(calls).toEqual([[], []]);
    expect(opened[0]).toMatch(/library\.html\?find=solar\+panels\+and[\w+]* in 1, active$/);
    expect(opened[0]?.length).toBeLessThan(160);
  });

  it('opens the library for a selection that is in no tab', async () => {
    const { opened } = await select('Psaki', { tab: null });
    expect(opened).toEqual(['extension://us/library.html#jen-psaki in 1, active']);
  });
});
