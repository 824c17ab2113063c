import { isShadowRoot } from '../node-kinds';

export interface SelectionEnd {
  readonly node: Node;
  readonly offset: number;
}

export interface SelectionEnds {
  readonly anchor: SelectionEnd;
  readonly focus: SelectionEnd;
}

/**
 * The ends of a selection that begins or ends in one of these shadow roots, which the selection itself tells nobody.
 *
 * @returns `null` for any other selection, and in Chromium before 137.
 */
export function endsInShadow(selection: Selection | null, shadowRoots: ReadonlySet<ShadowRoot>): SelectionEnds | null {
  if (!selection || shadowRoots.size === 0 || !('getComposedRanges' in selection)) return null;
  const [range] = selection.getComposedRanges({ shadowRoots: [...shadowRoots] });
  if (!range || range.collapsed) return null;
  const start = { node: range.startContainer, offset: range.startOffset };
  const end = { node: range.endContainer, offset: range.endOffset };
  if (![start, end].some(({ node }) => isShadowRoot(node.getRootNode()))) return null;
  return selection.direction === 'backward' ? { anchor: end, focus: start } : { anchor: start, focus: end };
}
