import { allFoundIn, isMatch } from '../natives';
import { isElement, isShadowRoot } from '../node-kinds';
import type { PaintedMention } from '../painted-mention';
import type { TextEdit, TextMove, TextPart } from '../text-edit';
import { createContestedPlaces } from './contested-places';
import { isDrawnByEditor } from './drawn-by-editor';
import { keepSelection } from './keep-selection';
import { unwrapMarks } from './left-marks';
import { INLINE_MARKS } from './mark-names';
import {
  type InlineMark,
  isIntact,
  type MarkedText,
  markText,
  nodesOf,
  piecesOf,
  type Span,
  unmarkText,
} from './marked-text';
import type { PaintedPage } from './painter';
import { repair } from './repair';

/** A mention to be marked, and its text in the page's nodes or in pieces of ours. */
export interface InlineOrder {
  readonly mention: PaintedMention;
  readonly className: string;
  readonly parts: readonly TextPart[];
}

/** What came of the page's changes. */
export interface Followed {
  readonly moved: readonly PaintedMention[];
  /** Their marks stand in an editor now. */
  readonly inEditors: readonly PaintedMention[];
}

const NOTHING_CAME: Followed = { moved: [], inEditors: [] };

/** All texts of a frame that have marks in them. What it returns are the mentions that stand in other nodes now. */
export interface MarkedTexts {
  /** How many elements stand in the page. */
  readonly count: number;
  /** Those on the page in which marks have stood. */
  readonly shadowRoots: ReadonlySet<ShadowRoot>;
  has(mention: PaintedMention): boolean;
  marksOf(mention: PaintedMention): readonly InlineMark[];
  all(): Iterable<InlineMark>;
  /**
   * Whether the page changes this text in place: then no mark may cut it, for the page may read it back. Or whether it has
   * undone marks there before.
   */
  isRewritten(text: Text): boolean;
  /** @param orders - Asked for when nothing of the page's own changes is left to be followed. */
  mark(orders: () => readonly InlineOrder[]): readonly PaintedMention[];
  unmark(mentions: readonly PaintedMention[]): readonly PaintedMention[];
  /** Puts right what the page changed in such texts. */
  follow(records: readonly MutationRecord[]): Followed;
  /** Every text is one node again. */
  clear(): void;
}

export function createMarkedTexts(page: PaintedPage): MarkedTexts {
  const { document } = page.view;
  /** By the page's node and by each of ours. */
  const byNode = new Map<Node, MarkedText>();
  const byMention = new Map<PaintedMention, InlineMark[]>();
  const rewrittenByPage = new WeakSet<Node>();
  const contested = createContestedPlaces();
  /** Where a text stood when it got its marks. */
  const places = new WeakMap<MarkedText, Node | null>();
  const shadowRoots = new Set<ShadowRoot>();
  let count = 0;
  let hasMarked = false;

  function remember(marked: MarkedText): void {
    byNode.set(marked.node, marked);
    places.set(marked, marked.node.parentNode);
    for (const node of nodesOf(marked)) byNode.set(node, marked);
    for (const mark of marked.marks) {
      const others = byMention.get(mark.mention);
      if (others) others.push(mark);
      else byMention.set(mark.mention, [mark]);
    }
    count += marked.marks.length;
    rememberRoot(marked.node.getRootNode());
    hasMarked = true;
  }

  function rememberRoot(root: Node): void {
    if (!isShadowRoot(root) || shadowRoots.has(root)) return;
    for (const other of shadowRoots) if (!other.isConnected) shadowRoots.delete(other);
    shadowRoots.add(root);
  }

  function forget(marked: MarkedText): void {
    byNode.delete(marked.node);
    for (const node of nodesOf(marked)) byNode.delete(node);
    for (const mark of marked.marks) {
      const others = byMention.get(mark.mention)?.filter((other) => other !== mark) ?? [];
      if (others.length > 0) byMention.set(mark.mention, others);
      else byMention.delete(mark.mention);
    }
    count -= marked.marks.length;
  }

  /** Gives a text of the page these marks and no others. */
  function remark(node: Text, spans: readonly Span[]): TextMove {
    const old = byNode.get(node);
    if (old) forget(old);
    const before = old ? unmarkText(old).before : [{ node, length: node.length }];
    if (spans.length === 0) return { before, after: [{ node, length: node.length }] };
    const marked = markText(
      node,
      [...spans].sort((one, other) => one.from - other.from),
    );
    // White space alone gets no mark, and nobody would take such a text out again.
    if (marked.marks.length > 0) remember(marked);
    return { before, after: piecesOf(marked) };
  }

  function edit(change: () => TextEdit): readonly PaintedMention[] {
    return page.edit(() => keepSelection(document, shadowRoots, change));
  }

  /** Where in the page's whole text a piece of ours begins. */
  function homeOf(text: Text): { readonly node: Text; readonly from: number } {
    const marked = byNode.get(text);
    if (!marked) return { node: text, from: 0 };
    let from = 0;
    for (const piece of piecesOf(marked)) {
      if (piece.node === text) break;
      from += piece.length;
    }
    return { node: marked.node, from };
  }

  function mentionsOf(elements: readonly HTMLElement[]): PaintedMention[] {
    return elements.flatMap(
      (element) => byNode.get(element)?.marks.find((mark) => mark.element === element)?.mention ?? [],
    );
  }

  return {
    get count() {
      return count;
    },
    shadowRoots,
    has: (mention) => byMention.has(mention),
    marksOf: (mention) => byMention.get(mention) ?? [],
    all: () => [...byMention.values()].flat(),
    isRewritten(text) {
      const { node } = homeOf(text);
      return rewrittenByPage.has(node) || contested.isContested(node);
    },
    mark: (orders) =>
      edit(() => {
        const spans = new Map<Text, Span[]>();
        for (const { mention, className, parts } of orders()) {
          for (const part of parts) {
            const home = homeOf(part.node);
            const here = spans.get(home.node) ?? [...(byNode.get(home.node)?.spans ?? [])];
            here.push({ mention, className, from: home.from + part.from, to: home.from + part.to });
            spans.set(home.node, here);
          }
        }
        return { moves: [...spans].map(([node, here]) => remark(node, here)), lost: [] };
      }),
    unmark: (mentions) =>
      edit(() => {
        const gone = new Set(mentions);
        const texts = new Set(
          mentions.flatMap((mention) => byMention.get(mention) ?? []).map(({ tail }) => byNode.get(tail)),
        );
        const moves = [...texts].flatMap((marked) =>
          marked
            ? remark(
                marked.node,
                marked.spans.filter(({ mention }) => !gone.has(mention)),
              )
            : [],
        );
        return { moves, lost: [] };
      }),
    follow(records) {
      const rewritten = new Set<Node>();
      const before = new Map<Node, Node | null>();
      const touched = new Set<MarkedText>();
      const touch = (node: Node | null) => {
        const marked = node && byNode.get(node);
        if (marked) touched.add(marked);
      };
      for (const record of records) {
        touch(record.target);
        if (record.type === 'characterData') {
          rewritten.add(record.target);
          rewrittenByPage.add(record.target);
        }
        touch(record.previousSibling);
        touch(record.nextSibling);
        for (const node of record.addedNodes) touch(node);
        for (const node of record.removedNodes) {
          touch(node);
          before.set(node, record.previousSibling);
        }
      }
      const broken = [...touched].filter((marked) => rewritten.has(marked.node) || !isIntact(marked));
      const found = hasMarked ? [...new Set(records.flatMap(touchedBy).flatMap(marksIn))] : [];
      if (broken.length === 0 && found.length === 0) return NOTHING_CAME;
      const copies = found.filter((mark) => !byNode.has(mark));
      const inEditors = mentionsOf(found.filter(isDrawnByEditor));
      if (broken.length === 0 && copies.length === 0) return { moved: [], inEditors };
      const moved = edit(() => {
        const lost: Text[] = [];
        for (const marked of broken) {
          const place = places.get(marked);
          if (place) contested.undone(place);
          forget(marked);
          for (const { node } of piecesOf(marked)) {
            lost.push(node);
            rewrittenByPage.add(node);
          }
          repair(marked, rewritten, before.get(marked.node) ?? null);
        }
        lost.push(...unwrapMarks(copies));
        return { moves: [], lost };
      });
      return { moved, inEditors };
    },
    clear() {
      edit(() => ({ moves: [...new Set(byNode.values())].map(({ node }) => remark(node, [])), lost: [] }));
    },
  };
}

function touchedBy({ type, target, addedNodes }: MutationRecord): Node[] {
  return type === 'attributes' ? [target] : [...addedNodes];
}

/** Ours, and copies of them where the page read its own markup with marks in it and wrote it again. */
function marksIn(node: Node): HTMLElement[] {
  if (!isElement(node)) return [];
  const within = [...allFoundIn(node, INLINE_MARKS)].filter(isHtml);
  return isMatch(node, INLINE_MARKS) && isHtml(node) ? [node, ...within] : within;
}

function isHtml(element: Element): element is HTMLElement {
  return 'dataset' in element && 'innerText' in element;
}
