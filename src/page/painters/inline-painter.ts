import type { MarkStyle } from '../../settings/settings';
import { boxOf } from '../natives';
import type { PaintedMention } from '../painted-mention';
import { createSlices } from '../slicing';
import { watchCopying } from './copying';
import { createHighlightPainter, hasHighlights } from './highlight-painter';
import { ACTIVE, activeName, FLASH, flashName, IN_LINK, markKindOf, markName, UNSEEN } from './mark-names';
import { createMarkedTexts, type InlineOrder } from './marked-texts';
import { createStandingQuestion } from './may-stand';
import { FLASH_MS, type PaintedPage, type Painter } from './painter';
import { createQuietPage, QUIET_TIMING } from './quiet-page';
import { endsInShadow } from './selection-ends';
import { createUnderlineQuestion } from './underlined';

/** More elements than a reader will meet, and few enough for any page. */
const MOST_MARKS = 2_000;

/** Marked between two looks at the clock, about 1 ms. */
const MARKED_AT_ONCE = 25;

/**
 * Paints with elements in the page's text, made by mark.js: screen readers, print-outs and other extensions have them.
 *
 * Begins when the page has loaded and rests. Until then, and wherever an element of ours might harm the page, highlights
 * stand instead, in browsers that have them. Text that the page rewrites gets no element again.
 *
 * The marks are plain `mark` elements without role, label or focus: what the element means is all that there is to say.
 */
export function createInlinePainter(
  page: PaintedPage,
  style: MarkStyle,
  signal: AbortSignal,
  timing = QUIET_TIMING,
): Painter {
  const { view } = page;
  const setTimer = view.setTimeout.bind(view);
  const clearTimer = view.clearTimeout.bind(view);
  const beside = hasHighlights(view) ? createHighlightPainter(page, style, signal) : null;
  const texts = createMarkedTexts(page);
  const quiet = createQuietPage(view, timing, page.isRead, begin, signal);
  const slices = createSlices(view, work, signal);
  /** For the next quiet moment. */
  const waiting = new Set<PaintedMention>();
  /** In the order in which they are marked now. */
  const next = new Set<PaintedMention>();
  const inLink = new WeakSet<PaintedMention>();
  let look = style;
  let active: PaintedMention | null = null;
  let flashed: PaintedMention | null = null;
  let flashTimer = 0;
  /** Marked only while it is active or flashed, where the browser knows no highlights. */
  const passing = new Set<PaintedMention>();

  function classOf(mention: PaintedMention): string {
    const kind = markKindOf(mention.kind);
    const name = passing.has(mention)
      ? null
      : inLink.has(mention) && look !== 'hover-only'
        ? IN_LINK
        : markName(kind, look);
    const names = [name ?? UNSEEN];
    if (mention === active) names.push(ACTIVE, activeName(kind));
    if (mention === flashed) names.push(FLASH, flashName(kind));
    return names.join(' ');
  }

  function begin(): void {
    const isSeen = createInViewQuestion(view);
    const mentions = [...waiting];
    const inView = mentions.filter(({ range }) => isSeen(range.startContainer.parentElement));
    for (const mention of [...inView, ...mentions]) next.add(mention);
    waiting.clear();
    slices.request();
  }

  function work(isOver: () => boolean): boolean {
    while (next.size > 0 && !isOver()) markContained([...take(next, MARKED_AT_ONCE)]);
    return next.size > 0;
  }

  function markContained(mentions: readonly PaintedMention[]): void {
    try {
      markSome(mentions);
    } catch (error) {
      if (mentions.length > 1) for (const mention of mentions) markContained([mention]);
      else page.onError(error);
    }
  }

  function markSome(mentions: readonly PaintedMention[]): void {
    const mayStand = createStandingQuestion(view);
    const isUnderlined = createUnderlineQuestion(view);
    let room = MOST_MARKS - texts.count;
    const moved = texts.mark(() =>
      mentions.flatMap<InlineOrder>((mention) => {
        const parts = page.partsOf(mention);
        if (parts.length === 0 || parts.length > room || texts.has(mention)) return [];
        if (!parts.every(({ node }) => mayStand(node) && !texts.isRewritten(node))) return [];
        room -= parts.length;
        if (parts.some(({ node }) => isUnderlined(node.parentElement))) inLink.add(mention);
        return [{ mention, className: classOf(mention), parts }];
      }),
    );
    const marked = mentions.filter(texts.has);
    beside?.unpaint(marked);
    beside?.moved(moved);
  }

  function unmark(mentions: readonly PaintedMention[]): void {
    const marked = mentions.filter(texts.has);
    if (marked.length === 0) return;
    const moved = texts.unmark(marked);
    beside?.moved(moved);
  }

  function refresh(mentions: Iterable<PaintedMention | null>): void {
    for (const mention of mentions) {
      if (mention) for (const { element } of texts.marksOf(mention)) element.className = classOf(mention);
    }
  }

  /** For now; they come back when the page rests, where they may. */
  function stepAside(mentions: readonly PaintedMention[]): void {
    const marked = mentions.filter(texts.has);
    if (marked.length === 0) return;
    unmark(marked);
    beside?.paint(marked);
    for (const mention of marked) waiting.add(mention);
    quiet.changed();
    quiet.wait();
  }

  /** Where nothing else can show it, a mention without a mark gets one for the while. */
  function showPassing(): void {
    if (beside) return;
    const wanted = [active, flashed].filter((mention) => mention !== null);
    const over = [...passing].filter((mention) => !wanted.includes(mention));
    for (const mention of over) passing.delete(mention);
    unmark(over);
    const fresh = wanted.filter((mention) => !texts.has(mention));
    for (const mention of fresh) passing.add(mention);
    if (fresh.length > 0) markSome(fresh);
  }

  function showFlash(mention: PaintedMention | null): void {
    const before = flashed;
    flashed = mention;
    showPassing();
    refresh([before, mention]);
  }

  function takeFromSelection(): void {
    const selection = view.document.getSelection();
    const ends = endsInShadow(selection, texts.shadowRoots);
    const roots = ends ? [ends.anchor.node.getRootNode(), ends.focus.node.getRootNode()] : [];
    const isSelected = (mark: Node) => selection?.containsNode(mark, true) || roots.includes(mark.getRootNode());
    const selected = [...texts.all()].filter(({ element }) => isSelected(element));
    stepAside([...new Set(selected.map(({ mention }) => mention))]);
  }

  watchCopying(view, takeFromSelection, signal);

  signal.addEventListener('abort', () => {
    clearTimer(flashTimer);
    texts.clear();
  });

  return {
    paint(mentions) {
      const fresh = mentions.filter((mention) => !texts.has(mention));
      beside?.paint(fresh);
      for (const mention of fresh) waiting.add(mention);
      for (const mention of mentions) passing.delete(mention);
      refresh(mentions);
      if (waiting.size === 0) return;
      // While a long page is read, those in view are not all known.
      quiet.changed();
      quiet.wait();
    },
    unpaint(mentions) {
      for (const mention of mentions) {
        waiting.delete(mention);
        next.delete(mention);
        passing.delete(mention);
        if (mention === active) active = null;
        if (mention === flashed) flashed = null;
      }
      beside?.unpaint(mentions);
      unmark(mentions);
    },
    isPainted: (mention) => (texts.has(mention) && !passing.has(mention)) || (beside?.isPainted(mention) ?? false),
    isPending: () => waiting.size > 0 || next.size > 0 || (beside?.isPending() ?? false),
    activate(mention) {
      const before = active;
      active = mention;
      beside?.activate(mention && !texts.has(mention) ? mention : null);
      showPassing();
      refresh([before, mention]);
    },
    flash(mention) {
      clearTimer(flashTimer);
      flashTimer = setTimer(() => showFlash(null), FLASH_MS);
      if (beside && !texts.has(mention)) beside.flash(mention);
      else showFlash(mention);
    },
    restyle(after) {
      look = after;
      beside?.restyle(after);
      for (const { element, mention } of texts.all()) element.className = classOf(mention);
    },
    follow(records) {
      if (records.length === 0) return;
      beside?.follow(records);
      quiet.changed();
      const { moved, inEditors } = texts.follow(records);
      beside?.moved(moved);
      stepAside(inEditors);
    },
  };
}

function* take<Item>(items: Set<Item>, most: number): Iterable<Item> {
  let taken = 0;
  for (const item of items) {
    if (taken++ === most) return;
    items.delete(item);
    yield item;
  }
}

/** Whether an element lies in the viewport; each is asked once. */
function createInViewQuestion(view: Window): (element: Element | null) => boolean {
  const answers = new Map<Element, boolean>();
  return (element) => {
    if (!element) return false;
    let answer = answers.get(element);
    if (answer === undefined) {
      const { top, bottom, left, right } = boxOf(element);
      answer = bottom > 0 && top < view.innerHeight && right > 0 && left < view.innerWidth;
      answers.set(element, answer);
    }
    return answer;
  };
}
