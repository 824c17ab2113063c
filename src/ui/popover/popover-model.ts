/** What opened the card. Only a card that a resting pointer opened is closed by the pointer going away. */
export type Opener = 'hover' | 'tap' | 'keyboard';

export interface PopoverTerms {
  /** How long a pointer rests on a mention before its card opens; a setting. */
  readonly hoverDelayMs: number;
  /** How long the card outlives the pointer that left it. */
  readonly leaveGraceMs: number;
  /** What draws cards is here. Until it is, what would open waits for it. */
  readonly hasCards: boolean;
}

export interface Shown<M> {
  readonly mention: M;
  readonly by: Opener;
  readonly isPinned: boolean;
  /** The pointer is in the card. Reports from the page come a frame late and must not undo that. */
  readonly holdsPointer: boolean;
}

/** `token` is the number of the last timer set. Mentions are compared by identity. */
export type PopoverState<M> =
  | { readonly phase: 'closed'; readonly token: number }
  /** `due`: what would have opened it by now, had there been cards; `null` while the delay runs. */
  | { readonly phase: 'waiting'; readonly token: number; readonly mention: M; readonly due: Opener | null }
  | { readonly phase: 'open'; readonly token: number; readonly shown: Shown<M> }
  /** Still shown; when the timer ends, `next` opens in its place, or it closes. */
  | { readonly phase: 'leaving'; readonly token: number; readonly shown: Shown<M>; readonly next: M | null };

export type PopoverEvent<M> =
  | { readonly type: 'enter-mention'; readonly mention: M }
  | { readonly type: 'leave-mention' }
  | { readonly type: 'enter-card' }
  | { readonly type: 'leave-card' }
  /** The pointer, outside the card, came nearer to it on the way from its mention. */
  | { readonly type: 'approach' }
  /** A press or the focus went into the card. */
  | { readonly type: 'use-card' }
  | { readonly type: 'tap'; readonly mention: M }
  /** A keyboard command asks for the card of a mention. */
  | { readonly type: 'key'; readonly mention: M }
  /** A press that is neither on the card nor on its mention. */
  | { readonly type: 'press-elsewhere' }
  | { readonly type: 'scroll' }
  /** Escape, or the close button. */
  | { readonly type: 'dismiss' }
  | { readonly type: 'toggle-pin' }
  /** Tab went past either end of the card. */
  | { readonly type: 'focus-left' }
  | { readonly type: 'mention-gone'; readonly mention: M }
  /** The page removed, hid or covered the card. */
  | { readonly type: 'card-gone' }
  /** The session ends, or the site was switched off. */
  | { readonly type: 'stop' }
  /** What draws cards has come, or will not come this time. */
  | { readonly type: 'cards-came' | 'cards-failed' }
  | { readonly type: 'timer'; readonly token: number };

export type PopoverEffect<M> =
  | { readonly type: 'start-timer'; readonly ms: number; readonly token: number }
  /** Also where they are on their way. `cards-came` or `cards-failed` follows. */
  | { readonly type: 'bring-cards' }
  /** Takes the place of the card that is open, if one is. */
  | { readonly type: 'open'; readonly mention: M; readonly by: Opener; readonly takesFocus: boolean }
  | { readonly type: 'pin'; readonly isPinned: boolean }
  /** `returnsFocus`: to where it was before the card took it, if the card still has it. */
  | { readonly type: 'close'; readonly returnsFocus: boolean };

export interface PopoverStep<M> {
  readonly state: PopoverState<M>;
  readonly effects: readonly PopoverEffect<M>[];
}
