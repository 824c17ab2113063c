import type { Annotation } from '../../page/annotation';
import { keepListening } from '../../page/lasting-listeners';
import type { PaintedMention } from '../../page/painted-mention';
import { watchPointer } from '../../page/pointer';
import { scrollIntoView } from '../../page/scroll-into-view';
import { selectionPlace } from '../../page/selection-place';
import type { Settings } from '../../settings/settings';
import type { ReadCard } from '../../ui/card/read-card';
import type { Point } from '../../ui/popover/popover-anchor';
import type { PopoverEffect, PopoverEvent, PopoverState } from '../../ui/popover/popover-model';
import { CLOSED_POPOVER, LEAVE_GRACE_MS, nextPopoverState } from '../../ui/popover/popover-state';
import type { Translate } from '../../ui/words/translate';
import type { CardSource } from './card-source';
import { type CardPlace, type CardTarget, isMention, lastingPlace, placeOf } from './card-target';
import type { CardSubject, Cards, OpenCard } from './cards';

export interface PopoverPorts {
  readonly annotation: Annotation;
  readonly cards: CardSource;
  readonly translate: Translate;
  settings(): Settings;
  readonly footOf: CardSubject['footOf'];
  onOpen(mention: PaintedMention): void;
  /** A fault of one card; the page's other mentions still open. */
  onError(error: unknown): void;
}

/** The popover of a frame: at most one card at a time. */
export interface PopoverController {
  /** Brings the mention into view and opens its card with the focus on it, as a keyboard command does. */
  open(mention: PaintedMention): void;
  /** Opens a topic's card at what the reader has selected; false where no cards come. */
  openTopic(topic: string): Promise<boolean>;
  close(): void;
  /** Takes over new colours and sizes. */
  refresh(): void;
  /** Mentions whose text is gone; a card that waits for one of them no longer opens. */
  forget(gone: Iterable<PaintedMention>): void;
  /** What the open card shows, read from its elements; `null` while none is open. */
  read(): ReadCard | null;
}

/**
 * After this part of the delay a pointer is likely to stay, and its card is drawn; one that only passes costs nothing. By feel.
 */
const LIKELY_AFTER = 0.5;

/** Joins pointer, state machine and card. */
export function createPopoverController(
  document: Document,
  { annotation, cards: source, translate, settings, footOf, onOpen, onError }: PopoverPorts,
  signal: AbortSignal,
): PopoverController {
  let state: PopoverState<CardTarget> = CLOSED_POPOVER;
  let popover: OpenCard | null = null;
  let point: Point | null = null;
  let held: { readonly target: CardTarget; readonly place: CardPlace } | null = null;
  let cards: Cards | null = source.now()?.(document, translate, dispatch) ?? null;

  function dispatch(event: PopoverEvent<CardTarget>): void {
    const terms = { hoverDelayMs: settings().hoverDelayMs, leaveGraceMs: LEAVE_GRACE_MS, hasCards: cards !== null };
    const step = nextPopoverState(state, event, terms);
    state = step.state;
    for (const effect of step.effects) {
      try {
        carryOut(effect);
      } catch (error) {
        onError(error);
      }
    }
  }

  function carryOut(effect: PopoverEffect<CardTarget>): void {
    switch (effect.type) {
      case 'start-timer':
        setTimeout(() => prepare(effect.token), effect.ms * LIKELY_AFTER);
        setTimeout(() => dispatch({ type: 'timer', token: effect.token }), effect.ms);
        return;
      case 'bring-cards':
        bringCards().catch(onError);
        return;
      case 'open':
        popover?.close(false);
        popover = cards && show(cards, effect.mention, effect.takesFocus, effect.by === 'keyboard' ? null : point);
        held = null;
        if (!isMention(effect.mention)) return;
        annotation.activate(effect.mention);
        onOpen(effect.mention);
        return;
      case 'pin':
        popover?.setPinned(effect.isPinned);
        return;
      case 'close':
        popover?.close(effect.returnsFocus);
        popover = null;
        annotation.activate(null);
    }
  }

  function show(cards: Cards, target: CardTarget, takesFocus: boolean, at: Point | null): OpenCard {
    const { paragraph, ...place } = held?.target === target ? held.place : placeOf(target, annotation);
    return cards.open(subjectOf(target, paragraph), { ...place, point: at, takesFocus });
  }

  function subjectOf({ topic }: CardTarget, paragraph: string): CardSubject {
    return { topic, paragraph, look: settings(), footOf };
  }

  /** Draws the card that opens when the pointer stays. */
  function prepare(token: number): void {
    const next = state.token === token && (state.phase === 'waiting' ? state.mention : 'next' in state && state.next);
    if (!next) return;
    try {
      cards?.prepare(subjectOf(next, placeOf(next, annotation).paragraph));
    } catch (error) {
      onError(error);
    }
  }

  /** What the reader asked for by hand opens where it was, whatever the page does until there are cards. */
  function ask(event: PopoverEvent<CardTarget> & { readonly mention: CardTarget }): void {
    const { mention: target } = event;
    held = cards === null ? { target, place: lastingPlace(placeOf(target, annotation)) } : null;
    dispatch(event);
  }

  async function bringCards(): Promise<void> {
    const create = await source.load();
    if (create !== null) cards ??= create(document, translate, dispatch);
    dispatch({ type: create === null ? 'cards-failed' : 'cards-came' });
    prepare(state.token);
  }

  watchPointer(
    document,
    annotation,
    {
      onEnter: (mention, at) => {
        point = at;
        dispatch({ type: 'enter-mention', mention });
      },
      onLeave: () => dispatch({ type: 'leave-mention' }),
      onTap: (mention, at) => {
        point = at;
        ask({ type: 'tap', mention });
      },
    },
    signal,
  );
  const onScroll = () => dispatch({ type: 'scroll' });
  keepListening(
    document,
    () => document.addEventListener('scroll', onScroll, { capture: true, passive: true, signal }),
    signal,
  );
  signal.addEventListener('abort', () => dispatch({ type: 'stop' }), { once: true });

  return {
    open(mention) {
      const { rects, contextElement } = annotation.anchorOf(mention);
      scrollIntoView(document, contextElement, () => rects()[0], annotation.drawnParent);
      ask({ type: 'key', mention });
      annotation.flash(mention);
    },
    async openTopic(topic) {
      ask({ type: 'key', mention: { topic, ...selectionPlace(document) } });
      return (await source.load()) !== null;
    },
    close: () => dispatch({ type: 'dismiss' }),
    refresh: () => popover?.setLook(settings()),
    forget: (gone) => {
      for (const mention of gone) dispatch({ type: 'mention-gone', mention });
    },
    read: () => popover?.read() ?? null,
  };
}
