/**
 * The one element that a card or a notice adds to a page. A plain one: under any name that may be a custom element's, a
 * page can define one, and the browser then hands it the closed root (`ElementInternals.shadowRoot`).
 */
const CLASS = 'backgrounder-popover';

export const POPOVER_SELECTOR = `div.${CLASS}`;

/** In our own world, where no page can see it or take it away. */
const OURS = Symbol.for(CLASS);

export function createPopoverElement(document: Document): HTMLElement {
  const element = document.createElement('div');
  element.className = CLASS;
  element.popover = 'manual';
  Reflect.set(element, OURS, true);
  return element;
}

/** Also where the page has taken the class away; one of an earlier version is known by its class alone. */
export function isPopoverElement(element: Element): boolean {
  return Reflect.get(element, OURS) === true || element.classList.contains(CLASS);
}
