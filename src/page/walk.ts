import type { Borders } from './borders';
import type { FlatText } from './flat-text';
import { hasAttribute, nameOf, parentOf, typeOf, walkerIn } from './natives';
import { drawsText, type ElementKind, isClosedToUs, isText, kindOf, mayHostShadow } from './node-kinds';
import type { Region } from './regions';
import type { SkimCost } from './skimming';

/** What a walk meets on its way besides text. */
export interface WalkVisitor {
  /** Every node, once, before what it holds. */
  onNode(node: Node): void;
  /** An element whose content is skipped. */
  onClosed(element: Element, name: string): void;
  /** A graphic with text of its own, which is skipped. */
  onGraphic(element: Element): void;
  /**
   * An element that may have a shadow root, which is skipped.
   *
   * @returns Whether it has one.
   */
  onHost(element: Element, kind: ElementKind): boolean;
  /** Whether it is known to have one. */
  isHost(node: Node): boolean;
  /** Looks for a reason to read a block that stands apart from what is around it. Without one, it is past. */
  skim(block: Element): SkimCost;
}

/** Reads one region, in as many steps as the caller wants. Never recursive: pages nest 10,000 deep. */
export interface Walk {
  readonly region: Region;
  /**
   * Reads on until the flat text is longer than `untilLength` at the end of a block.
   *
   * @returns Whether the region is read to its end. Throws what the visitor throws, and goes on behind it when called again.
   */
  advance(untilLength: number): boolean;
  /**
   * Tells which nodes the page has removed since the last step. Where the walk stood in one of them, it goes on behind.
   *
   * @returns A node to read again as a whole, because the walk no longer knows what of it was read.
   */
  survive(removed: ReadonlySet<Node>): Node | null;
}

/**
 * Elements weigh as many characters, so that a page of a million empty elements is sliced too. Measured: stepping over
 * an element costs about what ten characters cost to read.
 */
const ELEMENT_WEIGHT = 10;

/**
 * A block without end is cut: a log of 20 MB must not become one long task. Measured: 20,000 characters of names and little
 * else take some 30 ms to judge. Best where the page shows the end of a paragraph, which parts nothing that belongs together; then
 * between sentences; and at the last anywhere. Hardly a paragraph is as long.
 */
const LONG_BLOCK_CHARS = 8_000;
const MOST_BLOCK_CHARS = 20_000;

export function createWalk(region: Region, flat: FlatText, borders: Borders, visitor: WalkVisitor): Walk {
  let node: Node | null = region.first;
  /** Stands on the node while the walk goes. */
  const walker = walkerIn(region.parent, region.first);
  /** Where in a very long text node to go on. */
  let offset = 0;
  let passed = 0;
  /** The elements between the region's parent and the node, outermost first, and whether each is a border. */
  const within: Element[] = [];
  const isBorderWithin: boolean[] = [];
  /** Those with a shadow root: what has a slot of its own there is shown apart from its siblings. */
  const hosts = new Set<Node>(visitor.isHost(region.parent) ? [region.parent] : []);
  /** Those elements and the node itself; kept between steps only. */
  let path: Node[] = [region.first];

  /** @returns The first of what the element holds and is to be read. */
  function enter(element: Element): Node | null {
    passed += ELEMENT_WEIGHT;
    const name = nameOf(element);
    const kind = kindOf(element, name);
    const isBorder = borders.isBorder(element, kind) || (hosts.size > 0 && isSlottedApart(element));
    if (isBorder) flat.closeBlock();
    if (kind === 'graphic') {
      flat.addForeign();
      if (drawsText(element)) visitor.onGraphic(element);
      return null;
    }
    if (isClosedToUs(element, kind)) {
      if (kind === 'space') flat.addSpace();
      else if (!isBorder && kind !== 'silent') flat.addForeign();
      visitor.onClosed(element, name);
      return null;
    }
    if (mayHostShadow(name, kind) && visitor.onHost(element, kind)) hosts.add(element);
    else if (isBorder && kind === 'block' && isSkimmed(element)) return null;
    if (!isBorder) flat.cross(element);
    const child = walker.firstChild();
    if (!child) return null;
    within.push(element);
    isBorderWithin.push(isBorder);
    return child;
  }

  function isSkimmed(block: Element): boolean {
    const cost = visitor.skim(block);
    passed += Math.abs(cost);
    return cost > 0;
  }

  function isSlottedApart(element: Element): boolean {
    const parent = parentOf(element);
    return parent !== null && hosts.has(parent) && hasAttribute(element, 'slot');
  }

  /** The next node in tree order that is not below where the walker stands, closing what is left on the way up. */
  function nextAfter(from: Node): Node | null {
    for (let left: Node | undefined = from; left && left !== region.last; ) {
      const next = walker.nextSibling();
      if (next) return next;
      const parent = within.pop();
      walker.parentNode();
      if (isBorderWithin.pop()) flat.closeBlock();
      else if (parent) flat.cross(parent);
      left = parent;
    }
    return null;
  }

  function readText(text: Text): boolean {
    if (offset > 0) return readPart(text);
    const { data } = text;
    if (data.length <= MOST_BLOCK_CHARS) {
      flat.addText(text, data, 0, true);
      return true;
    }
    flat.closeBlock();
    return readPart(text);
  }

  function isCutDue(next: Node): boolean {
    return flat.endsParagraph() || (isText(next) && flat.blockLength + next.length > MOST_BLOCK_CHARS);
  }

  /** A very long text is never asked for as a whole: Firefox makes a copy of it each time. */
  function readPart(text: Text): boolean {
    const left = text.length - offset;
    // The page has shortened it meanwhile, and it is read again.
    const part = left > 0 ? text.substringData(offset, MOST_BLOCK_CHARS) : '';
    const end = left > MOST_BLOCK_CHARS ? cutBefore(part) : part.length;
    const isEnd = end >= left;
    flat.addText(text, part.slice(0, end), offset, isEnd);
    if (!isEnd) flat.closeBlock();
    offset += end;
    return isEnd;
  }

  function step(current: Node): void {
    // Of what throws, the walk is past when somebody hears of it.
    let isRead = true;
    let below: Node | null = null;
    try {
      const type = typeOf(current);
      if (type === 1) below = enter(current as Element);
      else if (type === 3 || type === 4) isRead = readText(current as Text);
    } finally {
      if (isRead) {
        offset = 0;
        node = below ?? nextAfter(current);
      }
    }
  }

  return {
    region,
    advance(untilLength) {
      passed = 0;
      if (node) walker.currentNode = node;
      try {
        while (node) {
          if (flat.blockLength > LONG_BLOCK_CHARS && isCutDue(node)) flat.closeBlock();
          if (flat.blockLength === 0 && flat.length + passed > untilLength) break;
          if (offset === 0) visitor.onNode(node);
          step(node);
        }
      } finally {
        path = node ? pathDownTo(node, region.parent) : [];
      }
      return node === null;
    },
    survive(removed) {
      const lost = path.findIndex((on) => removed.has(on));
      if (lost === -1) return null;
      offset = 0;
      const survivor = path[lost - 1];
      within.length = Math.max(0, lost - 1);
      isBorderWithin.length = within.length;
      if (survivor) walker.currentNode = survivor;
      node = survivor ? nextAfter(survivor) : null;
      path = node ? pathDownTo(node, region.parent) : [];
      return survivor ?? region.parent;
    },
  };
}

function pathDownTo(node: Node, top: Node): Node[] {
  const path: Node[] = [];
  for (let on: Node | null = node; on && on !== top; on = parentOf(on)) path.push(on);
  return path.reverse();
}

/** Prefers to cut a long text at a blank line, then between sentences, lines, words, characters. */
function cutBefore(text: string): number {
  for (const border of ['\n\n', '. ', '。', '\n', ' ']) {
    const at = text.lastIndexOf(border) + border.length;
    if (at > text.length / 2) return at;
  }
  return isHighSurrogate(text.charCodeAt(text.length - 1)) ? text.length - 1 : text.length;
}

/** The first half of a character. */
function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
