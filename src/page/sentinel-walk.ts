import { BORDER, withoutOurs } from '../matching/sentinel/fold-units';
import { isBlank } from './blank';
import { allFoundIn, countChildren, firstChildOf, foundIn, holds, isAttached, nameOf, typeOf } from './natives';
import type { ReadPlainParagraph } from './plain-paragraph';
import { type SentinelSlice, sliceOf } from './sentinel-slice';
import {
  BLOCK,
  CLOSED,
  GRAPHIC,
  GROUP,
  isClosed,
  kindOfName,
  MAY_HOST,
  NOSCRIPT,
  nodeAfter,
  PARAGRAPH,
  shownFrom,
  touchesText,
  withReach,
} from './sentinel-tree';

/**
 * Reads texts in tree order and does not ask where paragraphs begin: whoever finds nothing in them, read parted and unparted at
 * each seam, can be sure that `annotate` finds nothing.
 */
export interface SentinelWalk {
  /** @returns Whether there is more. Throws what the ports throw, and goes on behind it when called again. */
  advance(): boolean;
  /** The page has taken nodes away: where the walk stood in one of them, it goes on behind it. */
  survive(record: MutationRecord): void;
}

export interface SentinelWalkPorts {
  onSlice(slice: SentinelSlice): void;
  /** An element that may have a shadow root. */
  onHost(element: Element, isCustom: boolean): void;
  readonly readPlain: ReadPlainParagraph;
  /** What waits to be read; what a walk comes past is read now. */
  readonly dirty: Set<Node>;
}

/** Reads about this much between two looks at the clock, so that a slice of 5 ms ends within 6, in code that is still cold, too. */
const CHARS_BETWEEN_CLOCKS = 3_000;
/** What comes again of a slice before is then a twentieth of it. */
const CHARS_IN_SLICE = 16_000;
/**
 * Cold code takes 7 ms to look through as much: the first slice is short, and each twice as long as the one before. A quarter of
 * it is read between two looks at the clock. So the beginning of a page is looked through in the first run, and does not wait
 * until the browser is idle, which took 200 ms after the load of a long page.
 */
const CHARS_IN_FIRST_SLICE = 1_500;
/** Stepping over an element costs about as much as reading ten characters. */
const ELEMENT_WEIGHT = 10;
/** The browser would write longer lists and tables out in vain. */
const MOST_ITEMS = 30;
/** Firefox makes a copy of a very long text each time that it is asked for as a whole. */
const MOST_CHARS = 10_000;
/** What a form, its company and the rules reach over, in characters as they are written. */
const REACH_CHARS = 900;

/** Elements, texts, character data. */
const SHOWN = 1 + 4 + 8;

/**
 * Walks from a node to another one, and as far around both as rules reach.
 *
 * @param first - `null` for the end of `root`.
 * @param last - The first node behind what is to be read; `null` for the end of `root`.
 */
export function createSentinelWalk(
  root: Node,
  first: Node | null,
  last: Node | null,
  ports: SentinelWalkPorts,
): SentinelWalk {
  const { dirty } = ports;
  // The browser's own steps: of each node only its type and its name or text are asked for.
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, SHOWN);
  let node = isClosed(first) ? null : go(first === root ? firstChildOf(root) : withReach(root, first, REACH_CHARS));
  let end = shownFrom(last, root);
  let isBehind = false;
  let reach = REACH_CHARS;
  /** Where in a very long text to go on. */
  let offset = 0;
  /** The end of the last slice, whose texts come again. */
  let tail = 0;
  let known = 0;
  let parts: string[] = [];
  let sources: (Text | Element)[] = [];
  let length = 0;
  let fresh = 0;
  let sliceChars = CHARS_IN_FIRST_SLICE;
  let isBorderMet = false;

  function add(source: Text | Element, part: string): void {
    if (isBorderMet && parts.length > 0) parts[parts.length - 1] += BORDER;
    isBorderMet = false;
    parts.push(part);
    sources.push(source);
    length += part.length;
    fresh += part.length;
    if (isBehind) reach -= part.length;
  }

  /** Whether the text is read to its end. */
  function readText(text: Text): boolean {
    if (offset === 0) {
      const { data } = text;
      if (data.length <= MOST_CHARS) {
        // Indents would part a name from its title.
        add(text, data.length > 1 && isBlank(data) ? data.slice(0, 1) : withoutOurs(data));
        return true;
      }
    }
    const part = offset < text.length ? text.substringData(offset, MOST_CHARS) : '';
    offset += MOST_CHARS;
    add(text, withoutOurs(part));
    return offset >= text.length;
  }

  /** Whether it was read at once. */
  function readParagraph(element: Element): boolean {
    if (end && holds(element, end)) return false;
    const paragraph = ports.readPlain(element);
    if (!paragraph) return false;
    if (paragraph.hasSpan) for (const span of allFoundIn(element, 'span')) ports.onHost(span, false);
    add(element, paragraph.text);
    return true;
  }

  /** Whether what stands in it is still to be read. */
  function readElement(element: Element): boolean {
    const name = nameOf(element);
    const kind = kindOfName(name);
    if (kind === CLOSED) return false;
    // Elements stand in it only where no script runs; else it is one text that nobody sees.
    if (kind === NOSCRIPT && !element.firstElementChild) return false;
    if (kind === GRAPHIC && !foundIn(element, 'text,foreignObject')) return false;
    if (kind & MAY_HOST) ports.onHost(element, false);
    else if (name.includes('-')) ports.onHost(element, true);
    if (kind & BLOCK && !isBorderMet) isBorderMet = !touchesText(element);
    const isAtOnce = kind & PARAGRAPH || (kind & GROUP && countChildren(element) <= MOST_ITEMS);
    return !isAtOnce || !readParagraph(element);
  }

  function go(to: Node | null): Node | null {
    if (to) walker.currentNode = to;
    return to;
  }

  function skip(): Node | null {
    for (;;) {
      const next = walker.nextSibling();
      if (next || !walker.parentNode()) return next;
    }
  }

  function step(current: Node): void {
    let next: 'below' | 'after' | 'again' = 'after';
    try {
      if (dirty.size > 0 && dirty.delete(current) && (isBehind || (end && holds(current, end)))) {
        end = shownFrom(nodeAfter(current, root), root);
        isBehind = false;
        reach = REACH_CHARS;
      }
      const type = typeOf(current);
      if (type === 1) {
        length += ELEMENT_WEIGHT;
        if (readElement(current as Element)) next = 'below';
      } else next = (type === 3 || type === 4) && !readText(current as Text) ? 'again' : 'below';
    } finally {
      // Of what throws, the walk is past when somebody hears of it.
      if (next !== 'again') {
        offset = 0;
        node = next === 'below' ? walker.nextNode() : skip();
      }
    }
  }

  function flush(): void {
    const own = parts;
    const read = sources;
    let kept = own.length;
    let keptLength = 0;
    while (kept > 0 && keptLength < 2 * REACH_CHARS) keptLength += (own[--kept] ?? '').length + 1;
    const from = Math.max(0, tail - REACH_CHARS);
    parts = own.slice(kept);
    sources = read.slice(kept);
    tail = keptLength;
    known = parts.length;
    fresh = 0;
    sliceChars = Math.min(2 * sliceChars, CHARS_IN_SLICE);
    ports.onSlice(sliceOf(own, read, from));
  }

  return {
    advance() {
      length = 0;
      const most = Math.min(CHARS_BETWEEN_CLOCKS, sliceChars / 4);
      while (node && length < most) {
        if (node === end) isBehind = true;
        if (isBehind && reach <= 0) node = null;
        else step(node);
      }
      if (parts.length > known && (fresh >= sliceChars || !node)) flush();
      return node !== null;
    },
    survive({ target, removedNodes, nextSibling }) {
      // Where the target is gone, too, another record tells of it.
      const behind = nextSibling ?? (isAttached(target) ? nodeAfter(target, root) : target);
      for (const removed of removedNodes) {
        if (node && holds(removed, node)) {
          node = go(behind);
          offset = 0;
        }
        if (end && holds(removed, end)) end = shownFrom(behind, root);
      }
    },
  };
}
