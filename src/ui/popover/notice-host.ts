import { h, render } from 'preact';
import type { Translate } from '../words/translate';
import { Words } from '../words/words-context';
import { createClosedSurface, createSurfaceSheet, type PopoverLook } from './closed-surface';
import { Notice } from './Notice';

/** Read and decided upon at leisure; https://www.w3.org/TR/WCAG22/#timing-adjustable wants it to wait for whoever is at it. */
const STAYS_MS = 12_000;

export interface NoticeRequest {
  readonly words: string;
  readonly look: PopoverLook;
  /** The closest modal dialog or fullscreen element, else the root element. */
  readonly parent: Element;
  /** `null` where there is nothing to undo. */
  readonly onUndo: (() => void) | null;
  /** What has come of it, once that is known; `null` where it is as the words say. It must not reject. */
  readonly outcome?: Promise<NoticeOutcome | null>;
}

export interface NoticeOutcome {
  readonly words: string;
  readonly canUndo: boolean;
}

/**
 * Shows a notice with "Undo" at the foot of the viewport. It goes after a while, but not while the pointer or the focus is
 * on it; the element that stood in the page goes with it.
 *
 * @param signal - Takes it away at once.
 * @returns What is shown, for whoever reads it; no page can reach it.
 */
export function showNotice(
  document: Document,
  translate: Translate,
  { words, look, parent, onUndo, outcome }: NoticeRequest,
  signal: AbortSignal,
): ShadowRoot {
  const closing = new AbortController();
  const until = AbortSignal.any([signal, closing.signal]);
  const closed = createClosedSurface(document, createSurfaceSheet(), look, until);
  const { host, root, surface, hasMoved, undoZoom, isReaders } = closed;
  const frame = document.createElement('div');
  frame.className = 'notice-frame';
  surface.append(frame);
  let timer: ReturnType<typeof setTimeout>;
  let isHeld = false;
  // Its undo must not be gone before there is anything to undo.
  let isPending = outcome !== undefined;

  const close = () => closing.abort();
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (isHeld || isPending ? wait() : close()), STAYS_MS);
  };
  const hold = (holds: boolean) => () => {
    isHeld = holds;
    wait();
  };

  const undo = (press: Event) => {
    if (!isReaders(press)) return;
    close();
    onUndo?.();
  };
  const say = (said: string, canUndo: boolean) => {
    const notice = h(Notice, { words: said, onUndo: canUndo ? undo : null, onClose: close });
    render(h(Words, { value: translate }, notice), frame);
  };
  say('', onUndo !== null);
  for (const type of ['pointerenter', 'focusin']) frame.addEventListener(type, hold(true), { signal: until });
  for (const type of ['pointerleave', 'focusout']) frame.addEventListener(type, hold(false), { signal: until });
  frame.addEventListener('keydown', ({ key }) => key === 'Escape' && close(), { signal: until });
  until.addEventListener('abort', () => {
    clearTimeout(timer);
    render(null, frame);
    host.remove();
  });

  parent.append(host);
  host.showPopover();
  hasMoved();
  undoZoom();
  // A screen reader says what changes in a status, not what it comes with.
  say(words, onUndo !== null);
  wait();
  void outcome?.then((known) => {
    isPending = false;
    if (until.aborted) return;
    if (known !== null) say(known.words, known.canUndo);
    wait();
  });
  return root;
}
