/**
 * Moves the focus into a card and back to where it was.
 *
 * @param isVisible - Shown to who works by keyboard; who pressed a mention sees where the card is.
 * @returns Gives the focus back, if the card still has it.
 */
export function takeFocus(frame: HTMLElement, isVisible: boolean): () => void {
  const origin = focusedIn(frame.ownerDocument);
  frame.focus({ preventScroll: true, focusVisible: isVisible });
  return () => {
    const root = frame.getRootNode();
    if (root instanceof ShadowRoot && root.activeElement && origin instanceof HTMLElement) {
      origin.focus({ preventScroll: true });
    }
  };
}

/** Whether Tab would go past either end of the card. */
export function leavesByTab(event: KeyboardEvent, root: ShadowRoot): boolean {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return false;
  const stops = [...root.querySelectorAll<HTMLElement>('a[href], button, summary')].filter((stop) =>
    stop.checkVisibility(),
  );
  const active = root.activeElement;
  return (
    active === stops.at(event.shiftKey ? 0 : -1) || (event.shiftKey && active?.contains(stops[0] ?? null) === true)
  );
}

/** The element that has the focus, seen through open shadow roots. */
function focusedIn(document: Document): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
