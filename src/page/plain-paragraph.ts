import { BORDER, SEAM, withoutOurs } from '../matching/sentinel/fold-units';

/** What stands in most paragraphs besides text, and is read by the sentinel as text, whatever it looks like. */
const NAMES =
  'a|abbr|b|bdi|bdo|big|br|cite|code|del|dfn|em|font|i|ins|label|mark|nobr|q|s|small|span|strike|strong|sub|sup|time|tt|u|var|wbr';
/** Of lists and of rows of tables. */
const ITEM = '(?:li|td|th)';
/** As browsers write tags: attributes in quotes, and no quote within them. */
const ATTRIBUTES = `(?: [^\\s"'<>/=]+="[^"]*")*`;
const TAGS = `(?:</?(?:${NAMES})${ATTRIBUTES}>)+`;
const BETWEEN_ITEMS = `(?:</?${ITEM}${ATTRIBUTES}>)+`;
/** Text beside an item may be one with it. */
const BESIDE_ITEM = `^\\s*(?:[^\\s<]|<(?!${ITEM}[ >]))|</${ITEM}>(?!\\s*(?:<${ITEM}[ >]|$))`;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&nbsp;', '\xa0'],
]);
const ENTITY = /&(?:amp|lt|gt|nbsp);/g;
/** A longer one is read text by text: a slice has to end in time. */
const MOST_MARKUP = 10_000;

/**
 * The text of a paragraph, or of a list or a row with nothing but paragraphs in it, in one question to the browser instead of one
 * for each of its nodes: `SEAM` for any tags between, `BORDER` between paragraphs. `null` where anything but text and common inline
 * elements stands in it.
 */
export type ReadPlainParagraph = (element: Element) => { readonly text: string; readonly hasSpan: boolean } | null;

/** Its pattern goes with it: once used, it takes 37 kB. */
export function createParagraphReader(): ReadPlainParagraph {
  const tags = new RegExp(TAGS, 'g');
  const betweenItems = new RegExp(BETWEEN_ITEMS, 'g');
  const besideItem = new RegExp(BESIDE_ITEM);
  return ({ innerHTML: written }) => {
    if (written.length > MOST_MARKUP) return null;
    const markup = withoutOurs(written);
    let text = markup.includes('<') ? markup.replace(tags, SEAM) : markup;
    if (text.includes('<')) {
      if (besideItem.test(markup)) return null;
      text = text.replace(betweenItems, BORDER);
    }
    // What is written in a text has become an entity: this is another tag, or a comment.
    if (text.includes('<')) return null;
    return {
      text: text.includes('&') ? text.replace(ENTITY, (entity) => ENTITIES.get(entity) ?? entity) : text,
      hasSpan: markup.includes('<span'),
    };
  };
}

/** The text that an offset of a paragraph's text lies in. */
export function textInParagraph(element: Element, text: string, at: number): Text | null {
  let left = text.slice(0, at).replaceAll(SEAM, '').replaceAll(BORDER, '').length;
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (left < node.length) return node;
    left -= node.length;
  }
  return null;
}
