import type { Segments } from './segments';

/** Some characters of one text node, half-open. */
export interface TextPart {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/** A text node and how many characters it had or has. */
export interface Piece {
  readonly node: Text;
  readonly length: number;
}

/** The same characters in other nodes: one text cut into pieces, pieces joined again. */
export interface TextMove {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

/** What a painter did to the page's text nodes. */
export interface TextEdit {
  readonly moves: readonly TextMove[];
  /** Nodes whose characters stand nowhere any more, or other ones. */
  readonly lost: readonly Text[];
}

/** Where the characters of moved nodes are now. */
export interface Relocation {
  readonly nodes: Iterable<Text>;
  segments(segments: Segments, textLength: number): Segments;
  /** `null` for a place that did not move. */
  place(node: Node, offset: number): { readonly node: Text; readonly offset: number } | null;
}

export function createRelocation(moves: readonly TextMove[]): Relocation {
  const homes = new Map<Node, Home>();
  const nodes: Text[] = [];
  for (const { before, after } of moves) {
    let from = 0;
    for (const { node, length } of before) {
      homes.set(node, { from, length, after });
      nodes.push(node);
      from += length;
    }
  }

  return {
    nodes,
    segments({ nodes, starts, offsets }, textLength) {
      const moved: MutableSegments = { nodes: [], starts: [], offsets: [] };
      nodes.forEach((node, at) => {
        const start = starts[at] ?? 0;
        const offset = offsets[at] ?? 0;
        const home = homes.get(node);
        if (!home) append(moved, node, start, offset);
        else addPieces(moved, home, start, offset, (starts[at + 1] ?? textLength) - start);
      });
      return moved;
    },
    place(node, offset) {
      const home = homes.get(node);
      return home ? placeIn(home.after, home.from + Math.min(offset, home.length)) : null;
    },
  };
}

interface Home {
  /** Where the node's characters begin in the whole text. */
  readonly from: number;
  readonly length: number;
  readonly after: readonly Piece[];
}

interface MutableSegments extends Segments {
  readonly nodes: Text[];
  readonly starts: number[];
  readonly offsets: number[];
}

/** A segment reaches to the next, or to the end of its node where something that is no text comes between. */
function addPieces(moved: MutableSegments, home: Home, start: number, offset: number, longest: number): void {
  const from = home.from + offset;
  const to = home.from + Math.min(home.length, offset + longest);
  let pieceFrom = 0;
  for (const { node, length } of home.after) {
    const begin = Math.max(from, pieceFrom);
    if (begin < Math.min(to, pieceFrom + length)) append(moved, node, start + begin - from, begin - pieceFrom);
    pieceFrom += length;
  }
}

/** What runs on in the same node is one segment, as a fresh reading would have it. */
function append({ nodes, starts, offsets }: MutableSegments, node: Text, start: number, offset: number): void {
  const last = nodes.length - 1;
  const runsOn = nodes[last] === node && start - (starts[last] ?? 0) === offset - (offsets[last] ?? 0);
  if (runsOn) return;
  nodes.push(node);
  starts.push(start);
  offsets.push(offset);
}

function placeIn(pieces: readonly Piece[], at: number): { readonly node: Text; readonly offset: number } | null {
  let from = 0;
  for (const { node, length } of pieces) {
    if (at <= from + length) return { node, offset: at - from };
    from += length;
  }
  return null;
}
