import type { Settings } from '../settings/settings';
import type { Fault } from './fault';

/**
 * The one place in a frame where our scripts meet, and where the background and the popup find them. It lives in the
 * isolated world, which the page cannot see; a symbol, because an element's id would answer to a name.
 */
export const FRAME_SLOT_KEY = 'backgrounder.frame';

/** What one frame shows and does, as plain values: it crosses from the frame to whoever asked. */
export interface FrameReport {
  /** In reading order; `text` exactly as on the page. */
  readonly mentions: readonly ReportedMention[];
  /** The mention that the reader last opened or stepped to. */
  readonly current: CurrentMention | null;
  /** Nothing is queued: no text waits to be read, no mention to be painted. */
  readonly quiet: boolean;
  readonly quietForMs: number;
  /** Of our own scripts; in English, for a bug report. */
  readonly errors: readonly string[];
  /** What an open card shows, read from the document; `null` while none is open. */
  readonly card: unknown;
}

export interface ReportedMention {
  /** Topic id. */
  readonly topic: string;
  readonly text: string;
  /** The rest of its sentence on each side, white space collapsed, at most 120 characters; empty beyond the first thousands. */
  readonly before: string;
  readonly after: string;
  /** The alias that found it, and the rule that made it a mention, for whoever asks why. */
  readonly alias: string;
  readonly rule: string;
}

export interface CurrentMention {
  /** Into `mentions`. */
  readonly index: number;
  /** `Date.now()` when it was opened or stepped to, so that frames can be compared. */
  readonly atMs: number;
}

/** A script that lives in a frame. */
export interface FrameTenant {
  report(): FrameReport;
  /** Ends the script: its marks, listeners and card go, and it leaves the slot. Calling it again does nothing. */
  stop(): void;
}

/** The annotator, as others may call it. */
export interface FrameHandle extends FrameTenant {
  /** Scrolls to a mention and opens its card with the focus on it; false where there is no such mention any more. */
  openMention(index: number): boolean;
  /** The same for the first mention in view or below it; false where there is none. */
  openFromView(): boolean;
  /** Opens a topic's card at what the reader has selected here; false where no card can show. */
  openTopic(topic: string): Promise<boolean>;
  /** Marks a topic in this document no longer, or again. */
  muteTopic(topic: string, isMuted: boolean): void;
  /** Closes an open card and forgets the current mention. */
  leave(): void;
}

export interface FrameSlot {
  /** Host of the page in the tab, put here by the background before the annotator starts. */
  site: string | null;
  /** As the background read them, put here by it for the annotator's beginning. */
  settings?: Settings | null;
  /** Texts that tell of the whole frame, left by the sentinel for the annotator's first pass. */
  learnt: readonly WeakRef<Text>[] | null;
  sentinel: FrameTenant | null;
  annotator: FrameHandle | null;
  /**
   * Put here by the background where it let the sentinel in by itself: the style of marks that the registration brings is not
   * there, or is that of an older version.
   */
  wasOpen?: true;
  /** What went wrong in our scripts since the document began, whichever of them lives here now. */
  faults?: readonly Fault[];
  /** Makes the second painter; put here by its script, which comes only when it is needed. No room of this floor knows it. */
  inlinePainter?: unknown;
  /** Makes the cards; likewise. */
  cards?: unknown;
}

/** The slot of this frame, made on first use. Each document has its own. */
export function frameSlot(): FrameSlot {
  const world = globalThis as { [key: symbol]: FrameSlot | undefined };
  const key = Symbol.for(FRAME_SLOT_KEY);
  world[key] ??= { site: null, learnt: null, sentinel: null, annotator: null };
  return world[key];
}
