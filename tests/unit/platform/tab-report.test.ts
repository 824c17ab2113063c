import { describe, expect, it } from 'vitest';
import { callFrame, reportTab } from '../../../src/platform/tab-report';
import { annotate, mentionOf, SILENT, settle } from './fake-frame';
import { createFakeTab, type FrameSketch, TAB_ID } from './fake-tab';

/** Made in the order of their ids, which is not the order in which they stand. */
const PAGE: FrameSketch = {
  frameId: 0,
  frames: [
    { frameId: 30, url: 'https://ad.test/', frames: [{ frameId: 31 }] },
    { frameId: 5, inShadow: true },
    { frameId: 10, frames: [{ frameId: 12 }, { frameId: 11 }] },
  ],
};

describe('reportTab', () => {
  it('gives the frames as they stand in the documents, those in shadow roots last', async () => {
    const tab = createFakeTab(PAGE);
    for (const frame of tab.frames) annotate(frame, [`in ${frame.frameId}`]);
    const frames = await reportTab(tab.scripting, TAB_ID);
    expect(frames.map(({ frameId }) => frameId)).toEqual([0, 30, 31, 10, 12, 11, 5]);
    expect(frames[1]).toEqual({
      ...SILENT,
      tabId: TAB_ID,
      frameId: 30,
      documentId: 'document-30',
      mentions: [mentionOf('in 30')],
    });
  });

  it('leaves out frames without a script of ours, yet finds those inside them', async () => {
    const tab = createFakeTab(PAGE);
    annotate(tab.frame(12), ['deep']);
    annotate(tab.frame(31), ['deeper']);
    expect((await reportTab(tab.scripting, TAB_ID)).map(({ frameId }) => frameId)).toEqual([31, 12]);
  });

  it('asks the sentinel where the annotator is not there yet', async () => {
    const tab = createFakeTab({ frameId: 0 });
    settle(tab.frame(0), { sentinel: { report: () => ({ ...SILENT, quiet: false }), stop() {} } });
    expect((await reportTab(tab.scripting, TAB_ID)).map(({ quiet }) => quiet)).toEqual([false]);
  });

  it('passes over a frame that fails or answers nonsense', async () => {
    const tab = createFakeTab(PAGE);
    annotate(tab.frame(0), ['kept']);
    annotate(tab.frame(10), [], { quietForMs: 'long' as unknown as number });
    settle(tab.frame(30), {
      sentinel: {
        report() {
          throw new Error('broken');
        },
        stop() {},
      },
    });
    expect((await reportTab(tab.scripting, TAB_ID)).map(({ frameId }) => frameId)).toEqual([0]);
  });

  it('gives nothing for a page that has frames and no answers, as some of Firefox’s own', async () => {
    const scripting = { executeScript: async () => [undefined] } as unknown as Parameters<typeof reportTab>[0];
    expect(await reportTab(scripting, TAB_ID)).toEqual([]);
  });

  it('gives nothing for a tab that cannot be entered', async () => {
    expect(await reportTab(createFakeTab(PAGE).scripting, 99)).toEqual([]);
  });
});

describe('callFrame', () => {
  const at = (frameId: number) => ({ tabId: TAB_ID, frameId, documentId: null });

  it('calls the method of that frame alone, with its arguments', async () => {
    const tab = createFakeTab(PAGE);
    const calls = tab.frames.map((frame) => annotate(frame, ['a', 'b']));
    expect(await callFrame(tab.scripting, at(30), 'openMention', 1)).toBe(true);
    expect(await callFrame(tab.scripting, { ...at(30), documentId: 'document-30' }, 'leave')).toBe(true);
    expect(calls.flat()).toEqual(['open 1', 'leave']);
  });

  it.each([
    ['a mention that is gone', 0, 7],
    ['a frame without an annotator', 10, 0],
    ['a frame that is gone', 99, 0],
  ])('says no for %s', async (_, frameId, index) => {
    const tab = createFakeTab(PAGE);
    annotate(tab.frame(0), ['a']);
    expect(await callFrame(tab.scripting, at(frameId), 'openMention', index)).toBe(false);
  });
});
