import { h, render } from 'preact';
import type { CardFootActions } from '../card/CardFoot';
import type { Translate } from '../words/translate';
import { leavesByTab, takeFocus } from './card-focus';
import { createClosedSurface, createSurfaceSheet, type PopoverLook } from './closed-surface';
import { type Follower, followAnchor } from './follow-anchor';
import { type CardView, PopoverCard } from './PopoverCard';
import type { Point, PopoverAnchor } from './popover-anchor';
import { type CardEvent, watchAround } from './watch-around';

const LABEL_ID = 'label';

/** Where a card is to stand, and whether it takes the focus. */
export interface PopoverPlace {
  readonly anchor: PopoverAnchor;
  /** Where the pointer is, in viewport coordinates; `null` for the keyboard. */
  readonly point: Point | null;
  /** The closest modal dialog or fullscreen element around the mention, else the root element. */
  readonly parent: Element;
  readonly takesFocus: boolean;
}

/** A card that is drawn, and nowhere yet. */
export interface ReadyPopover {
  /** To be called once, and not after `drop`. */
  open(place: PopoverPlace): OpenPopover;
  /** It is not wanted. */
  drop(): void;
}

export interface OpenPopover {
  /** For whoever reads what is shown. No page can reach it. */
  readonly root: ShadowRoot;
  show(view: CardView): void;
  setPinned(isPinned: boolean): void;
  setLook(look: PopoverLook): void;
  /** Removes every trace from the page. Does nothing the second time. */
  close(returnsFocus: boolean): void;
}

/**
 * Makes a function that draws a card to be opened over the page: in the top layer, in a closed shadow root, in an element
 * that is there only while the card is. The caller closes one before it opens the next.
 *
 * @param report - Takes what happens to the card, ready for the state machine.
 */
export function createPopoverHost(
  document: Document,
  translate: Translate,
  report: (event: CardEvent) => void,
): (view: CardView, look: PopoverLook) => ReadyPopover {
  const sheet = createSurfaceSheet();

  return (view, look) => {
    const closing = new AbortController();
    const { signal } = closing;
    const closed = createClosedSurface(document, sheet, look, signal);
    const { host, root, surface, hasMoved, undoZoom, setLook, isReaders } = closed;
    const frame = document.createElement('div');
    frame.className = 'frame';
    frame.tabIndex = -1;
    frame.setAttribute('role', 'dialog');
    frame.setAttribute('aria-labelledby', LABEL_ID);
    surface.append(frame);

    let shown = view;
    let isPinned = false;

    const draw = () => {
      const onTogglePin = () => report({ type: 'toggle-pin' });
      const onClose = () => report({ type: 'dismiss' });
      const safe = shown.foot ? { ...shown, foot: onlyFor(isReaders, shown.foot) } : shown;
      const props = { translate, view: safe, labelId: LABEL_ID, isPinned, onTogglePin, onClose };
      render(h(PopoverCard, props), frame);
    };

    const drop = () => {
      closing.abort();
      render(null, frame);
      host.remove();
    };

    const open = ({ anchor, point, parent, takesFocus }: PopoverPlace): OpenPopover => {
      let follower: Follower | null = null;
      let giveFocusBack: () => void = () => undefined;
      hasMoved();
      reportFrom(frame, root, report, () => giveFocusBack(), signal);

      // Watched from before it comes: a page may hear of that and take it away or forbid it to be shown.
      const moved = new MutationObserver(() => {
        if (host.parentNode !== parent || !host.matches(':popover-open')) report({ type: 'card-gone' });
      });
      moved.observe(parent, { childList: true });
      parent.append(host);
      showAbove(host);
      try {
        undoZoom();
        follower = followAnchor(anchor, frame, point, hasMoved);
      } catch (error) {
        // Nobody could close a card of which nobody knows.
        moved.disconnect();
        drop();
        throw error;
      }
      watchAround(host, follower.placement, report, signal);
      const lost = new ResizeObserver(() => {
        if (frame.getClientRects().length === 0) report({ type: 'card-gone' });
      });
      lost.observe(frame);
      if (takesFocus) giveFocusBack = takeFocus(frame, point === null);

      return {
        root,
        show: (next) => {
          shown = next;
          draw();
        },
        setPinned: (pins) => {
          isPinned = pins;
          follower?.hold(pins);
          draw();
        },
        setLook,
        close: (returnsFocus) => {
          if (signal.aborted) return;
          follower?.stop();
          lost.disconnect();
          moved.disconnect();
          if (returnsFocus) giveFocusBack();
          drop();
        },
      };
    };

    draw();
    return { open, drop };
  };
}

/** Throws nothing where the page took the host away while it was told of its coming. */
function showAbove(host: HTMLElement): void {
  try {
    host.showPopover();
  } catch {
    // Whoever watches where the host stands hears of it.
  }
}

/** What reaches beyond the card is done for a press of the reader's own and for nothing else. */
function onlyFor(isReaders: (press: Event) => boolean, { onOpenLibrary, mute }: CardFootActions): CardFootActions {
  return {
    onOpenLibrary: (press) => isReaders(press) && onOpenLibrary(press),
    mute: mute && {
      ...mute,
      onMute: (scope, press) => isReaders(press) && mute.onMute(scope, press),
    },
  };
}

function reportFrom(
  frame: HTMLElement,
  root: ShadowRoot,
  report: (event: CardEvent) => void,
  giveFocusBack: () => void,
  signal: AbortSignal,
): void {
  const onTrusted = (type: 'pointerenter' | 'pointerleave' | 'pointerdown' | 'focusin', event: CardEvent) =>
    frame.addEventListener(type, ({ isTrusted }) => isTrusted && report(event), { passive: true, signal });
  onTrusted('pointerenter', { type: 'enter-card' });
  onTrusted('pointerleave', { type: 'leave-card' });
  onTrusted('pointerdown', { type: 'use-card' });
  onTrusted('focusin', { type: 'use-card' });
  frame.addEventListener(
    'keydown',
    (event) => {
      if (!leavesByTab(event, root)) return;
      event.preventDefault();
      giveFocusBack();
      report({ type: 'focus-left' });
    },
    { signal },
  );
}
