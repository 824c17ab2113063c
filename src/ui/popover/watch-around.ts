import type { Placement } from './follow-anchor';
import { isInside, isOnTheWay, type Point } from './popover-anchor';
import type { PopoverEvent } from './popover-model';

/** What an open card can tell the state machine. */
export type CardEvent = Extract<
  PopoverEvent<never>,
  {
    readonly type:
      | 'enter-card'
      | 'leave-card'
      | 'use-card'
      | 'approach'
      | 'press-elsewhere'
      | 'dismiss'
      | 'toggle-pin'
      | 'focus-left'
      | 'card-gone';
  }
>;

/**
 * Reports what happens around an open card: presses elsewhere, Escape, a pointer on its way to it, and what covers it.
 * Only trusted events count.
 */
export function watchAround(
  host: HTMLElement,
  placement: () => Placement,
  report: (event: CardEvent) => void,
  signal: AbortSignal,
): void {
  const document = host.ownerDocument;
  const view = document.defaultView ?? window;
  let before: Point | null = null;

  const press = (event: PointerEvent) => {
    if (event.isTrusted && event.target !== host && !isInside(pointOf(event), placement().mention)) {
      report({ type: 'press-elsewhere' });
    }
  };
  const inCapture = { capture: true, passive: true, signal };
  view.addEventListener('pointerdown', (event) => event.pointerType !== 'touch' && press(event), inCapture);
  // A finger that goes down may be about to scroll; then its pointer is cancelled and never comes up.
  view.addEventListener('pointerup', (event) => event.pointerType === 'touch' && press(event), inCapture);

  view.addEventListener(
    'pointermove',
    (event) => {
      const now = pointOf(event);
      const { mention, card } = placement();
      if (event.isTrusted && before && event.target !== host && isOnTheWay(before, now, mention, card)) {
        report({ type: 'approach' });
      }
      before = now;
    },
    inCapture,
  );

  view.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing || event.key !== 'Escape') return;
      // One Escape closes one thing: not also the dialog of the page under the card.
      event.preventDefault();
      event.stopImmediatePropagation();
      report({ type: 'dismiss' });
    },
    { capture: true, signal },
  );

  // Who enters the top layer later lies above the card and may make it inert: then the card is there for nobody.
  const coveredBy = (element: EventTarget | null) => element instanceof Element && !element.contains(host);
  document.addEventListener(
    'fullscreenchange',
    () => coveredBy(document.fullscreenElement) && report({ type: 'card-gone' }),
    { signal },
  );
  document.addEventListener(
    'toggle',
    ({ target }) =>
      target instanceof HTMLDialogElement &&
      target.matches(':modal') &&
      coveredBy(target) &&
      report({ type: 'card-gone' }),
    inCapture,
  );
}

function pointOf(event: PointerEvent): Point {
  return { x: event.clientX, y: event.clientY };
}
