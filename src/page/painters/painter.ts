import type { PaintedMention } from '../painted-mention';

/** Draws marks. Its life ends with the signal that it was made with; then nothing of it is left on the page. */
export interface Painter {
  paint(mentions: readonly PaintedMention[]): void;
  /** Also for mentions that were never painted. */
  unpaint(mentions: readonly PaintedMention[]): void;
  /** Shows which mention is under the pointer or has the focus; `null` for none. */
  activate(mention: PaintedMention | null): void;
}
