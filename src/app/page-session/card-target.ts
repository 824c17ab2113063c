import type { Annotation } from '../../page/annotation';
import type { MentionAnchor } from '../../page/mention-anchor';
import type { PaintedMention } from '../../page/painted-mention';
import type { SelectionPlace } from '../../page/selection-place';

/** A topic that the reader asked for by name, at what was selected. */
export interface AskedTopic extends SelectionPlace {
  readonly topic: string;
}

/** What a card can be opened for. */
export type CardTarget = PaintedMention | AskedTopic;

export function isMention(target: CardTarget): target is PaintedMention {
  return 'range' in target;
}

export function anchorOf(target: CardTarget, annotation: Annotation): MentionAnchor {
  return isMention(target) ? annotation.anchorOf(target) : target.anchor;
}

export function paragraphOf(target: CardTarget, annotation: Annotation): string {
  return isMention(target) ? annotation.paragraphText(target) : target.paragraph;
}
