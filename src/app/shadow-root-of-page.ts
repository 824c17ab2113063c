import { openShadowRoot } from '../platform/open-shadow-root';
import { POPOVER_ELEMENT_NAME } from '../ui/popover/popover-element-name';

/** The shadow root of an element of the page, closed or open. Our own card is no part of the page. Never throws. */
export function shadowRootOfPage(element: Element): ShadowRoot | null {
  return element.localName === POPOVER_ELEMENT_NAME ? null : openShadowRoot(element);
}
