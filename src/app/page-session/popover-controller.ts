import type { Dossier } from '../../dossier/model';
import { describeTopic, type TopicCard } from '../../dossier/topic-card';
import type { Annotation } from '../../page/annotation';
import { hostElementFor } from '../../page/host-place';
import type { PaintedMention } from '../../page/painted-mention';
import { watchPointer } from '../../page/pointer';
import { scrollIntoView } from '../../page/scroll-into-view';
import { rankStatements } from '../../search/rank-statements';
import type { Settings } from '../../settings/settings';
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

/** More than three statements near a paragraph are no longer near it: the rest stands by date behind a disclosure. */
const NEAR_STATEMENTS = 3;

export interface PopoverPorts {
  readonly annotation: Annotation;
  readonly dossier: Dossier;
  readonly translate: Translate;
  settings(): Settings;
  onOpen(mention: PaintedMention): void;
  /** A fault of one card; the page's other mentions still open. */
  onError(error: unknown): void;
}

/** The popover of a frame: at most one card at a time. */
export interface PopoverController {
  /** Brings the mention into view and opens its card with the focus on it, as a keyboard command does. */
  open(mention: PaintedMention): void;
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
  { annotation, dossier, translate, settings, onOpen, onError }: PopoverPorts,
  signal: AbortSignal,
): PopoverController {
  let state: PopoverState<PaintedMention> = CLOSED_POPOVER;
  let popover: OpenPopover | null = null;
  let point: Point | null = null;
  const openPopover = createPopoverHost(document, translate, dispatch);

  function dispatch(event: PopoverEvent<PaintedMention>): void {
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

  function carryOut(effect: PopoverEffect<PaintedMention>): void {
    switch (effect.type) {
      case 'start-timer':
        setTimeout(() => dispatch({ type: 'timer', token: effect.token }), effect.ms);
        return;
      case 'open':
        popover?.close(false);
        popover = show(effect.mention, effect.takesFocus, effect.by === 'keyboard' ? null : point);
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

  function show(mention: PaintedMention, takesFocus: boolean, at: Point | null): OpenPopover {
    const paragraph = annotation.paragraphText(mention);
    const turnTo = (trail: CardTrail) => opened.show(viewOf(trail, true));
    const viewOf = (trail: CardTrail, focusesLabel: boolean): CardView => {
      const card = describeTopic(dossier, trail.topic);
      if (!card) throw new Error(`no topic ${trail.topic}`);
      return {
        card,
        near: nearest(card, paragraph),
        canGoBack: trail.canGoBack,
        focusesLabel,
        onBack: () => turnTo(trail.back()),
        onOpenTopic: (topic) => turnTo(trail.open(topic)),
      };
    };
    const opened = openPopover({
      view: viewOf(startTrail(mention.topic), false),
      anchor: annotation.anchorOf(mention),
      point: at,
      parent: hostElementFor(mention.range.startContainer),
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
  document.addEventListener('scroll', () => dispatch({ type: 'scroll' }), { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => dispatch({ type: 'stop' }), { once: true });

  return {
    open(mention) {
      const { rects, contextElement } = annotation.anchorOf(mention);
      scrollIntoView(document, contextElement, () => rects()[0]);
      dispatch({ type: 'key', mention });
    },
    close: () => dispatch({ type: 'dismiss' }),
    refresh: () => popover?.setLook(settings()),
    forget: (gone) => {
      for (const mention of gone) dispatch({ type: 'mention-gone', mention });
    },
    read: () => popover && readCard(popover.root),
  };
}

/** What the summary rests on stands just above: it is not said twice in a row. */
function nearest({ statements, summary }: TopicCard, paragraph: string): string[] {
  const told = new Set(summary.citations.map(({ statement }) => statement));
  const placed = statements
    .filter(({ id }) => !told.has(id))
    .map(({ id, text, on, citation }) => ({ id, text, on, paragraph: citation.paragraph }));
  return rankStatements(placed, paragraph).slice(0, NEAR_STATEMENTS);
}
