import type { Matcher } from '../matching/mention';
import { firstChildOf, lastElementOf, nameOf, nextElementOf, textOf } from './natives';
import { type ElementKind, isPlainName, kindOf, mayHostShadow } from './node-kinds';

/** In characters as reading them costs. Negative (or 0) for a block that is to be read, because something may stand in it. */
export type SkimCost = number;

/** Looks at a block before it is read. */
export interface Skimming {
  /**
   * Asks the browser for all characters of a block in one call, which costs a third of reading it node by node; where nothing
   * can be found in them, however words are parted between its texts, nothing can be found in the block.
   */
  skim(block: Element): SkimCost;
  /** Lets go of the last block: what leaves the page is not to stay in memory. */
  forget(): void;
}

/** Measured, where reading a character takes 60 ns: a call, each element, and eight characters. */
const CALL_COST = 16;
const ELEMENT_COST = 4;
const CHAR_COST = 1 / 8;

/** With more elements a block is read, or those in it are skimmed: a step must stay short, and a whole page cannot be asked for at once. */
const MOST_ELEMENTS = 64;
const DEEPEST = 16;
/** The same of characters. Hardly a paragraph is as long. */
const MOST_CHARS = 8_000;

/** Where about every other block holds something, to look at it first is lost time. By feel: so many are read before the next look. */
const MOST_PATIENCE = 8;
const REST_BLOCKS = 64;

const SHOW_ELEMENT = 1;
/** Text and character data. */
const SHOW_TEXT = 4 + 8;

/**
 * @param mayFind - A matcher's.
 * @param isHost - Whether an inline element has a shadow root.
 */
export function createSkimming(
  document: Document,
  mayFind: Matcher['mayFind'],
  isHost: (element: Element, kind: ElementKind) => boolean,
): Skimming {
  const elements = document.createTreeWalker(document, SHOW_ELEMENT);
  const texts = document.createTreeWalker(document, SHOW_TEXT);
  let block: Element = document.documentElement;
  let mayHost: Element[] = [];
  /** Elements looked at. */
  let count = 0;
  /** The place among the block's characters of the text that was last looked at. */
  let textStart = 0;
  let textEnd = 0;
  let patience = MOST_PATIENCE;
  let rest = 0;

  /** Whether its characters are those that reading it would meet, but for what parts words. */
  function isPlain(): boolean {
    elements.currentNode = block;
    let element = elements.firstChild() as Element | null;
    // Of a single text, the characters are as soon read; and a single block is skimmed by itself.
    if (!element || isAloneBlock(element)) return false;
    const behind = nextElementOf(block);
    const last = behind ? null : lastWithin(block);
    while (element && element !== behind) {
      if (++count > MOST_ELEMENTS || !isPlainElement(element)) return false;
      if (element === last) return true;
      element = elements.nextNode() as Element | null;
    }
    return behind !== null;
  }

  function isPlainElement(element: Element): boolean {
    const name = nameOf(element);
    if (isPlainName(name)) return true;
    const kind = kindOf(element, name);
    // The text around a line break meets a space there, and that around what is silent meets at once.
    if (kind === 'space' || (kind === 'silent' && firstChildOf(element))) return false;
    if (mayHostShadow(name, kind)) mayHost.push(element);
    return true;
  }

  /** Blocks part words, and so do pictures: the characters alone do not tell. Mostly asked in ascending order. */
  function isSeamIn(from: number, to: number): boolean {
    if (textStart > from && textStart < to) return true;
    if (textEnd === 0) texts.currentNode = block;
    while (textStart > from) stepBack();
    while (textEnd <= from) {
      const text = texts.nextNode() as Text | null;
      if (!text) return false;
      textStart = textEnd;
      textEnd += text.length;
    }
    return textEnd < to;
  }

  function stepBack(): void {
    const text = texts.previousNode() as Text | null;
    textEnd = textStart;
    textStart -= text?.length ?? textStart;
  }

  return {
    skim(asked) {
      if (rest > 0) {
        rest--;
        return 0;
      }
      block = asked;
      count = 0;
      textStart = 0;
      textEnd = 0;
      const chars = skimmedChars();
      const cost = CALL_COST + count * ELEMENT_COST + Math.abs(chars) * CHAR_COST;
      mayHost = [];
      return chars < 0 ? -cost : cost;
    },
    forget() {
      block = document.documentElement;
      elements.currentNode = document;
      texts.currentNode = document;
    },
  };

  /** Negative where something may stand there. */
  function skimmedChars(): number {
    if (!isPlain()) return -1;
    const text = textOf(block) ?? '';
    if (text.length > MOST_CHARS) return -text.length;
    if (mayFind(text, isSeamIn)) {
      if (--patience === 0) {
        patience = 1;
        rest = REST_BLOCKS;
      }
      return -1 - text.length;
    }
    if (patience < MOST_PATIENCE) patience++;
    return mayHost.some((element) => isHost(element, kindOf(element))) ? -1 : text.length;
  }
}

/** Pages nest thousands deep: to look as far ahead from each level would take as many times as long. */
function isAloneBlock(element: Element): boolean {
  return kindOf(element) === 'block' && nextElementOf(element) === null;
}

/** The element that ends last in tree order; `null` where that lies deep. */
function lastWithin(block: Element): Element | null {
  let last = lastElementOf(block);
  for (let depth = 0; last && depth < DEEPEST; depth++) {
    const next = lastElementOf(last);
    if (!next) return last;
    last = next;
  }
  return null;
}
