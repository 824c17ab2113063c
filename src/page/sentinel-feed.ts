import { keepAtWork } from '../matching/sentinel/kept-at-work';
import { isHtml } from './html-document';
import { hasChildren, isAttached, parentOf, rootOf } from './natives';
import { createParagraphReader } from './plain-paragraph';
import type { SentinelSlice } from './sentinel-slice';
import { nodeAfter } from './sentinel-tree';
import { createSentinelWalk, type SentinelWalk } from './sentinel-walk';
import type { ShadowRootOf } from './shadow-roots';

export interface TextFeed {
  /** Whether anything is queued or unread. */
  pending(): boolean;
  /** By `performance.now()`: when the last text was read. */
  lastWorkAt(): number;
}

/** A frame of 16 ms has room for it beside the page's own work. */
const SLICE_MS = 5;
/**
 * While the code is cold, steps take several times as long, and what makes it warm comes on top: so many slices are shorter. Behind
 * four of them one of 9.6 ms was seen in 10 loads, behind eight none above 5.8 in 10; each slice costs some 0.3 ms of its own.
 */
const COLD_SLICES = 8;
const COLD_SLICE_MS = 2;
/** A page that is never idle is read all the same. */
const IDLE_TIMEOUT_MS = 200;
/** After a burst of slices, ten times as long as it took: a page that never rests costs a tenth of a core at most. */
const REST_TIMES = 10;
const REST_MS = 100;
const LONGEST_REST_MS = 2_000;
/** Beyond this many changes it is cheaper to read the page again, and a hidden tab must not keep every node it ever added. */
const MOST_DIRTY = 20_000;
/** Plain elements are asked for a closed shadow root so often a slice: in Chromium that is a fifth of a millisecond. */
const PLAIN_ASKED_A_SLICE = 200;
/** Elements without a root are asked again: custom ones for ever, of the others so many, while the page starts. */
const MOST_UNLIKELY = 200;
const UNLIKELY_ROUNDS = 8;
const FIRST_ROUND_MS = 250;

/**
 * Hands over the text of a document, and again what stands around each change, as far as any rule reaches. It leaves nothing
 * out that `annotate` reads: who finds nothing in it can be sure that nothing is there.
 *
 * @param onSlice - Called in slices; a fault in it is reported and the feed goes on. Never throws.
 * @param shadowRootOf - As for `annotate`.
 * @param onRest - All is read, and nothing changes for now.
 */
export function feedText(
  document: Document,
  onSlice: (slice: SentinelSlice) => void,
  onError: (error: unknown) => void,
  signal: AbortSignal,
  shadowRootOf: ShadowRootOf = ({ shadowRoot }) => shadowRoot,
  onRest: () => void = () => {},
): TextFeed {
  const view = document.defaultView ?? window;
  // A page may replace these later.
  const setTimer: (run: () => void, ms: number) => number = view.setTimeout.bind(view);
  const whenIdle = view.requestIdleCallback.bind(view);
  const now = view.performance.now.bind(view.performance);
  const watched = new WeakSet<Node>();
  const dirty = new Set<Node>();
  /** Before them something is gone: the texts on its two sides may meet now. A root stands for its end. */
  const gaps = new Set<Node>();
  /** With the rounds that they are still asked in. */
  const rootless = new Map<Element, number>();
  let late: Element[] = [];
  let roundMs = FIRST_ROUND_MS;
  let isRoundAsked = false;
  let walk: SentinelWalk | null = null;
  let asksLeft = 0;
  let isAsked = false;
  let restTimer = 0;
  let restUntil = 0;
  let burstMs = 0;
  let ranAt = now();
  let coldLeft = COLD_SLICES;

  const observer = new view.MutationObserver(follow);
  const hasUnread = () => walk !== null || dirty.size + gaps.size + late.length > 0;

  const paragraphs = keepAtWork(createParagraphReader);
  const ports = {
    onSlice,
    readPlain: (element: Element) => paragraphs.get()(element),
    onHost(element: Element, isCustom: boolean) {
      const root = element.shadowRoot || isCustom || asksLeft-- > 0 ? shadowRootOf(element) : null;
      if (root) meet(root);
      else if (isCustom || (rootless.size < MOST_UNLIKELY && !hasChildren(element))) {
        rootless.set(element, isCustom ? Number.POSITIVE_INFINITY : UNLIKELY_ROUNDS);
        roundMs = FIRST_ROUND_MS;
        askRound();
      }
    },
    dirty,
  };

  function meet(root: Node): void {
    dirty.add(root);
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      // What someone wrote in may become the page's.
      attributeFilter: ['contenteditable', 'role'],
    });
  }

  function askRound(): void {
    if (isRoundAsked || rootless.size === 0) return;
    isRoundAsked = true;
    setTimer(() => {
      isRoundAsked = false;
      roundMs = Math.min(roundMs * 2, LONGEST_REST_MS);
      late = [...rootless.keys()];
      request();
    }, roundMs);
  }

  function askLate(element: Element): void {
    const left = (rootless.get(element) ?? 0) - 1;
    const root = isAttached(element) ? shadowRootOf(element) : null;
    if (root) meet(root);
    if (root || left <= 0 || !isAttached(element)) rootless.delete(element);
    else rootless.set(element, left);
    if (late.length === 0) askRound();
  }

  function follow(records: readonly MutationRecord[]): void {
    for (const record of records) {
      const { type, target, addedNodes, removedNodes, nextSibling } = record;
      if (type !== 'childList') dirty.add(target);
      for (const node of addedNodes) dirty.add(node);
      if (removedNodes.length === 0) continue;
      walk?.survive(record);
      const root = rootOf(target);
      gaps.add((nextSibling && parentOf(nextSibling) === target ? nextSibling : nodeAfter(target, root)) ?? root);
    }
    if (dirty.size + gaps.size > MOST_DIRTY) {
      walk = null;
      dirty.clear();
      gaps.clear();
      dirty.add(document);
    }
    request();
  }

  function nextWalk(): SentinelWalk | null {
    const [node = null] = dirty;
    const [gap = null] = gaps;
    const at = node ?? gap;
    if (!at) return null;
    (node ? dirty : gaps).delete(at);
    if (!isAttached(at) || !isHtml(document)) return null;
    const root = rootOf(at);
    if (node) return createSentinelWalk(root, node, nodeAfter(node, root), ports);
    const edge = at === root ? null : at;
    return createSentinelWalk(root, edge, edge, ports);
  }

  function step(): void {
    const element = walk ? undefined : late.pop();
    if (element) askLate(element);
    else if (!walk) walk = nextWalk();
    else if (!walk.advance()) walk = null;
  }

  function request(): void {
    if (isAsked || signal.aborted) return;
    isAsked = true;
    const restMs = document.hidden ? LONGEST_REST_MS : restUntil - now();
    if (restMs > 0) restTimer = setTimer(askIdle, restMs);
    else askIdle();
  }

  function askIdle(): void {
    const sliceMs = coldLeft-- > 0 ? COLD_SLICE_MS : SLICE_MS;
    whenIdle((idle) => run(idle.didTimeout ? sliceMs : Math.min(sliceMs, idle.timeRemaining())), {
      timeout: IDLE_TIMEOUT_MS,
    });
  }

  function run(budgetMs: number): void {
    if (signal.aborted) return;
    const begin = now();
    isAsked = true;
    asksLeft = PLAIN_ASKED_A_SLICE;
    follow(observer.takeRecords());
    while (hasUnread() && now() < begin + budgetMs && !signal.aborted) attempt(step);
    ranAt = now();
    burstMs += ranAt - begin;
    isAsked = hasUnread();
    if (isAsked) askIdle();
    else {
      restUntil = ranAt + Math.min(LONGEST_REST_MS, Math.max(REST_MS, burstMs * REST_TIMES));
      burstMs = 0;
      paragraphs.rest();
      attempt(onRest);
    }
  }

  /** The rest of a hidden tab, and whatever the browser threw away in its cache, ends when the tab is seen again. */
  function wake(): void {
    if (!isAsked || document.hidden) return;
    view.clearTimeout(restTimer);
    askIdle();
  }

  function attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      onError(error);
    }
  }

  signal.addEventListener('abort', () => observer.disconnect());
  document.addEventListener('visibilitychange', wake, { signal });
  view.addEventListener('pageshow', wake, { signal });
  attempt(() => meet(document));
  coldLeft--;
  run(COLD_SLICE_MS);

  return {
    pending: () => !signal.aborted && (isAsked || hasUnread()),
    lastWorkAt: () => ranAt,
  };
}
