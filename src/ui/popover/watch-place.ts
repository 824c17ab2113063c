/** Each hundredth of an element that comes into sight or goes. */
const HUNDREDTHS = Array.from({ length: 101 }, (_, part) => part / 100);

/**
 * Calls when an element may stand elsewhere in the viewport: what it lies in has been scrolled, the window has another size,
 * or something has pushed it. Asks for no frame and reads no layout while nothing moves.
 *
 * @param signal - Ends it.
 */
export function watchPlace(element: Element, onMove: () => void, signal: AbortSignal): void {
  const document = element.ownerDocument;
  const view = document.defaultView ?? window;
  const passive = { capture: true, passive: true, signal };
  // No scrolling is heard outside the shadow root that it is in.
  for (const root of rootsAround(element)) root.addEventListener('scroll', onMove, passive);
  view.addEventListener('resize', onMove, passive);
  for (const type of ['scroll', 'resize']) view.visualViewport?.addEventListener(type, onMove, passive);

  let observer: IntersectionObserver | null = null;
  /** Through a window of just the element's own box: wherever it goes, less of it is seen. */
  function look(): void {
    observer?.disconnect();
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const { clientWidth, clientHeight } = viewportOf(document);
    const around = [top, clientWidth - right, clientHeight - bottom, left].map((side) => `${-Math.floor(side)}px`);
    let isFirst = true;
    observer = new view.IntersectionObserver(
      () => {
        if (!isFirst) {
          // Before the other changes anything: that would make another layout.
          look();
          onMove();
        }
        isFirst = false;
      },
      // By its name: the unnamed one is not cut in a frame of another site.
      { root: document, rootMargin: around.join(' '), threshold: HUNDREDTHS },
    );
    observer.observe(element);
  }
  look();
  signal.addEventListener('abort', () => observer?.disconnect(), { once: true });
}

/** The element that answers for the viewport, scroll bars left out; https://drafts.csswg.org/cssom-view/#dom-element-clientwidth */
function viewportOf({ compatMode, body, documentElement }: Document): Element {
  return compatMode === 'BackCompat' ? (body ?? documentElement) : documentElement;
}

/** The document and every shadow root that the element is drawn in, as far as a script may look. */
function rootsAround(element: Element): ReadonlySet<Node> {
  const roots = new Set<Node>();
  let node: Node | null = element;
  while (node !== null) {
    roots.add(node.getRootNode());
    const slot: Node | null = node instanceof Element ? node.assignedSlot : null;
    node = slot ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
  }
  return roots;
}
