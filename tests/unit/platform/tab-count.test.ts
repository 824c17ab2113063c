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

  it('drops a frame that went without a word, and keeps the others', async () => {
    const tab = createFakeTab({ frameId: 0, frames: [{ frameId: 4 }, { frameId: 5 }] });
    await countTab(tab.scripting, TAB_ID, news(4, 3, 'document-4'));
    await countTab(tab.scripting, TAB_ID, news(5, 2, 'document-5'));
    tab.remove(4);
    expect(await countTab(tab.scripting, TAB_ID, news(0, 10, 'document-0'))).toBe(12);
  });

  it('drops a frame whose window throws when it is looked at', async () => {
    const tab = createFakeTab({ frameId: 0, frames: [{ frameId: 4 }] });
    await countTab(tab.scripting, TAB_ID, news(4, 3, 'document-4'));
    const { world } = tab.frame(4);
    tab.remove(4);
    Object.defineProperty(world, 'closed', {
      get: () => {
        throw new TypeError("can't access dead object");
      },
    });
    expect(await countTab(tab.scripting, TAB_ID, news(0, 10, 'document-0'))).toBe(10);
  });

  it('enters no other frame while all are there', async () => {
    const tab = createFakeTab({ frameId: 0, frames: [{ frameId: 4 }] });
    const entered: unknown[] = [];
    const executeScript: typeof tab.scripting.executeScript = (injection) => {
      entered.push(injection.target);
      return tab.scripting.executeScript(injection);
    };
    await countTab({ executeScript }, TAB_ID, news(4, 3, 'document-4'));
    await countTab({ executeScript }, TAB_ID, news(0, 1, 'document-0'));
    expect(entered).toEqual([
      { tabId: TAB_ID, frameIds: [0] },
      { tabId: TAB_ID, frameIds: [0] },
    ]);
  });

  describe('in the top document', () => {
    /** A tab with one counted frame, and what its top document says to a background that answers so. */
    async function watchTop(answer: () => Promise<unknown>) {
      const tab = createFakeTab({ frameId: 0, frames: [{ frameId: 4 }] });
      const { world } = tab.frame(0);
      const said: unknown[] = [];
      const sendMessage = (message: unknown) => {
        said.push(message);
        return answer();
      };
      world.chrome = { runtime: { id: 'us', sendMessage } };
      await countTab(tab.scripting, TAB_ID, [...news(0, 2, 'document-0'), ...news(4, 3, 'document-4')]);
      const look = async () => typeof world.atInterval === 'function' && (await world.atInterval());
      return { tab, world, said: () => JSON.parse(JSON.stringify(said)) as unknown, look };
    }

    it('asks for a new count when a counted frame has gone, until it is counted', async () => {
      const { tab, said, look } = await watchTop(() => Promise.reject(new Error('no answer')));
      await look();
      expect(said()).toEqual([]);
      tab.remove(4);
      await look();
      await look();
      const message = { type: 'mentions-changed', count: 2 };
      expect(said()).toEqual([message, message]);
      expect(await countTab(tab.scripting, TAB_ID, news(0, 2, 'document-0'))).toBe(2);
      await look();
      expect(said()).toEqual([message, message]);
    });

    it('asks no more where it is refused', async () => {
      const { tab, said, look } = await watchTop(async () => 'refused');
      tab.remove(4);
      await look();
      await look();
      expect(said()).toHaveLength(1);
    });

    it('asks nothing when the extension is gone', async () => {
      const { tab, world, said, look } = await watchTop(async () => 'done');
      world.chrome = { runtime: {} };
      tab.remove(4);
      await look();
      expect([said(), world.atInterval]).toEqual([[], undefined]);
    });

    it('looks at nothing while no other frame is counted', async () => {
      const { tab, world } = await watchTop(async () => 'done');
      await countTab(tab.scripting, TAB_ID, news(4, 0, 'document-4'));
      expect(world.atInterval).toBeUndefined();
    });
  });

  it('counts nothing in a tab that cannot be entered', async () => {
    expect(await countTab(createFakeTab({ frameId: 0 }).scripting, 99, news(0, 3))).toBe(0);
  });
});
