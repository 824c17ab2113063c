import { PAUSES_WHILE_WAITED_FOR_MS, sendToBackground } from '../../platform/frame-messages';
import { frameSlot } from '../../platform/frame-slot';
import type { CreateCards } from './cards';

/** Where a frame's cards come from. */
export interface CardSource {
  /** `null` where it has to be loaded first. */
  now(): CreateCards | null;
  /** Loads it, once for all who ask meanwhile; `null` where it does not come this time. Never rejects. */
  load(): Promise<CreateCards | null>;
}

/** @param bring - Must not reject. */
export function createCardSource(bring: () => Promise<CreateCards | null>): CardSource {
  let cards: CreateCards | null = null;
  let coming: Promise<CreateCards | null> | null = null;
  return {
    now: () => cards,
    async load() {
      if (cards !== null) return cards;
      coming ??= bring();
      cards = await coming;
      coming = null;
      return cards;
    },
  };
}

/** Asks the background for the script that draws cards; `null` where it does not come. Never throws. */
export async function fetchCards(signal: AbortSignal): Promise<CreateCards | null> {
  const slot = frameSlot();
  // An earlier version of the extension may have left it.
  slot.cards = null;
  await sendToBackground({ type: 'cards' }, signal, { pausesMs: PAUSES_WHILE_WAITED_FOR_MS });
  const { cards } = slot;
  // Only our own script puts it there.
  return typeof cards === 'function' && !signal.aborted ? (cards as CreateCards) : null;
}
