import { isText } from '../node-kinds';
import { hasHighlights } from './highlight-painter';
import { ALL_NAMES, INLINE_MARKS, UNSEEN } from './mark-names';

/** Whether a document bears marks by somebody who is at work there or was. */
export function hasMarks(view: Window & typeof globalThis): boolean {
  if (hasInlineMarks(view.document)) return true;
  return hasHighlights(view) && ALL_NAMES.some((name) => view.CSS.highlights.has(name));
}

/** Takes out what a script left that ended with its extension: the nodes of the page are again what they were. */
export function removeLeftMarks(root: ParentNode): void {
  if (hasInlineMarks(root)) unwrapMarks([...root.querySelectorAll<HTMLElement>(INLINE_MARKS)]);
}

/** Asked for by whole names: Chromium knows which classes a document has, and looks at each element for a part of a name. */
function hasInlineMarks(root: ParentNode): boolean {
  return [...ALL_NAMES, UNSEEN].some((name) => root.querySelector(`mark.${name}`) !== null);
}

/**
 * Takes inline marks out that no painter at work knows.
 *
 * @returns The text nodes that hold other characters than before, and those that are gone.
 */
export function unwrapMarks(marks: readonly HTMLElement[]): Text[] {
  return marks.flatMap(unwrap);
}

/** A painter puts a text node before each mark and one behind it: they were one with the mark's own text. */
function unwrap(mark: HTMLElement): Text[] {
  let home = textOr(mark.previousSibling);
  const earlier = textOr(home?.previousSibling ?? null);
  if (home?.length === 0 && earlier?.length === 0) {
    home.remove();
    home = earlier;
  }
  const tail = textOr(mark.nextSibling);
  if (!home) {
    home = mark.ownerDocument.createTextNode('');
    mark.before(home);
  }
  home.appendData((mark.textContent ?? '') + (tail?.data ?? ''));
  mark.remove();
  tail?.remove();
  return tail ? [home, tail] : [home];
}

function textOr(node: Node | null): Text | null {
  return node && isText(node) ? node : null;
}
