import { describe, expect, it } from 'vitest';
import type { CurrentMention } from '../../../src/platform/frame-slot';
import { nextMention } from '../../../src/platform/next-mention';
import type { TabFrame } from '../../../src/platform/tab-report';
import { mentionOf, SILENT } from './fake-frame';

function frame(frameId: number, mentions: number, current: CurrentMention | null = null): TabFrame {
  const some = Array.from({ length: mentions }, () => mentionOf('Xinjiang'));
  return { ...SILENT, tabId: 1, frameId, documentId: null, mentions: some, current };
}

const at = (index: number, atMs = 1): CurrentMention => ({ index, atMs });

describe('nextMention', () => {
  it.each([
    ['begins with the first', [frame(0, 2)], 'next', [0, 0, null]],
    ['begins with the last when going back', [frame(0, 2), frame(1, 3)], 'previous', [1, 2, null]],
    ['goes on within a frame', [frame(0, 3, at(0))], 'next', [0, 1, null]],
    ['goes back within a frame', [frame(0, 3, at(2))], 'previous', [0, 1, null]],
    ['goes on into the next frame that has any', [frame(0, 1, at(0)), frame(1, 0), frame(2, 1)], 'next', [2, 0, 0]],
    ['goes back into the frame before', [frame(0, 2), frame(1, 1, at(0))], 'previous', [0, 1, 1]],
    ['comes round from the end', [frame(0, 1), frame(1, 1, at(0))], 'next', [0, 0, 1]],
    ['comes round from the start', [frame(0, 1, at(0)), frame(1, 1)], 'previous', [1, 0, 0]],
    ['stays on the only one', [frame(0, 1, at(0))], 'next', [0, 0, null]],
    ['starts from the latest of two', [frame(0, 2, at(0, 5)), frame(1, 2, at(0, 9))], 'next', [1, 1, null]],
    ['begins anew when the current one is gone', [frame(0, 2, at(7))], 'next', [0, 0, null]],
  ] as const)('%s', (_, frames, direction, expected) => {
    const stop = nextMention(frames, direction);
    expect([stop?.frame.frameId, stop?.index, stop?.leaving?.frameId ?? null]).toEqual(expected);
  });

  it('finds nothing where nothing is', () => {
    expect(nextMention([], 'next')).toBeNull();
    expect(nextMention([frame(0, 0)], 'previous')).toBeNull();
  });
});
