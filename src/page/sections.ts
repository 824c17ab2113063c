import { closestTo, foundIn, rootOf } from './natives';
import { isElement } from './node-kinds';

/** Elements that begin a section by themselves and end it with their end. */
const ROOTS = 'article, aside, nav, section, dialog, [role="article"]';

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/**
 * Asks for the section that a text stands in: the last heading before it within the same article, or that article itself. Two
 * texts have the same answer where they stand in the same section.
 */
export function createSectionQuestion(): (text: Node) => Node {
  const headings = new Map<Node, Element[]>();
  const answers = new Map<Node, Node>();

  function headingsOf(root: Node): Element[] {
    const tree = rootOf(root);
    if (!headings.has(tree) && 'querySelectorAll' in tree) {
      headings.set(tree, []);
      const all = (tree as ParentNode).querySelectorAll(HEADINGS);
      for (const heading of all) {
        const home = rootAbove(heading);
        const others = headings.get(home);
        if (others) others.push(heading);
        else headings.set(home, [heading]);
      }
    }
    return headings.get(root) ?? [];
  }

  return (text) => {
    const parent = text.parentNode ?? text;
    const known = answers.get(parent);
    if (known) return known;
    const root = rootAbove(parent);
    const answer = lastBefore(headingsOf(root), text) ?? root;
    // A heading among the parent's own children parts what stands before and after it.
    if (!isElement(parent) || foundIn(parent, HEADINGS) === null) answers.set(parent, answer);
    return answer;
  };
}

function rootAbove(node: Node): Node {
  const element = isElement(node) ? node : node.parentElement;
  return (element && closestTo(element, ROOTS)) ?? rootOf(node);
}

function lastBefore(headings: readonly Element[], text: Node): Element | null {
  const precedes = (heading: Element) =>
    (heading.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const heading = headings[middle];
    if (heading && precedes(heading)) low = middle + 1;
    else high = middle;
  }
  return headings[low - 1] ?? null;
}
