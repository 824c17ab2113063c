import type { MarkStyle } from '../../settings/settings';
import type { PaintedMention } from '../painted-mention';
import type { TextEdit, TextPart } from '../text-edit';

/** Draws marks. Its life ends with the signal that it was made with; then nothing of it is left on the page. */
export interface Painter {
  paint(mentions: readonly PaintedMention[]): void;
  /** Also for mentions that were never painted. */
  unpaint(mentions: readonly PaintedMention[]): void;
  /** Whether a mark stands here now, also one that shows on hover only. */
  isPainted(mention: PaintedMention): boolean;
  /** Whether it has marks still to draw. */
  isPending(): boolean;
  /** Shows which mention is under the pointer or has the focus, painted or not; `null` for none. */
  activate(mention: PaintedMention | null): void;
  /** Tints a mention strongly for about a second, for an eye that has to find it. Nothing moves. */
  flash(mention: PaintedMention): void;
  /** Changes the look of all marks at once. */
  restyle(style: MarkStyle): void;
  /** The page has changed; called before any other task of its own runs, and in its time: be quick. */
  follow(records: readonly MutationRecord[]): void;
}

/** What a painter may know of the page and do to it. */
export interface PaintedPage {
  readonly view: Window & typeof globalThis;
  /** The text under a mention, node by node; empty when it is gone. */
  partsOf(mention: PaintedMention): readonly TextPart[];
  /**
   * Lets the painter change text nodes, unseen by whatever follows the page's own changes.
   *
   * @returns Mentions whose characters are in other nodes now: their ranges are new.
   */
  edit(change: () => TextEdit): readonly PaintedMention[];
  /** Mentions near the view, known to the painter or not; `null` where nobody can tell. Forces layout where the page has none. */
  mentionsNear(): ReadonlySet<PaintedMention> | null;
  /** Whether all that stands on the page has been read and handed to the painter. */
  isRead(): boolean;
  onError(error: unknown): void;
}

export type CreatePainter = (page: PaintedPage, style: MarkStyle, signal: AbortSignal) => Painter;

/** How long a flash stands. By feel: long enough for an eye that follows a scroll, too short to be taken for a mark. */
export const FLASH_MS = 1_000;
