import { expect, it } from 'vitest';
import { withBothPainters } from './support/both-painters';
import { elementIn, until } from './support/frame';
import { paintedTexts } from './support/painted';

/** What a node may be asked for; a form with such a field answers with the field. */
const NAMES = [
  ...['nodeType', 'parentNode', 'parentElement', 'firstChild', 'lastChild', 'nextSibling', 'previousSibling'],
  ...['isConnected', 'localName', 'namespaceURI', 'children', 'childElementCount', 'firstElementChild', 'shadowRoot'],
  ...['assignedSlot', 'getRootNode', 'contains', 'hasAttribute', 'getAttribute', 'matches', 'closest', 'querySelector'],
  ...['getBoundingClientRect', 'checkVisibility', 'compareDocumentPosition', 'nodeName', 'ownerDocument', 'id'],
];
const FIELDS = NAMES.map((name) => `<input type="hidden" name="${name}">`).join('');

withBothPainters(({ annotatePage }) => {
  it('reads forms whose fields bear the names of what is asked of them', async () => {
    const page = await annotatePage(
      `<form>${FIELDS}Xi <b>Jinping</b><p>in Xinjiang</p></form><form>${FIELDS}Jen <i>Psaki</i></form><p>Ned Price</p>`,
    );
    const texts = ['Xi Jinping', 'Xinjiang', 'Jen Psaki', 'Ned Price'];
    expect(page.texts()).toEqual(texts);
    expect(paintedTexts(page)).toEqual(texts);
    elementIn(page.document, 'form').before('Jen Psaki');
    elementIn(page.document, 'form p').append(' of 新疆');
    Node.prototype.appendChild.call(elementIn(page.document, 'form'), page.document.createTextNode(' met Ned Price'));
    await until(() => page.texts().length === 7, 'what came is read');
    expect(page.texts()).toEqual(['Jen Psaki', 'Xi Jinping', 'Xinjiang', '新疆', 'Ned Price', ...texts.slice(2)]);
    expect(page.errors).toEqual([]);
  });

  it('lets nobody climb up from inside such a form, and from any other form', async () => {
    const inside = '<section><p>Xi Jinping</p></section>';
    const page = await annotatePage(
      `<main><form>${FIELDS}${inside}</form></main><form><input name="title">${inside}</form>`,
    );
    const [first, second] = page.annotation.mentions();
    expect(first && page.annotation.anchorOf(first).contextElement.localName).toBe('main');
    expect(second && page.annotation.anchorOf(second).contextElement.localName).toBe('p');
  });
});
