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

describe('offerContextMenu', () => {
  it('offers one item for selected text, however often it is called', async () => {
    const items = new Map<unknown, unknown>();
    const contextMenus = {
      removeAll: async () => items.clear(),
      create: (item: { id?: string | undefined }) => {
        items.set(item.id, item);
        return 0;
      },
    };
    const browser = { contextMenus, runtime: {} };
    await offerContextMenu(browser, 'On “%s”');
    await offerContextMenu(browser, 'Über „%s“');
    expect([...items.values()]).toEqual([{ id: 'background-on', title: 'Über „%s“', contexts: ['selection'] }]);
  });
});
