import type { PaintedMention } from '../../page/painted-mention';
import type { CurrentMention as ReportedCurrent } from '../../platform/frame-slot';

/** The mention that the reader last opened or stepped to. */
export interface CurrentMention {
  /** By the reader, to a mention of that index; its card may come later, and the next step before it. */
  steppedTo(mention: PaintedMention, index: number): void;
  opened(mention: PaintedMention): void;
  /** `null` where there is none. One that is gone is where it was last known to be, if anybody ever asked. */
  among(mentions: readonly PaintedMention[]): ReportedCurrent | null;
  forget(): void;
}

/** To know where a mention stands takes a walk over the page: nobody is kept waiting for it while a card opens. */
export function createCurrentMention(): CurrentMention {
  let current: { readonly mention: PaintedMention; readonly index: number | null; readonly atMs: number } | null = null;
  return {
    steppedTo(mention, index) {
      current = { mention, index, atMs: Date.now() };
    },
    opened(mention) {
      current = { mention, index: current?.mention === mention ? current.index : null, atMs: Date.now() };
    },
    among(mentions) {
      if (current === null) return null;
      const found = mentions.indexOf(current.mention);
      if (found >= 0) current = { ...current, index: found };
      const { index, atMs } = current;
      return index === null ? null : { index, atMs };
    },
    forget() {
      current = null;
    },
  };
}
