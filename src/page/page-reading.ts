import type { TopicKind } from '../dossier/model';
import type { Evidence, Matcher, Paragraph } from '../matching/mention';
import { createPageContext, type MutablePageContext } from '../matching/page-context';
import { createBorders } from './borders';
import { createFlatText, type FlatSlice, segmentsWithin } from './flat-text';
import { isElement } from './node-kinds';
import type { PaintedMention } from './painted-mention';
import { createPassageJudge, type MarkChange } from './passage-judge';
import { createPassage, createPassages, isSameReading, type Passage } from './passages';
import { isInClosedContent, regionAround } from './regions';
import { createWalk, type Walk } from './walk';

/**
 * Reads about this much between two looks at the clock. Measured: 8,000 characters take about 0.2 ms, so that a slice
 * of 5 ms ends within 6.
 */
const CHARS_BETWEEN_CLOCKS = 8_000;

/** Passages judged again between two looks at the clock; one takes a few microseconds. */
const JUDGED_BETWEEN_CLOCKS = 50;

export interface PageReadingPorts {
  readonly matcher: Matcher;
  /** What the whole page is believed to tell until it is read. */
  readonly seed: Iterable<Evidence>;
  topicKind(topic: string): TopicKind;
  /** A shadow root is met; once each. */
  onRoot(root: ShadowRoot): void;
  onChange(change: MarkChange): void;
  /** A fault in one place; the reading goes on behind it. */
  onError(error: unknown): void;
}

/** What a frame says, kept equal to the page by reading again whatever is reported as dirty. */
export interface PageReading {
  readonly passages: Iterable<Passage>;
  passagesAt(node: Node): Iterable<Passage>;
  /** Whether something that was marked is still to be read. */
  hasUnread(): boolean;
  /** Whether everything is read and judged. */
  isSettled(): boolean;
  /** Reads the node again, with the paragraphs that it is a part of. */
  markDirty(node: Node): void;
  /** Something between two siblings (`null`: the edge of the parent) is gone: their texts may meet now. */
  markGap(parent: Node, before: Node | null, after: Node | null): void;
  /** The text at this node is no longer what was read: those of its mentions go at once, before it is read again. */
  markStale(node: Node, which: (mention: PaintedMention) => boolean): void;
  /** Nodes left their parents; passages that are off the page are taken back at the next step. */
  markRemoved(nodes: Iterable<Node>): void;
  /** Reads everything again. */
  restart(): void;
  /** One step of work, about 0.2 ms. Never throws. */
  step(): void;
}

export function createPageReading(
  document: Document,
  view: Window & typeof globalThis,
  ports: PageReadingPorts,
): PageReading {
  const { matcher } = ports;
  const borders = createBorders(view);
  const flat = createFlatText(view, borders);
  const counted = createPageContext();
  const passages = createPassages(counted);
  const roots = new WeakSet<ShadowRoot>();
  const dirty = new Set<Node>();
  let believed: MutablePageContext | null = contextOf(ports.seed);
  const context = { count: (evidence: Evidence) => Math.max(counted.count(evidence), believed?.count(evidence) ?? 0) };
  const judge = createPassageJudge(matcher, context, ports.topicKind, view);

  let walk: Walk | null = null;
  let removed = new Set<Node>();
  let judging: Iterator<Passage> = passages.all()[Symbol.iterator]();
  let judgingUnder: string | null = null;
  let isJudged = false;
  /** The context under which every passage was judged last; `null` while that is not known. */
  let settledUnder: string | null = null;

  function hasUnread(): boolean {
    return walk !== null || removed.size > 0 || dirty.size > 0;
  }

  function step(): void {
    try {
      if (removed.size > 0) takeBackRemoved();
      else if (walk) readOn(walk);
      else if (dirty.size > 0) walk = walkNextDirty();
      else judgeOn();
    } catch (error) {
      walk = null;
      flat.take();
      ports.onError(error);
    }
  }

  function attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      ports.onError(error);
    }
  }

  function walkNextDirty(): Walk | null {
    borders.forget();
    for (const node of dirty) {
      dirty.delete(node);
      if (!node.isConnected) continue;
      if (document.designMode === 'on' || isInClosedContent(node)) forgetBelow(node);
      else {
        const region = regionAround(node, borders);
        if (region) return createWalk(region, flat, borders, visitor);
      }
    }
    return null;
  }

  const visitor = {
    onNode(node: Node) {
      if (dirty.size > 0) dirty.delete(node);
    },
    onClosed: forgetBelow,
    onShadowRoot(root: ShadowRoot) {
      dirty.add(root);
      if (roots.has(root)) return;
      roots.add(root);
      ports.onRoot(root);
    },
  };

  function readOn(current: Walk): void {
    if (current.advance(CHARS_BETWEEN_CLOCKS)) walk = null;
    const slice = flat.take();
    if (slice.nodes.length > 0) attempt(() => replacePassages(slice));
  }

  function replacePassages(slice: FlatSlice): void {
    const old = passagesIn(slice);
    const fresh: Passage[] = [];
    for (const paragraph of matcher.read(slice.text)) {
      const passage = passageIn(slice, paragraph);
      const same = old.get(paragraph.text)?.find((other) => !other.isStale && isSameReading(other, passage));
      if (same) remove(old, same);
      else fresh.push(passage);
    }
    const replaced = [...old.values()].flat();
    if (replaced.length === 0 && fresh.length === 0) return;
    const read = new Set(slice.nodes);
    for (const passage of replaced) takeBack(passage, (node) => !read.has(node));
    for (const passage of fresh) passages.add(passage);
    report(
      judgeFresh(
        fresh,
        replaced.flatMap((passage) => passage.mentions),
      ),
    );
  }

  function passagesIn({ nodes }: FlatSlice): Map<string, Passage[]> {
    const here = new Set<Passage>();
    if (passages.size > 0) for (const node of nodes) for (const passage of passages.at(node)) here.add(passage);
    return Map.groupBy(here, (passage) => passage.paragraph.text);
  }

  function judgeFresh(fresh: readonly Passage[], before: readonly PaintedMention[]): MarkChange {
    const standing = matcher.standing(context);
    if (standing !== settledUnder) settledUnder = null;
    const gone = new Set(before);
    const painted: PaintedMention[] = [];
    for (const passage of fresh) {
      for (const mention of judge.judge(passage, standing, before).fresh) painted.push(mention);
      for (const mention of passage.mentions) gone.delete(mention);
    }
    isJudged = false;
    return { gone: [...gone], fresh: painted };
  }

  function passageIn(slice: FlatSlice, paragraph: Paragraph): Passage {
    return createPassage(paragraph, segmentsWithin(slice, paragraph.start, paragraph.start + paragraph.text.length));
  }

  /** What else the passage was made of has to be read again, in its new company. */
  function takeBack(passage: Passage, isUnread: (node: Text) => boolean): void {
    passages.remove(passage);
    isJudged = false;
    for (const node of passage.segments.nodes) if (isUnread(node) && node.isConnected) dirty.add(node);
  }

  function takeBackRemoved(): void {
    const gone: PaintedMention[] = [];
    const survivor = walk?.survive(removed);
    if (survivor) dirty.add(survivor);
    if (!walk?.region.parent.isConnected) walk = null;
    removed = new Set();
    for (const passage of passages.all()) {
      if (passage.segments.nodes.every((node) => node.isConnected)) continue;
      takeBack(passage, () => true);
      gone.push(...passage.mentions);
    }
    report({ gone, fresh: [] });
  }

  function forgetBelow(top: Node): void {
    if (passages.size === 0) return;
    const gone: PaintedMention[] = [];
    const texts = document.createTreeWalker(top, view.NodeFilter.SHOW_TEXT);
    for (let node: Node | null = texts.currentNode; node; node = texts.nextNode()) {
      for (const passage of [...passages.at(node)]) {
        takeBack(passage, (other) => !top.contains(other));
        gone.push(...passage.mentions);
      }
    }
    report({ gone, fresh: [] });
  }

  /** The whole frame is read: what it tells itself takes the place of what was believed of it. */
  function judgeOn(): void {
    believed = null;
    const standing = matcher.standing(context);
    if (standing === settledUnder) {
      isJudged = true;
      return;
    }
    if (standing !== judgingUnder) judging = passages.all()[Symbol.iterator]();
    judgingUnder = standing;
    for (let judged = 0; judged < JUDGED_BETWEEN_CLOCKS; ) {
      const next = judging.next();
      if (next.done) {
        judgingUnder = null;
        settledUnder = standing;
        isJudged = true;
        return;
      }
      if (next.value.judgedUnder === standing) continue;
      judged++;
      report(judge.judge(next.value, standing));
    }
  }

  function report(change: MarkChange): void {
    if (change.gone.length > 0 || change.fresh.length > 0) ports.onChange(change);
  }

  return {
    passages: passages.all(),
    passagesAt: passages.at,
    hasUnread,
    isSettled: () => !hasUnread() && isJudged,
    markDirty: (node) => dirty.add(node),
    markGap(parent, before, after) {
      for (const side of [before, after]) {
        if (side?.parentNode === parent) {
          if (!(isElement(side) && borders.isBorder(side))) dirty.add(side);
        } else if (isElement(parent) && !borders.isBorder(parent)) dirty.add(parent);
      }
    },
    markStale(node, which) {
      const gone: PaintedMention[] = [];
      for (const passage of passages.at(node)) {
        const { nodes } = passage.segments;
        const hit = passage.mentions.filter((mention) => which(mention) && touches(nodes, mention, node));
        if (hit.length === 0) continue;
        passage.isStale = true;
        passage.mentions = passage.mentions.filter((mention) => !hit.includes(mention));
        gone.push(...hit);
      }
      report({ gone, fresh: [] });
    },
    markRemoved(nodes) {
      for (const node of nodes) removed.add(node);
    },
    restart() {
      walk = null;
      flat.take();
      removed.add(document);
      dirty.clear();
      dirty.add(document);
    },
    step,
  };
}

function remove(groups: Map<string, Passage[]>, passage: Passage): void {
  const left = groups.get(passage.paragraph.text)?.filter((other) => other !== passage) ?? [];
  groups.set(passage.paragraph.text, left);
}

function contextOf(evidence: Iterable<Evidence>): MutablePageContext {
  const context = createPageContext();
  context.add([...evidence]);
  return context;
}

function touches(nodes: readonly Node[], { range }: PaintedMention, node: Node): boolean {
  const at = nodes.indexOf(node);
  return at >= nodes.indexOf(range.startContainer) && at <= nodes.lastIndexOf(range.endContainer);
}
