import { isBlank } from './blank';
import type { Borders } from './borders';
import { keepsLines } from './line-breaks';
import type { Segments } from './segments';

/**
 * Several blocks as one string, separated by blank lines, with the way back to the text nodes. Segment `i` begins at
 * `starts[i]` in the text and at `offsets[i]` in `nodes[i]`.
 */
export interface FlatSlice extends Segments {
  readonly text: string;
  /** Up to where in `nodes[i]` segment `i` was read; none where that is its end. */
  readonly ends: readonly number[];
}

/** Collects the text of blocks as a walk meets it. */
export interface FlatText {
  /** Characters since the last `take`, the open block included. */
  readonly length: number;
  /** Characters of the open block; blocks without text do not open. */
  readonly blockLength: number;
  /**
   * @param from - Where in the node's text `text` begins.
   * @param isEnd - Whether the node's text ends with it.
   */
  addText(node: Text, text: string, from: number, isEnd: boolean): void;
  addSpace(): void;
  /** Something seen that is not text: it parts words, and no surface form reaches over it. */
  addForeign(): void;
  /** The start or end of an inline element: its style is asked only if letters meet over it. */
  cross(element: Element): void;
  /** Whether a blank line that the page shows stands at the end of the open block: nothing reaches over it. */
  endsParagraph(): boolean;
  closeBlock(): void;
  /** Ends the open block and empties the collection. */
  take(): FlatSlice;
}

const BLOCK_BORDER = '\n\n';
const OBJECT_REPLACEMENT = '\uFFFC';
const BLANK_LINE = /\n\s*\n/;
const LINE_BREAKS = /[\n\r]/g;
/** Of two characters, one is a digit. */
const ONE_IS_DIGIT = /\d/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** From here on scripts write without spaces: letters that meet say nothing about words. */
const FIRST_CJK = 0x2e80;

export function createFlatText(view: Window, borders: Borders): FlatText {
  let blocks: string[] = [];
  let closedLength = 0;
  let nodes: Text[] = [];
  let starts: number[] = [];
  let offsets: number[] = [];
  let ends: number[] = [];

  let parts: string[] = [];
  let blockLength = 0;
  /** Of the open block. */
  let firstSegment = 0;
  const crossed: Element[] = [];
  let hasLineBreak = false;
  /** Since the last text. */
  let linesShown = 0;

  function add(part: string): void {
    parts.push(part);
    blockLength += part.length;
  }

  function partIfLettersMeet(text: string): void {
    const before = parts.at(-1);
    if (!before || !lettersMeet(before, text)) return;
    if (crossed.some((element) => borders.partsWords(element))) add(BLOCK_BORDER);
    else if (isNoteSign(before, text)) add(OBJECT_REPLACEMENT);
  }

  /** "Psaki<sup>2</sup>": the number of a footnote is no part of the word. */
  function isNoteSign(before: string, after: string): boolean {
    return (
      ONE_IS_DIGIT.test(before.slice(-1) + after.slice(0, 1)) && crossed.some(({ localName }) => localName === 'sup')
    );
  }

  /** A blank line is a paragraph border only where the page shows it as one. */
  function spellOutBlankLines(): void {
    let segment = firstSegment;
    let start = closedLength;
    parts.forEach((text, part) => {
      // What stands where no segment begins was put between the texts.
      if (starts[segment] === start) {
        const node = nodes[segment++];
        if (node && text.includes('\n') && !keepsLines(view, node)) parts[part] = text.replace(LINE_BREAKS, ' ');
      }
      start += text.length;
    });
  }

  function closeBlock(): void {
    if (crossed.length > 0) crossed.length = 0;
    if (blockLength === 0) return;
    let block = parts.length === 1 ? (parts[0] ?? '') : parts.join('');
    if (hasLineBreak && BLANK_LINE.test(block)) {
      spellOutBlankLines();
      block = parts.join('');
    }
    blocks.push(block);
    closedLength += blockLength + BLOCK_BORDER.length;
    parts = [];
    firstSegment = nodes.length;
    blockLength = 0;
    hasLineBreak = false;
    linesShown = 0;
  }

  return {
    get length() {
      return closedLength + blockLength;
    },
    get blockLength() {
      return blockLength;
    },
    addText(node, text, from, isEnd) {
      const isWhole = from === 0 && isEnd;
      if (text === '' || (blockLength === 0 && isWhole && isBlank(text))) return;
      if (crossed.length > 0) {
        partIfLettersMeet(text);
        crossed.length = 0;
      }
      if (!hasLineBreak && text.includes('\n')) hasLineBreak = true;
      if (linesShown > 0 && !isBlank(text)) linesShown = 0;
      nodes.push(node);
      starts.push(closedLength + blockLength);
      offsets.push(from);
      if (!isEnd) ends[nodes.length - 1] = from + text.length;
      add(text);
    },
    addSpace() {
      if (blockLength === 0) return;
      hasLineBreak = true;
      linesShown++;
      add('\n');
    },
    addForeign() {
      if (blockLength === 0) return;
      linesShown = 0;
      add(OBJECT_REPLACEMENT);
    },
    cross(element) {
      if (blockLength > 0) crossed.push(element);
    },
    endsParagraph: () => linesShown > 1,
    closeBlock,
    take() {
      closeBlock();
      const slice = { text: blocks.join(BLOCK_BORDER), nodes, starts, offsets, ends };
      blocks = [];
      closedLength = 0;
      nodes = [];
      firstSegment = 0;
      starts = [];
      offsets = [];
      ends = [];
      return slice;
    },
  };
}

function lettersMeet(before: string, after: string): boolean {
  const left = before.charCodeAt(before.length - 1);
  const right = after.charCodeAt(0);
  return isLetterOrDigit(left) && isLetterOrDigit(right);
}

function isLetterOrDigit(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return code < FIRST_CJK && LETTER_OR_DIGIT.test(String.fromCharCode(code));
}
