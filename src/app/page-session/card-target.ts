import type { Annotation } from '../../page/annotation';
import { hostElementFor } from '../../page/host-place';
import type { PaintedMention } from '../../page/painted-mention';
import type { SelectionPlace } from '../../page/selection-place';
import type { PopoverPlace } from '../../ui/popover/popover-host';

/** A topic that the reader asked for by name, at what was selected. */
export interface AskedTopic extends SelectionPlace {
  readonly topic: string;
}

/** What a card can be opened for. */
export type CardTarget = PaintedMention | AskedTopic;

export function isMention(target: CardTarget): target is PaintedMention {
  return 'range' in target;
}

/** Where a card stands, and what the reader reads there. */
export interface CardPlace extends Pick<PopoverPlace, 'anchor' | 'parent'> {
  readonly paragraph: string;
}

export function placeOf(target: CardTarget, annotation: Annotation): CardPlace {
  if (!isMention(target)) {
    const { paragraph, anchor } = target;
    return { paragraph, anchor, parent: hostElementFor(anchor.contextElement, annotation.drawnParent) };
  }
  return {
    paragraph: annotation.paragraphText(target),
    anchor: annotation.anchorOf(target),
    parent: hostElementFor(target.range.startContainer, annotation.drawnParent),
  };
}

/** The same place, where it was last when there is nothing at it any more. */
export function lastingPlace({ anchor, ...place }: CardPlace): CardPlace {
  let last = anchor.rects();
  const rects = () => {
    const now = anchor.rects();
    if (now.length > 0) last = now;
    return last;
  };
  return { ...place, anchor: { contextElement: anchor.contextElement, rects } };
}
