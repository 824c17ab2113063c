import type { Annotation } from './annotation';
import { isInInteractive } from './interactive';
import { keepListening } from './lasting-listeners';
import type { PaintedMention } from './painted-mention';

/** A press that moves farther is a drag. The browsers' own drags begin at 3 to 5 pixels. */
const DRAG_PX = 5;

/** Relative to the viewport, in CSS pixels. */
export interface ViewportPoint {
  readonly x: number;
  readonly y: number;
}

export interface PointerPorts {
  /** The mouse has come to a mention. */
  onEnter(mention: PaintedMention, point: ViewportPoint): void;
  /** The mouse has left the mention that it was on. */
  onLeave(): void;
  /** A tap or click on a mention where the page itself does nothing. */
  onTap(mention: PaintedMention, point: ViewportPoint): void;
}

/**
 * Reports which mention the pointer is on. Only what a person does counts, never an event that the page made.
 *
 * Asks for one hit test a frame at most, and for none while nothing is marked.
 */
export function watchPointer(
  document: Document,
  annotation: Pick<Annotation, 'mentionAt' | 'hasMentions' | 'drawnParent'>,
  ports: PointerPorts,
  signal: AbortSignal,
): void {
  const view = document.defaultView ?? window;
  const requestFrame = view.requestAnimationFrame.bind(view);
  const passive = { capture: true, passive: true, signal } as const;

  let at: ViewportPoint | null = null;
  let isFrameAsked = false;
  let entered: PaintedMention | null = null;
  let pressed: ViewportPoint | null = null;

  function look(): void {
    isFrameAsked = false;
    if (signal.aborted) return;
    const mention = at && annotation.hasMentions() ? annotation.mentionAt(at.x, at.y) : null;
    if (mention === entered) return;
    if (entered) ports.onLeave();
    entered = mention;
    if (mention && at) ports.onEnter(mention, at);
  }

  function lookNextFrame(): void {
    if (isFrameAsked) return;
    isFrameAsked = true;
    requestFrame(look);
  }

  function onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType !== 'mouse') return;
    // With a button down the reader selects or drags.
    at = event.buttons === 0 ? { x: event.clientX, y: event.clientY } : null;
    lookNextFrame();
  }

  /** Out of the document, into a frame or out of the window. */
  function onOut(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType !== 'mouse' || event.relatedTarget) return;
    at = null;
    lookNextFrame();
  }

  function onDown(event: PointerEvent): void {
    if (event.isTrusted) pressed = { x: event.clientX, y: event.clientY };
  }

  function onClick(event: MouseEvent): void {
    const { clientX: x, clientY: y } = event;
    if (!event.isTrusted || event.button !== 0 || event.detail > 1 || hasModifier(event)) return;
    if (!pressed || Math.hypot(x - pressed.x, y - pressed.y) > DRAG_PX) return;
    const target = event.composedPath()[0];
    if (!(target instanceof view.Node) || isInInteractive(target, annotation.drawnParent)) return;
    if (!annotation.hasMentions() || document.getSelection()?.isCollapsed === false) return;
    const mention = annotation.mentionAt(x, y);
    // The path of a click tells nothing of what lies in a closed shadow root.
    if (mention && !isInInteractive(mention.range.startContainer, annotation.drawnParent))
      ports.onTap(mention, { x, y });
  }

  function listen(): void {
    view.addEventListener('pointermove', onMove, passive);
    view.addEventListener('pointerout', onOut, passive);
    view.addEventListener('pointerdown', onDown, passive);
    view.addEventListener('click', onClick, passive);
  }

  keepListening(document, listen, signal);
}

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}
