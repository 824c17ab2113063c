import { openShadowRoot } from '../platform/open-shadow-root';
import { isPopoverElement } from '../ui/popover/popover-element';

/** The shadow root of an element of the page, closed or open. Our own card is no part of the page. Never throws. */
export function shadowRootOfPage(element: Element): ShadowRoot | null {
  const root = openShadowRoot(element);
  return root && isPopoverElement(element) ? null : root;
}
