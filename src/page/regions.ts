import type { Borders } from './borders';
import { firstChildOf, lastChildOf, parentOf, typeOf } from './natives';
import { composedParent, drawsText, isClosedToUs, isElement, isShadowRoot, kindOf } from './node-kinds';

/** Siblings with all they hold, from border to border: whole paragraphs, none cut at either end. */
export interface Region {
  readonly parent: Node;
  readonly first: Node;
  readonly last: Node;
}

/**
 * The smallest region to read again after a node changed.
 *
 * @returns `null` for a node without content. Costs the length of its paragraph.
 */
export function regionAround(node: Node, borders: Borders): Region | null {
  if (isShadowRoot(node) || typeOf(node) === 9) return childrenOf(node);
  let within = node;
  let parent: Node | null = parentOf(node);
  while (parent && isElement(parent) && !endsRegion(parent, borders)) {
    within = parent;
    parent = parentOf(parent);
  }
  if (!parent) return null;
  return {
    parent,
    first: lastBeforeBorder(within, 'previousSibling', borders),
    last: lastBeforeBorder(within, 'nextSibling', borders),
  };
}

/** What a graphic draws is no part of the paragraph that the graphic stands in. */
function endsRegion(element: Element, borders: Borders): boolean {
  const kind = kindOf(element);
  return kind === 'graphic' || borders.isBorder(element, kind);
}

/** Whether the node lies in content that is not read: code, fields, editors, icons. Costs the depth of the node. */
export function isInClosedContent(node: Node): boolean {
  for (let above = composedParent(node); above; above = composedParent(above)) {
    if (!isElement(above)) continue;
    const kind = kindOf(above);
    if (isClosedToUs(above, kind) || (kind === 'graphic' && !drawsText(above))) return true;
  }
  return false;
}

export function childrenOf(parent: Node): Region | null {
  const firstChild = firstChildOf(parent);
  const lastChild = lastChildOf(parent);
  return firstChild && lastChild ? { parent, first: firstChild, last: lastChild } : null;
}

function lastBeforeBorder(from: Node, towards: 'previousSibling' | 'nextSibling', borders: Borders): Node {
  let reached = from;
  for (let next = from[towards]; next; next = next[towards]) {
    if (isElement(next) && borders.isBorder(next)) break;
    reached = next;
  }
  return reached;
}
