import { createMeasuring } from './measuring';
import type { MentionAnchor } from './mention-anchor';
import { closestTo } from './natives';

/** What a reader has selected, as a place where a card can stand. */
export interface SelectionPlace {
  readonly anchor: MentionAnchor;
  /** The text that it stands in; the selection alone where that is no paragraph. */
  readonly paragraph: string;
}

/** Elements whose whole text is one paragraph, and never a whole page. */
const PARAGRAPHS = 'p, li, dd, td, th, blockquote, figcaption, h1, h2, h3, h4, h5, h6';

/** As long as a paragraph that is read on a page at most: all of it is compared with what is known of the topic. */
const MOST_CHARS = 20_000;

/**
 * Where the selection of a document is; where nothing is selected, the top of the viewport. Text that is selected in a
 * field has no boxes: there the field stands for it. Never throws.
 */
export function selectionPlace(document: Document): SelectionPlace {
  const selection = document.getSelection();
  if (selection && selection.rangeCount > 0 && !selection.isCollapsed) {
    const range = selection.getRangeAt(0);
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const selected = { startContainer, startOffset, endContainer, endOffset, collapsed: false };
    const measuring = createMeasuring(document);
    return placeAt(elementOf(startContainer), () => measuring.rectsOf(selected), selection.toString());
  }
  const field = document.activeElement ?? document.documentElement;
  return placeAt(field, () => (field === document.body ? [] : [...field.getClientRects()]), '');
}

function placeAt(contextElement: Element, boxes: () => DOMRect[], selected: string): SelectionPlace {
  const { ownerDocument } = contextElement;
  return {
    anchor: {
      rects() {
        const rects = boxes();
        return rects.length > 0 ? rects : [topOf(ownerDocument)];
      },
      contextElement,
    },
    paragraph: (closestTo(contextElement, PARAGRAPHS)?.textContent ?? selected).slice(0, MOST_CHARS),
  };
}

function elementOf(node: Node): Element {
  const element = node instanceof Element ? node : node.parentElement;
  return element ?? (node.ownerDocument ?? document).documentElement;
}

/** A line without height in the middle of the upper edge. */
function topOf({ documentElement }: Document): DOMRect {
  return new DOMRect(documentElement.clientWidth / 2, 0, 0, 0);
}
