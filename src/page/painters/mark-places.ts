import { boxOf } from '../natives';
import type { PaintedMention } from '../painted-mention';
import { elementAbove } from '../visibility';
import { evenly } from './evenly';

/** So many are asked whether they stand in the order in which they came. By feel: 50 µs, and as many parts of a page. */
const SAMPLES = 32;

/** Elements with marks by which a later look tells whether the page has moved under the view. By feel. */
const ANCHORS = 6;

/** An element, and where in the viewport it stood, in CSS pixels. */
interface Anchor {
  readonly element: Element;
  readonly top: number;
  readonly left: number;
}

/** Where marks stand, by the boxes of what holds them. All of it forces layout where the page has none; an answer takes 1 to 2 µs. */
export interface MarkPlaces {
  /** @param screens - So many viewports around what is seen count, too. */
  isNear(mention: PaintedMention, screens: number): boolean;
  /** Whether, by samples, each stands below those that came before it; those without a box do not count. */
  descend(mentions: Iterable<PaintedMention>): boolean;
  /** Notes where some of these stand. */
  anchorTo(mentions: Iterable<PaintedMention>): void;
  /** Whether one of those is gone, or more than a viewport from where it was. */
  haveMoved(): boolean;
}

export function createMarkPlaces(view: Window): MarkPlaces {
  let anchors: readonly Anchor[] = [];

  function boxIn(mention: PaintedMention): DOMRect | null {
    const element = elementAbove(mention.range.startContainer);
    const box = element && boxOf(element);
    return box && box.width > 0 ? box : null;
  }

  function isElsewhere({ element, top, left }: Anchor): boolean {
    const box = boxOf(element);
    return box.width === 0 || Math.abs(box.top - top) > view.innerHeight || Math.abs(box.left - left) > view.innerWidth;
  }

  return {
    isNear(mention, screens) {
      const box = boxIn(mention);
      if (!box) return false;
      const { innerWidth, innerHeight } = view;
      const [across, along] = [screens * innerWidth, screens * innerHeight];
      return (
        box.top < innerHeight + along && box.bottom > -along && box.left < innerWidth + across && box.right > -across
      );
    },
    descend(mentions) {
      const tops = evenly([...mentions], SAMPLES).flatMap((mention) => boxIn(mention)?.top ?? []);
      // Side by side is in order.
      return tops.every((top, at) => top > (tops[at - 1] ?? top) - view.innerHeight);
    },
    anchorTo(mentions) {
      anchors = evenly([...mentions], ANCHORS).flatMap((mention) => {
        const element = elementAbove(mention.range.startContainer);
        const box = boxIn(mention);
        return element && box ? [{ element, top: box.top, left: box.left }] : [];
      });
    },
    haveMoved: () => anchors.some(isElsewhere),
  };
}
