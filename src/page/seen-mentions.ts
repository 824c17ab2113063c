import type { Density } from '../settings/settings';
import { chooseMarked } from './density';
import type { PaintedMention } from './painted-mention';
import type { Passage } from './passages';
import { inReadingOrder } from './reading-order';
import { createSectionQuestion } from './sections';
import type { ShadowRoots } from './shadow-roots';
import { createVisibilityQuestion } from './visibility';

/** The mentions of a page that a reader can see. All of it asks for styles, and costs a look at every mention. */
export interface SeenMentions {
  /** In reading order. */
  inOrder(): PaintedMention[];
  /** Whether each mention is seen, in no order; asked one by one, so that whoever counts them may rest in between. */
  areSeen(): Iterable<boolean>;
  /** Those that are to be marked; `null` where every mention is, hidden ones too. */
  chosenBy(density: Density): readonly PaintedMention[] | null;
}

export function createSeenMentions(document: Document, passages: Iterable<Passage>, roots: ShadowRoots): SeenMentions {
  const view = document.defaultView ?? window;

  function createSeenQuestion(): (mention: PaintedMention) => boolean {
    const isSeen = createVisibilityQuestion(view, roots);
    return ({ range }) => isSeen(range.startContainer) && isSeen(range.endContainer);
  }

  function inOrder(): PaintedMention[] {
    const isSeen = createSeenQuestion();
    return inReadingOrder(document, passages, roots).flatMap((passage) => passage.mentions.filter(isSeen));
  }

  return {
    inOrder,
    *areSeen() {
      const isSeen = createSeenQuestion();
      for (const passage of passages) yield* passage.mentions.map(isSeen);
    },
    chosenBy(density) {
      if (density === 'every') return null;
      const sectionOf = density === 'first-in-section' ? createSectionQuestion() : () => null;
      const placed = inOrder().map((mention) => ({
        mention,
        topic: mention.topic,
        section: sectionOf(mention.range.startContainer),
      }));
      return chooseMarked(placed, density).map(({ mention }) => mention);
    },
  };
}
