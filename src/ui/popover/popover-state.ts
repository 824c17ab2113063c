/**
 * When the popover opens and when it goes: events in, state and effects out. Nothing here reads a clock or a document.
 * Each timer carries the token of the moment that set it; a late one finds another token in the state and does nothing.
 */

/** What opened the card. Only a card that a resting pointer opened is closed by the pointer going away. */
export type Opener = 'hover' | 'tap' | 'keyboard';

export interface PopoverDelays {
  /** How long a pointer rests on a mention before its card opens; a setting. */
  readonly hoverDelayMs: number;
  /** How long the card outlives the pointer that left it. */
  readonly leaveGraceMs: number;
}

/** As long as Wikipedia's page previews wait before they go: enough to cross a gap or to overshoot an edge by hand. */
export const LEAVE_GRACE_MS = 300;

interface Shown<M> {
  readonly mention: M;
  readonly by: Opener;
  readonly isPinned: boolean;
  /** The pointer is in the card. Reports from the page come a frame late and must not undo that. */
  readonly holdsPointer: boolean;
}

/** `token` is the number of the last timer set. Mentions are compared by identity. */
export type PopoverState<M> =
  | { readonly phase: 'closed'; readonly token: number }
  | { readonly phase: 'waiting'; readonly token: number; readonly mention: M }
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
  | { readonly type: 'timer'; readonly token: number };

export type PopoverEffect<M> =
  | { readonly type: 'start-timer'; readonly ms: number; readonly token: number }
  /** Takes the place of the card that is open, if one is. */
  | { readonly type: 'open'; readonly mention: M; readonly by: Opener; readonly takesFocus: boolean }
  | { readonly type: 'pin'; readonly isPinned: boolean }
  /** `returnsFocus`: to where it was before the card took it, if the card still has it. */
  | { readonly type: 'close'; readonly returnsFocus: boolean };

export interface PopoverStep<M> {
  readonly state: PopoverState<M>;
  readonly effects: readonly PopoverEffect<M>[];
}

export const CLOSED_POPOVER: PopoverState<never> = { phase: 'closed', token: 0 };

/** Decides what an event means now. Never throws. */
export function nextPopoverState<M>(
  state: PopoverState<M>,
  event: PopoverEvent<M>,
  delays: PopoverDelays,
): PopoverStep<M> {
  switch (event.type) {
    case 'enter-mention':
      return enterMention(state, event.mention, delays);
    case 'leave-mention':
      return shownIn(state)?.holdsPointer ? same(state) : leave(state, delays);
    case 'enter-card':
      return keepOpen(state, { holdsPointer: true });
    case 'leave-card':
      return leave(withShown(state, { holdsPointer: false }), delays);
    case 'use-card':
      return shownIn(state)?.by === 'hover' ? keepOpen(state, { by: 'tap' }) : same(state);
    case 'approach':
      return state.phase === 'leaving' ? leaving(state, state.shown, state.next, delays.leaveGraceMs) : same(state);
    case 'tap':
      return tap(state, event.mention);
    case 'key':
      return open(state, event.mention, 'keyboard');
    case 'press-elsewhere':
      return isPinned(state) ? same(state) : close(state, false);
    case 'scroll':
      return state.phase === 'waiting' ? wait(state, state.mention, delays.hoverDelayMs) : same(state);
    case 'dismiss':
      return close(state, true);
    case 'toggle-pin':
      return togglePin(state);
    case 'focus-left':
      return shownIn(state)?.by === 'hover' || isPinned(state) ? same(state) : close(state, true);
    case 'mention-gone':
      return mentionGone(state, event.mention, delays);
    case 'card-gone':
      return shownIn(state) ? close(state, false) : same(state);
    case 'stop':
      return close(state, true);
    case 'timer':
      return timer(state, event.token);
  }
}

function enterMention<M>(state: PopoverState<M>, mention: M, delays: PopoverDelays): PopoverStep<M> {
  switch (state.phase) {
    case 'closed':
      return wait(state, mention, delays.hoverDelayMs);
    case 'waiting':
      return state.mention === mention ? same(state) : wait(state, mention, delays.hoverDelayMs);
    case 'open':
    case 'leaving':
      if (state.shown.mention === mention) return keepOpen(state, {});
      if (!goesWithPointer(state.shown) || state.shown.holdsPointer) return same(state);
      return leaving(state, state.shown, mention, delays.hoverDelayMs);
  }
}

function leave<M>(state: PopoverState<M>, delays: PopoverDelays): PopoverStep<M> {
  switch (state.phase) {
    case 'closed':
      return same(state);
    case 'waiting':
      return close(state, false);
    case 'open':
      return goesWithPointer(state.shown) ? leaving(state, state.shown, null, delays.leaveGraceMs) : same(state);
    case 'leaving':
      return state.next === null ? same(state) : leaving(state, state.shown, null, delays.leaveGraceMs);
  }
}

/** A tap on the mention of a hovered card keeps that card; a second tap puts it away. */
function tap<M>(state: PopoverState<M>, mention: M): PopoverStep<M> {
  const shown = shownIn(state);
  if (shown?.mention !== mention) return open(state, mention, 'tap');
  if (shown.by !== 'hover') return shown.isPinned ? same(state) : close(state, true);
  return keepOpen(state, { by: 'tap' });
}

function togglePin<M>(state: PopoverState<M>): PopoverStep<M> {
  const shown = shownIn(state);
  if (shown === null) return same(state);
  const isPinned = !shown.isPinned;
  return { ...keepOpen(state, { isPinned }), effects: [{ type: 'pin', isPinned }] };
}

/** The text under a card that somebody may be reading was rewritten: the card outlives it as it outlives the pointer. */
function mentionGone<M>(state: PopoverState<M>, mention: M, delays: PopoverDelays): PopoverStep<M> {
  switch (state.phase) {
    case 'closed':
    case 'open':
      return same(state);
    case 'waiting':
      return state.mention === mention ? close(state, false) : same(state);
    case 'leaving':
      return state.next === mention ? leaving(state, state.shown, null, delays.leaveGraceMs) : same(state);
  }
}

function timer<M>(state: PopoverState<M>, token: number): PopoverStep<M> {
  if (state.token !== token) return same(state);
  switch (state.phase) {
    case 'closed':
    case 'open':
      return same(state);
    case 'waiting':
      return open(state, state.mention, 'hover');
    case 'leaving':
      return state.next === null ? close(state, false) : open(state, state.next, 'hover');
  }
}

function same<M>(state: PopoverState<M>): PopoverStep<M> {
  return { state, effects: [] };
}

function wait<M>(state: PopoverState<M>, mention: M, ms: number): PopoverStep<M> {
  const token = state.token + 1;
  return { state: { phase: 'waiting', token, mention }, effects: [{ type: 'start-timer', ms, token }] };
}

function leaving<M>(state: PopoverState<M>, shown: Shown<M>, next: M | null, ms: number): PopoverStep<M> {
  const token = state.token + 1;
  return { state: { phase: 'leaving', token, shown, next }, effects: [{ type: 'start-timer', ms, token }] };
}

function keepOpen<M>(state: PopoverState<M>, change: Partial<Shown<M>>): PopoverStep<M> {
  const shown = shownIn(state);
  return same(shown === null ? state : { phase: 'open', token: state.token, shown: { ...shown, ...change } });
}

function withShown<M>(state: PopoverState<M>, change: Partial<Shown<M>>): PopoverState<M> {
  const changes = state.phase === 'open' || state.phase === 'leaving';
  return changes ? { ...state, shown: { ...state.shown, ...change } } : state;
}

function open<M>(state: PopoverState<M>, mention: M, by: Opener): PopoverStep<M> {
  return {
    state: { phase: 'open', token: state.token, shown: { mention, by, isPinned: false, holdsPointer: false } },
    effects: [{ type: 'open', mention, by, takesFocus: by !== 'hover' }],
  };
}

function close<M>(state: PopoverState<M>, returnsFocus: boolean): PopoverStep<M> {
  return {
    state: { phase: 'closed', token: state.token },
    effects: shownIn(state) === null ? [] : [{ type: 'close', returnsFocus }],
  };
}

function shownIn<M>(state: PopoverState<M>): Shown<M> | null {
  return state.phase === 'open' || state.phase === 'leaving' ? state.shown : null;
}

function isPinned<M>(state: PopoverState<M>): boolean {
  return shownIn(state)?.isPinned ?? false;
}

function goesWithPointer<M>(shown: Shown<M>): boolean {
  return shown.by === 'hover' && !shown.isPinned;
}
