import { describe, expect, it } from 'vitest';
import { decodeSelection, offerContextMenu } from '../../../src/platform/context-menu';

const CLICK = {
  menuItemId: 'background-on',
  selectionText: 'Psaki',
  frameId: 3,
  frameUrl: 'https://frame.test/a',
  editable: false,
};
const TAB = { id: 1, index: 2, windowId: 3, incognito: false, url: 'https://page.test/', title: 'x' };

describe('decodeSelection', () => {
  it('reads what was selected and where', () => {
    expect(decodeSelection(CLICK, TAB)).toEqual({
      words: 'Psaki',
      frameId: 3,
      frameHost: 'frame.test',
      tab: { id: 1, index: 2, windowId: 3, isPrivate: false, site: 'page.test' },
    });
  });

  it('takes the page itself where no frame is named', () => {
    const { frameId: _, frameUrl: __, ...top } = CLICK;
    expect(decodeSelection(top, TAB)).toMatchObject({ frameId: 0, frameHost: '' });
  });

  it.each([
    ['no tab', undefined],
    ["a side bar's", { ...TAB, id: -1 }],
  ])('knows no tab from %s', (_, from) => {
    expect(decodeSelection(CLICK, from)?.tab).toBeNull();
  });

  it.each([
    ['on another item', { ...CLICK, menuItemId: 'other' }],
    ['without a selection', { ...CLICK, selectionText: undefined }],
    ['on blanks', { ...CLICK, selectionText: ' \n ' }],
    ['that is nothing', null],
  ])('reads nothing from a click %s', (_, clicked) => {
    expect(decodeSelection(clicked, TAB)).toBeNull();
  });
});

/** A menu that remembers, and refuses what browsers refuse. */
function createMenu() {
  const items = new Map<unknown, object>();
  let missing = 0;
  const contextMenus = {
    update: async (id: string | number, changes: object) => {
      const item = items.get(id);
      if (item === undefined) throw new Error(`Cannot find menu item with id ${id}`);
      items.set(id, { ...item, ...changes });
    },
    create: (item: { readonly id?: string | undefined }, done?: () => void) => {
      if (!items.has(item.id)) items.set(item.id, item);
      done?.();
      return 0;
    },
    removeAll: async () => {
      missing += 1;
      items.clear();
    },
  };
  return { items, missing: () => missing, browser: { contextMenus, runtime: {} } };
}

describe('offerContextMenu', () => {
  it('offers one item for selected text, however often it is called, and takes none away', async () => {
    const { items, missing, browser } = createMenu();
    await offerContextMenu(browser, 'On “%s”');
    await offerContextMenu(browser, 'Über „%s“');
    expect([...items.values()]).toEqual([{ id: 'background-on', title: 'Über „%s“', contexts: ['selection'] }]);
    expect(missing()).toBe(0);
  });
});
