import type { Annotation } from './annotation';
import type { PaintedMention } from './painted-mention';
import { elementAbove } from './visibility';

/** Where a popover is to stand: asked again whenever the page scrolls or changes. */
export interface MentionAnchor {
  /** In the viewport, line by line; empty when the mention is gone. Forces layout. */
  rects(): DOMRect[];
  /** The element whose scrolling and clipping the mention follows. */
  readonly contextElement: Element;
}

export function createMentionAnchor(
  document: Document,
  annotation: Pick<Annotation, 'rectsOf' | 'rangeOf'>,
  mention: PaintedMention,
): MentionAnchor {
  return {
    rects: () => annotation.rectsOf(mention),
    contextElement: elementAbove(annotation.rangeOf(mention).startContainer) ?? document.documentElement,
  };
}
