import { frameSlot } from '../../platform/frame-slot';
import { createCards } from './cards';

/** Leaves what draws cards where the annotator of this frame finds it. */
export function offerCards(): void {
  frameSlot().cards = createCards;
}
