/** Where a popover is to stand: a place in the page's text, asked again whenever the page scrolls or changes. */
export interface MentionAnchor {
  /** In the viewport, line by line; empty when the mention is gone or hidden. Forces layout. */
  rects(): DOMRect[];
  /** The element whose scrolling and clipping the mention follows. */
  readonly contextElement: Element;
}
