import { createInlinePainter } from '../../page/painters/inline-painter';
import { frameSlot } from '../../platform/frame-slot';

/** Leaves the painter where the annotator of this frame finds it. */
export function offerInlinePainter(): void {
  frameSlot().inlinePainter = createInlinePainter;
}
