import { describe, expect, it } from 'vitest';
import { countTab } from '../../../src/platform/tab-count';
import { createFakeTab, TAB_ID } from './fake-tab';

const news = (frameId: number, count: number, documentId = `d${frameId}`) => [{ frameId, documentId, count }];

describe('countTab', () => {
  it('adds up the frames of a tab, in its top document', async () => {
    const { scripting } = createFakeTab({ frameId: 0, frames: [{ frameId: 4 }] });
    expect(await countTab(scripting, TAB_ID, news(4, 3))).toBe(3);
    expect(await countTab(scripting, TAB_ID, news(0, 10))).toBe(13);
    expect(await countTab(scripting, TAB_ID, news(4, 1))).toBe(11);
    expect(await countTab(scripting, TAB_ID)).toBe(11);
    expect(await countTab(scripting, TAB_ID, news(4, 0))).toBe(10);
  });

  it('takes no late farewell of an old document for the end of the new one', async () => {
    const { scripting } = createFakeTab({ frameId: 0 });
    await countTab(scripting, TAB_ID, news(4, 3, 'old'));
    await countTab(scripting, TAB_ID, news(4, 5, 'new'));
    expect(await countTab(scripting, TAB_ID, news(4, 0, 'old'))).toBe(5);
  });

  it('counts nothing in a tab that cannot be entered', async () => {
    expect(await countTab(createFakeTab({ frameId: 0 }).scripting, 99, news(0, 3))).toBe(0);
  });
});
