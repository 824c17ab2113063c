import { isBlank } from './blank';
import { lastChildOf, nameOf, nextSiblingOf, parentOf, previousSiblingOf, typeOf } from './natives';

export const CLOSED = 1;
export const MAY_HOST = 2;
export const BLOCK = 4;
export const NOSCRIPT = 8;
export const GRAPHIC = 16;
/** Most of them hold a paragraph and nothing else. */
export const PARAGRAPH = 32;
/** Most of them hold nothing but paragraphs: lists, and rows of tables. */
export const GROUP = 64;

const KINDS = kindsByName([
  // What nobody sees, over which text runs on, and some that is seen and not read by the annotator, either.
  [CLOSED, 'script style head title desc template noembed noframes datalist rp rt rtc textarea select'],
  // Besides custom elements: https://dom.spec.whatwg.org/#valid-shadow-host-name
  [MAY_HOST, 'span'],
  [MAY_HOST + BLOCK, 'article aside blockquote body div footer header main nav section'],
  [MAY_HOST + BLOCK + PARAGRAPH, 'h1 h2 h3 h4 h5 h6 p'],
  [NOSCRIPT, 'noscript'],
  [GRAPHIC, 'svg'],
  [BLOCK, 'pre table'],
  [BLOCK + PARAGRAPH, 'dd dt figcaption li td th'],
  [BLOCK + GROUP, 'ol tr ul'],
]);

/** What the sentinel's walk has to know of an element, as a sum. */
export function kindOfName(name: string): number {
  return KINDS.get(name) ?? 0;
}

/** The next node in tree order that is not below this one. */
export function nodeAfter(from: Node, root: Node): Node | null {
  for (let on: Node | null = from; on && on !== root; on = parentOf(on)) {
    const next = nextSiblingOf(on);
    if (next) return next;
  }
  return null;
}

/** A walk comes past elements and texts only. */
export function shownFrom(node: Node | null, root: Node): Node | null {
  let at = node;
  while (at && ![1, 3, 4].includes(typeOf(at))) at = nodeAfter(at, root);
  return at;
}

/** Only a block that touches bare text can be one with it. */
export function touchesText(element: Node): boolean {
  return isNonBlankText(previousSiblingOf(element)) || isNonBlankText(nextSiblingOf(element));
}

function isNonBlankText(node: Node | null): boolean {
  return node !== null && typeOf(node) === 3 && !isBlank((node as Text).data);
}

function kindsByName(kinds: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  return new Map(kinds.flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)));
}

/** As far before a node as rules reach. */
export function withReach(root: Node, from: Node | null, reach: number): Node | null {
  let node = from ?? lastIn(root);
  for (let left = reach; left > 0; ) {
    const before = previousSiblingOf(node);
    const next = before ? lastIn(before) : parentOf(node);
    if (!next || next === root) break;
    node = next;
    const parent = parentOf(node);
    if (typeOf(node) === 3 && !(parent && isClosedByName(parent)))
      left -= isBlank((node as Text).data) ? 1 : (node as Text).length;
  }
  return node;
}

function lastIn(top: Node): Node {
  let node = top;
  for (let last = lastChildOf(node); last; last = lastChildOf(node)) node = last;
  return node;
}

export function isClosed(node: Node | null): boolean {
  for (let above = node; above; above = parentOf(above)) if (isClosedByName(above)) return true;
  return false;
}

function isClosedByName(node: Node): boolean {
  return typeOf(node) === 1 && KINDS.get(nameOf(node as Element)) === CLOSED;
}
