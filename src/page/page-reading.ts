import type { TopicKind } from '../dossier/model';
import type { Evidence, Matcher, PageContext } from '../matching/mention';
import { createPageContext, withSeed } from '../matching/page-context';
import { isBlank } from './blank';
import { containFaults } from './contained-matcher';
import type { FlatSlice } from './flat-text';
import type { ChangeFollower } from './follow-changes';
import { rangeIn, startIn, touches } from './locate';
import { firstChildOf, holds } from './natives';
import { isElement, isText } from './node-kinds';
import type { PaintedMention } from './painted-mention';
import { createPassageJudge, type MarkChange } from './passage-judge';
import { createPassages, isSameReading, type Passage } from './passages';
import { createRemovedPassages } from './removed-passages';
import type { ShadowRoots } from './shadow-roots';
import { paragraphsIn, passageIn, passagesIn } from './slice-passages';
import { createRelocation, type Relocation, type TextMove } from './text-edit';
import { createUnread } from './unread';

export interface PageReadingPorts {
  readonly matcher: Matcher;
  /** What the whole page is believed to tell until it is read. */
  readonly seed: ReadonlyMap<Evidence, number>;
  readonly roots: ShadowRoots;
  topicKind(topic: string): TopicKind;
  /** A shadow root is met; once each. */
  onRoot(root: ShadowRoot): void;
  /** There is something to read that no change has told of. */
  onDue(): void;
  onChange(change: MarkChange): void;
  /** A fault in one place; the reading goes on behind it. */
  onError(error: unknown): void;
}

/** What a frame says, kept equal to the page by reading again whatever is reported as changed. */
export interface PageReading extends ChangeFollower {
  readonly passages: Iterable<Passage>;
  passagesAt(node: Node): Iterable<Passage>;
  /** `null` when the mention is gone. */
  passageOf(mention: PaintedMention): Passage | null;
  /**
   * Nodes are leaving their parents, and `markRemoved` follows. Told before any other task of the page runs, so that what
   * leaves them until the next step is found, too.
   */
  noteRemoved(nodes: Iterable<Node>): void;
  /** Whether something that was marked is still to be read. */
  hasUnread(): boolean;
  /** Whether everything is read and judged. */
  isSettled(): boolean;
  /**
   * The same characters stand in other nodes.
   *
   * @returns The mentions whose range is a new one.
   */
  relocate(moves: readonly TextMove[]): readonly PaintedMention[];
  /** Reads everything again. */
  restart(): void;
  /** One step of work, about 0.2 ms. Never throws. */
  step(): void;
}

export function createPageReading(
  document: Document,
  view: Window & typeof globalThis,
  ports: PageReadingPorts,
  signal: AbortSignal,
): PageReading {
  const matcher = containFaults(ports.matcher, ports.onError);
  const counted = createPageContext();
  const passages = createPassages(counted);
  const watched = new WeakSet<ShadowRoot>();
  let known: PageContext = withSeed(counted, ports.seed);
  const context: PageContext = {
    count: (evidence) => known.count(evidence),
    beginningWith: (prefix) => known.beginningWith(prefix),
    isSilentOn: (topic) => known.isSilentOn(topic),
    version: (topic) => known.version(topic),
  };
  const judge = createPassageJudge(matcher, context, ports.topicKind, view, passages, ports.onError);
  const unread = createUnread(
    document,
    view,
    {
      roots: ports.roots,
      mayFind: matcher.mayFind,
      onSlice: replacePassages,
      onClosed: forgetAll,
      onRoot(root) {
        if (watched.has(root)) return;
        watched.add(root);
        ports.onRoot(root);
      },
      onDue: ports.onDue,
    },
    signal,
  );
  const removedPassages = createRemovedPassages(passages, ports.roots.hasAny);
  let removed = new Set<Node>();

  function hasUnread(): boolean {
    return removed.size > 0 || !unread.isEmpty();
  }

  function step(): void {
    try {
      if (removed.size > 0) takeBackRemoved();
      else if (!unread.isEmpty()) unread.step();
      else {
        // The whole frame is read: what it tells itself takes the place of what was believed of it.
        known = counted;
        report(judge.judgeSome());
      }
    } catch (error) {
      ports.onError(error);
    }
  }

  function replacePassages(slice: FlatSlice): void {
    const old = passagesIn(passages, slice);
    const fresh: Passage[] = [];
    for (const paragraph of paragraphsIn(matcher, view, slice)) {
      const passage = passageIn(slice, paragraph);
      const alike = old.get(paragraph.text);
      const same = alike?.findIndex((other) => !other.isStale && isSameReading(other, passage)) ?? -1;
      if (same >= 0) alike?.splice(same, 1);
      else fresh.push(passage);
    }
    const replaced = [...old.values()].flat();
    if (replaced.length === 0 && fresh.length === 0) return;
    const read = new Set(slice.nodes);
    for (const passage of replaced) takeBack(passage, (node) => !read.has(node));
    for (const passage of fresh) passages.add(passage);
    report(
      judge.judgeFresh(
        fresh,
        replaced.flatMap((passage) => passage.mentions),
      ),
    );
  }

  /** What else the passage was made of has to be read again, in its new company. */
  function takeBack(passage: Passage, isUnread: (node: Text) => boolean): void {
    passages.remove(passage);
    judge.distrust();
    for (const node of passage.segments.nodes) if (isUnread(node) && node.isConnected) unread.mark(node);
  }

  function takeBackRemoved(): void {
    const gone: PaintedMention[] = [];
    unread.markRemoved(removed);
    removed = new Set();
    for (const passage of removedPassages.take()) {
      takeBack(passage, () => true);
      gone.push(...passage.mentions);
    }
    report({ gone, fresh: [] });
  }

  /** Shadow roots of what it holds go with it. */
  function forgetAll(top: Node): void {
    forgetBelow(top);
    if (passages.size === 0 || !ports.roots.hasAny()) return;
    const elements = document.createTreeWalker(top, view.NodeFilter.SHOW_ELEMENT);
    for (let node: Node | null = elements.currentNode; node; node = elements.nextNode()) {
      const root = isElement(node) ? ports.roots.of(node) : null;
      if (root) forgetAll(root);
    }
  }

  function forgetBelow(top: Node): void {
    if (passages.size === 0 || (!firstChildOf(top) && !isText(top))) return;
    const gone: PaintedMention[] = [];
    const texts = document.createTreeWalker(top, view.NodeFilter.SHOW_TEXT | view.NodeFilter.SHOW_CDATA_SECTION);
    for (let node: Node | null = texts.currentNode; node; node = texts.nextNode()) {
      for (const passage of [...passages.at(node)]) {
        takeBack(passage, (other) => !holds(top, other));
        gone.push(...passage.mentions);
      }
    }
    report({ gone, fresh: [] });
  }

  function moveMentions(passage: Passage, to: Relocation): PaintedMention[] {
    const { paragraph, mentions } = passage;
    const starts = mentions.map((mention) => startIn(passage, mention));
    passages.move(passage, to.segments(passage.segments, paragraph.text.length));
    return mentions.filter((mention, at) => {
      const start = starts[at] ?? null;
      const range =
        start === null ? null : rangeIn(passage.segments, start, start + mention.text.length, view.StaticRange);
      if (range) mention.range = range;
      return range !== null;
    });
  }

  function report(change: MarkChange): void {
    if (change.gone.length > 0 || change.fresh.length > 0) ports.onChange(change);
  }

  return {
    passages: passages.all(),
    passagesAt: passages.at,
    passageOf: passages.holding,
    hasUnread,
    isSettled: () => !hasUnread() && judge.isDone(),
    markDirty: unread.mark,
    markGap: unread.markGap,
    markStale(node, which) {
      // Blank text is not read: nothing else would take its place.
      if (isText(node) && isBlank(node.data)) {
        forgetBelow(node);
        return;
      }
      const gone: PaintedMention[] = [];
      for (const passage of passages.at(node)) {
        const { nodes } = passage.segments;
        const hit = passage.mentions.filter((mention) => which(mention) && touches(nodes, mention, node));
        if (hit.length === 0) continue;
        passage.isStale = true;
        passage.mentions = passage.mentions.filter((mention) => !hit.includes(mention));
        gone.push(...hit);
      }
      if (gone.length > 0) unread.mark(node);
      report({ gone, fresh: [] });
    },
    noteRemoved: removedPassages.note,
    markRemoved(nodes) {
      for (const node of nodes) removed.add(node);
    },
    relocate(moves) {
      const relocation = createRelocation(moves);
      const moved = new Set<Passage>();
      for (const node of relocation.nodes) for (const passage of passages.at(node)) moved.add(passage);
      for (const { before, after } of moves) {
        const kept = new Set<Node>(after.map(({ node }) => node));
        const gone = before.filter(({ node }) => !kept.has(node));
        // A change beside a node that is gone would no longer be found there.
        if (gone.length > 0) for (const { node } of after) unread.mark(node);
        unread.markRemoved(new Set(gone.map(({ node }) => node)));
      }
      return [...moved].flatMap((passage) => moveMentions(passage, relocation));
    },
    restart() {
      unread.clear();
      unread.mark(document);
      removed.add(document);
      removedPassages.doubtAll();
    },
    step,
  };
}
