/** A framework writes a text anew when something changes; who does it each time a mark comes wants none there. By feel. */
const MOST_TIMES = 3;

/** Where the page has undone marks of ours: neither side is to go on for ever. */
export interface ContestedPlaces {
  /** The page has changed a text with marks in it that stood in this parent. */
  undone(parent: Node): void;
  isContested(text: Text): boolean;
}

export function createContestedPlaces(): ContestedPlaces {
  const times = new WeakMap<Node, number>();
  return {
    undone: (parent) => void times.set(parent, (times.get(parent) ?? 0) + 1),
    isContested: ({ parentNode }) => parentNode !== null && (times.get(parentNode) ?? 0) >= MOST_TIMES,
  };
}
