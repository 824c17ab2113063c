import { describe, expect, it } from 'vitest';
import { findMention } from '../../../src/platform/find-mention';
import type { ReportedMention } from '../../../src/platform/frame-slot';
import type { TabFrame } from '../../../src/platform/tab-report';
import { SILENT } from './fake-frame';

const says = (text: string, before = '', after = ''): ReportedMention => ({
  topic: 'xinjiang',
  text,
  before,
  after,
  alias: text,
  rule: 'place-name',
});

const frameOf = (mentions: readonly ReportedMention[], frameId = 0, documentId: string | null = 'a'): TabFrame => ({
  ...SILENT,
  tabId: 1,
  frameId,
  documentId,
  mentions,
});

const sought = (index: number, mention: ReportedMention) => ({ frameId: 0, documentId: 'a', index, mention });

describe('findMention', () => {
  it.each<[string, readonly ReportedMention[], ReturnType<typeof sought>, number | null]>([
    ['where it was', [says('Xinjiang'), says('Xinjiang')], sought(1, says('Xinjiang')), 1],
    [
      'in its sentence, however far that has moved',
      [says('Xinjiang', 'a'), says('Xinjiang', 'b'), says('Xinjiang', 'c')],
      sought(0, says('Xinjiang', 'c')),
      2,
    ],
    [
      'nearest by, where several sentences are the same',
      [says('Xinjiang', 'a'), says('Price'), says('Xinjiang', 'a'), says('Xinjiang', 'a')],
      sought(4, says('Xinjiang', 'a')),
      3,
    ],
    [
      'by its words, where the sentence has changed',
      [says('Price'), says('Xinjiang', 'new')],
      sought(0, says('Xinjiang', 'old')),
      1,
    ],
    ['nowhere, where its words have gone', [says('Price')], sought(0, says('Xinjiang')), null],
    [
      'nowhere, where its words name another topic now',
      [{ ...says('Xinjiang'), topic: 'sanctions' }],
      sought(0, says('Xinjiang')),
      null,
    ],
  ])('finds it %s', (_, mentions, place, index) => {
    expect(findMention([frameOf(mentions)], place)?.index ?? null).toBe(index);
  });

  it('looks in its own frame alone, and not in the next document there', () => {
    const mentions = [says('Xinjiang')];
    const other = frameOf(mentions, 5, 'b');
    expect(findMention([other, frameOf(mentions)], sought(0, says('Xinjiang')))?.frame.frameId).toBe(0);
    expect(findMention([other, frameOf(mentions, 0, 'c')], sought(0, says('Xinjiang')))).toBeNull();
  });
});
