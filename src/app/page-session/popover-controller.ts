import type { Dossier } from '../../dossier/model';
import { describeTopic, type TopicName } from '../../dossier/topic-card';
import type { Annotation } from '../../page/annotation';
import { hostElementFor } from '../../page/host-place';
import { keepListening } from '../../page/lasting-listeners';
import type { PaintedMention } from '../../page/painted-mention';
import { watchPointer } from '../../page/pointer';
import { scrollIntoView } from '../../page/scroll-into-view';
import { selectionPlace } from '../../page/selection-place';
import type { Settings } from '../../settings/settings';
import type { CardFootActions } from '../../ui/card/CardFoot';
import { type ReadCard, readCard } from '../../ui/card/read-card';
import type { CardView } from '../../ui/popover/PopoverCard';
import type { Point } from '../../ui/popover/popover-anchor';
import { createPopoverHost, type OpenPopover } from '../../ui/popover/popover-host';
import {
  CLOSED_POPOVER,
  LEAVE_GRACE_MS,
  nextPopoverState,
  type PopoverEffect,
  type PopoverEvent,
  type PopoverState,
} from '../../ui/popover/popover-state';
import type { Translate } from '../../ui/words/translate';
import { type CardTrail, startTrail } from '../card-trail';
import { anchorOf, type CardTarget, isMention, paragraphOf } from './card-target';
import { nearStatements } from './near-statements';

export interface PopoverPorts {
  readonly annotation: Annotation;
  readonly dossier: Dossier;
  readonly translate: Translate;
  settings(): Settings;
  /** What the foot of a topic's card can do. */
  footOf(topic: TopicName): CardFootActions;
  onOpen(mention: PaintedMention): void;
  /** A fault of one card; the page's other mentions still open. */
  onError(error: unknown): void;
}

/** The popover of a frame: at most one card at a time. */
export interface PopoverController {
  /** Brings the mention into view and opens its card with the focus on it, as a keyboard command does. */
  open(mention: PaintedMention): void;
  /** Opens a topic's card at what the reader has selected. */
  openTopic(topic: string): void;
  close(): void;
  /** Takes over new colours and sizes. */
  refresh(): void;
  /** Mentions whose text is gone; a card that waits for one of them no longer opens. */
  forget(gone: Iterable<PaintedMention>): void;
  /** What the open card shows, read from its elements; `null` while none is open. */
  read(): ReadCard | null;
}

/** Joins pointer, state machine and card. */
export function createPopoverController(
  document: Document,
  { annotation, dossier, translate, settings, footOf, onOpen, onError }: PopoverPorts,
  signal: AbortSignal,
): PopoverController {
  let state: PopoverState<CardTarget> = CLOSED_POPOVER;
  let popover: OpenPopover | null = null;
  let point: Point | null = null;
  const openPopover = createPopoverHost(document, translate, dispatch);

  function dispatch(event: PopoverEvent<CardTarget>): void {
    const delays = { hoverDelayMs: settings().hoverDelayMs, leaveGraceMs: LEAVE_GRACE_MS };
    const step = nextPopoverState(state, event, delays);
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
        setTimeout(() => dispatch({ type: 'timer', token: effect.token }), effect.ms);
        return;
      case 'open':
        popover?.close(false);
        popover = show(effect.mention, effect.takesFocus, effect.by === 'keyboard' ? null : point);
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

  function show(target: CardTarget, takesFocus: boolean, at: Point | null): OpenPopover {
    const paragraph = paragraphOf(target, annotation);
    const anchor = anchorOf(target, annotation);
    const turnTo = (trail: CardTrail) => opened.show(viewOf(trail, true));
    const viewOf = (trail: CardTrail, focusesLabel: boolean): CardView => {
      const card = describeTopic(dossier, trail.topic);
      if (!card) throw new Error(`no topic ${trail.topic}`);
      return {
        card,
        near: nearStatements(card, paragraph),
        canGoBack: trail.canGoBack,
        focusesLabel,
        onBack: () => turnTo(trail.back()),
        onOpenTopic: (topic) => turnTo(trail.open(topic)),
        foot: footOf(card.topic),
      };
    };
    const opened = openPopover({
      view: viewOf(startTrail(target.topic), false),
      anchor,
      point: at,
      parent: hostElementFor(
        isMention(target) ? target.range.startContainer : anchor.contextElement,
        annotation.drawnParent,
      ),
      look: settings(),
      takesFocus,
    });
    return opened;
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
        dispatch({ type: 'tap', mention });
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
      dispatch({ type: 'key', mention });
      annotation.flash(mention);
    },
    openTopic: (topic) => dispatch({ type: 'key', mention: { topic, ...selectionPlace(document) } }),
    close: () => dispatch({ type: 'dismiss' }),
    refresh: () => popover?.setLook(settings()),
    forget: (gone) => {
      for (const mention of gone) dispatch({ type: 'mention-gone', mention });
    },
    read: () => popover && readCard(popover.root),
  };
}
