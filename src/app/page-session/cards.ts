import { background } from '../../dossier/bundled-background';
import { describeTopic, type TopicName } from '../../dossier/topic-card';
import type { CardFootActions } from '../../ui/card/CardFoot';
import { type ReadCard, readCard } from '../../ui/card/read-card';
import type { PopoverLook } from '../../ui/popover/closed-surface';
import { type NoticeRequest, showNotice } from '../../ui/popover/notice-host';
import type { CardView } from '../../ui/popover/PopoverCard';
import {
  createPopoverHost,
  type OpenPopover,
  type PopoverPlace,
  type ReadyPopover,
} from '../../ui/popover/popover-host';
import type { CardEvent } from '../../ui/popover/watch-around';
import type { Translate } from '../../ui/words/translate';
import { type CardTrail, startTrail } from '../card-trail';
import { nearStatements } from './near-statements';

/** Shows a notice that outlives the card and the session it comes from. */
export type Notify = (request: NoticeRequest) => void;

export interface CardSubject {
  readonly topic: string;
  /** What the reader reads: the statements that fit it stand first. */
  readonly paragraph: string;
  readonly look: PopoverLook;
  /** What the foot of a topic's card can do. */
  footOf(topic: TopicName, notify: Notify): CardFootActions;
}

export interface OpenCard extends Pick<OpenPopover, 'setPinned' | 'setLook' | 'close'> {
  /** What it shows, read from its elements. */
  read(): ReadCard | null;
}

/** Draws the cards of a page. The caller closes one before it opens the next. */
export interface Cards {
  /** Draws a card that the reader may be about to ask for, so that it opens at once. The last one alone is kept. */
  prepare(subject: CardSubject): void;
  /** Throws for a topic that the dossier does not have. */
  open(subject: CardSubject, place: PopoverPlace): OpenCard;
}

/** @param report - Takes what happens to a card, ready for the state machine. */
export type CreateCards = (document: Document, translate: Translate, report: (event: CardEvent) => void) => Cards;

/**
 * All that a card needs, and nobody needs without a card: the dossier's statements, Preact, the card's elements and rules.
 * Frames on the web have it as a script of its own, which comes when the reader first asks for a card.
 */
export const createCards: CreateCards = (document, translate, report) => {
  const drawPopover = createPopoverHost(document, translate, report);
  const notify: Notify = (request) => showNotice(document, translate, request, new AbortController().signal);

  let ready: { readonly subject: CardSubject; open(place: PopoverPlace): OpenCard; drop(): void } | null = null;

  function draw(subject: CardSubject) {
    const { topic, paragraph, look, footOf } = subject;
    let opened: OpenPopover | null = null;
    const turnTo = (trail: CardTrail) => opened?.show(viewOf(trail, true));
    const viewOf = (trail: CardTrail, focusesLabel: boolean): CardView => {
      const card = describeTopic(background, trail.topic);
      if (!card) throw new Error(`no topic ${trail.topic}`);
      return {
        card,
        near: nearStatements(card, paragraph),
        canGoBack: trail.canGoBack,
        focusesLabel,
        onBack: () => turnTo(trail.back()),
        onOpenTopic: (id) => turnTo(trail.open(id)),
        foot: footOf(card.topic, notify),
      };
    };
    const popover: ReadyPopover = drawPopover(viewOf(startTrail(topic), false), look);
    return {
      subject,
      open(place: PopoverPlace): OpenCard {
        opened = popover.open(place);
        const { setPinned, setLook, close, root } = opened;
        return { setPinned, setLook, close, read: () => readCard(root) };
      },
      drop: popover.drop,
    };
  }

  return {
    prepare(subject) {
      if (ready !== null && isSame(ready.subject, subject)) return;
      ready?.drop();
      ready = draw(subject);
    },
    open(subject, place) {
      const card = ready !== null && isSame(ready.subject, subject) ? ready : draw(subject);
      if (card === ready) ready = null;
      return card.open(place);
    },
  };
};

function isSame(one: CardSubject, other: CardSubject): boolean {
  return (
    one.topic === other.topic &&
    one.paragraph === other.paragraph &&
    one.look.theme === other.look.theme &&
    one.look.textSize === other.look.textSize &&
    one.footOf === other.footOf
  );
}
