import { closestTo, isShown, parentElementOf, rootOf } from './natives';
import { isElement, isShadowRoot, isSvg } from './node-kinds';
import type { ShadowRoots } from './shadow-roots';

/**
 * Asks whether a reader can see the text of nodes now; each parent is asked once. Opacity and position do not count:
 * what fades or scrolls in is read a moment later.
 */
export function createVisibilityQuestion(view: Window, roots: ShadowRoots): (text: Node) => boolean {
  const answers = new Map<Element, boolean>();

  return (text) => {
    const element = holderOf(text);
    // In a graphic only texts show what they hold.
    if (!element || (isSvg(element) && !closestTo(element, SVG_TEXT))) return false;
    return showsText(element);
  };

  function showsText(element: Element): boolean {
    const asked: Element[] = [];
    let answer: boolean | undefined;
    for (let at: Element | null = element; at && answer === undefined; at = holderOf(at)) {
      asked.push(at);
      answer = answers.get(at) ?? showsByItself(at);
    }
    for (const each of asked) answers.set(each, answer ?? false);
    return answer ?? false;
  }

  /** `undefined` where that is for what is above to say. */
  function showsByItself(element: Element): boolean | undefined {
    const { display, visibility, contentVisibility } = view.getComputedStyle(element);
    // It has no box of its own, so that `checkVisibility` says no.
    if (display === 'contents') return visibility === 'visible' ? undefined : false;
    // `checkVisibility` says whether the element shows, these whether it shows what it holds.
    if (contentVisibility === 'hidden') return false;
    if (element.localName === 'details' && !element.hasAttribute('open')) return false;
    return isShown(element, { visibilityProperty: true });
  }

  function holderOf(node: Node): Element | null {
    const above = roots.drawnParent(node);
    return above && isElement(above) ? above : elementAbove(node);
  }
}

const SVG_TEXT = 'text';

/** The parent element, or the host of the shadow root that the node lies in. */
export function elementAbove(node: Node): Element | null {
  const parent = parentElementOf(node);
  if (parent) return parent;
  const root = rootOf(node);
  return isShadowRoot(root) ? root.host : null;
}
