import { parentOf } from '../natives';

/** A framework writes a text anew when something changes; who does it each time a mark comes wants none there. By feel. */
const MOST_IN_PARENT = 3;
/** Where the parent is made anew, too. A list of as many lines may be written anew once, and keeps its marks. */
const MOST_IN_GRANDPARENT = 30;

/** Where the page has undone marks of ours: neither side is to go on for ever. */
export interface ContestedPlaces {
  /** The page has changed a text with marks in it that stood in this parent. */
  undone(place: Place): void;
  isContested(text: Text): boolean;
}

export interface Place {
  readonly parent: Node | null;
  readonly grandparent: Node | null;
}

export function createContestedPlaces(): ContestedPlaces {
  const inParent = new WeakMap<Node, number>();
  const inGrandparent = new WeakMap<Node, number>();
  return {
    undone({ parent, grandparent }) {
      if (parent) inParent.set(parent, (inParent.get(parent) ?? 0) + 1);
      if (grandparent) inGrandparent.set(grandparent, (inGrandparent.get(grandparent) ?? 0) + 1);
    },
    isContested(text) {
      const { parent, grandparent } = placeOf(text);
      return (
        (parent !== null && (inParent.get(parent) ?? 0) >= MOST_IN_PARENT) ||
        (grandparent !== null && (inGrandparent.get(grandparent) ?? 0) >= MOST_IN_GRANDPARENT)
      );
    },
  };
}

export function placeOf(text: Text): Place {
  const parent = text.parentElement;
  return { parent, grandparent: parent && parentOf(parent) };
}
