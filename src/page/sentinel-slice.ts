import { SEAM } from '../matching/sentinel/fold-units';
import { closestTo, parentOf, typeOf } from './natives';
import { textInParagraph } from './plain-paragraph';

export interface SentinelSlice {
  /** The texts of nodes, `SEAM` between them, behind the end of the slice before. */
  readonly text: string;
  /** What stands before was in the last slice and is only looked back at. */
  readonly from: number;
  /** The text node that an offset lies in, of those that are read to be marked, too; `null` for others. */
  nodeAt(offset: number): Text | null;
}

/** What else the annotator does not read is asked for where something is found, and not of each element. */
const UNREAD =
  'code,kbd,samp,math,meter,progress,canvas,audio,video,[contenteditable=""],[contenteditable=true i],[contenteditable=plaintext-only i],[role=textbox]';

/** @param sources - Of each part its text, or the element that was read at once. */
export function sliceOf(parts: readonly string[], sources: readonly (Text | Element)[], from: number): SentinelSlice {
  return { text: parts.join(SEAM), from, nodeAt: (at) => readAt(parts, sources, at) };
}

function readAt(parts: readonly string[], sources: readonly (Text | Element)[], at: number): Text | null {
  let index = 0;
  let begin = 0;
  for (let end = parts[0]?.length ?? 0; end < at; end = begin + (parts[index]?.length ?? at)) {
    begin = end + SEAM.length;
    index++;
  }
  const source = sources[index];
  if (!source) return null;
  const text =
    typeOf(source) === 1 ? textInParagraph(source as Element, parts[index] ?? '', at - begin) : (source as Text);
  const parent = text && parentOf(text);
  return !parent || (typeOf(parent) === 1 && closestTo(parent as Element, UNREAD)) ? null : text;
}
