import type { ShadowRoots } from './shadow-roots';

/** A place between two characters. */
export interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/**
 * The place between two characters nearest to a point of the viewport. Forces layout.
 *
 * `highlightsFromPoint` would name the mark itself, but grows with the number of ranges: 37 ms at 12,000.
 */
export function caretAt(document: Document, x: number, y: number, roots: ShadowRoots): Caret | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const shadowRoots = roots.hasAny() ? shadowRootsAt(document, x, y, roots) : [];
    const position = document.caretPositionFromPoint(x, y, { shadowRoots });
    return position && { node: position.offsetNode, offset: position.offset };
  }
  // Can go when Chrome 128 is the oldest that is supported.
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

export function isInside({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function shadowRootsAt(document: Document, x: number, y: number, roots: ShadowRoots): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  let tree: DocumentOrShadowRoot | null = document;
  while (tree) {
    const element: Element | null = tree.elementFromPoint(x, y);
    const root: ShadowRoot | null = element && roots.of(element);
    tree = root && !found.includes(root) ? root : null;
    if (tree && root) found.push(root);
  }
  return found;
}
