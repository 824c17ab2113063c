import type {
  Opener,
  PopoverEffect,
  PopoverEvent,
  PopoverState,
  PopoverStep,
  PopoverTerms,
  Shown,
} from './popover-model';

/**
 * When the popover opens and when it goes: events in, state and effects out. Nothing here reads a clock or a document.
 * Each timer carries the token of the moment that set it; a late one finds another token in the state and does nothing.
 */

/** As long as Wikipedia's page previews wait before they go: enough to cross a gap or to overshoot an edge by hand. */
export const LEAVE_GRACE_MS = 300;

export const CLOSED_POPOVER: PopoverState<never> = { phase: 'closed', token: 0 };

/** Decides what an event means now. Never throws. */
export function nextPopoverState<M>(
  state: PopoverState<M>,
  event: PopoverEvent<M>,
  terms: PopoverTerms,
): PopoverStep<M> {
  switch (event.type) {
    case 'enter-mention':
      return enterMention(state, event.mention, terms);
    case 'leave-mention':
      return shownIn(state)?.holdsPointer ? same(state) : leave(state, terms);
    case 'enter-card':
      return keepOpen(state, { holdsPointer: true });
    case 'leave-card':
      return leave(withShown(state, { holdsPointer: false }), terms);
    case 'use-card':
      return shownIn(state)?.by === 'hover' ? keepOpen(state, { by: 'tap' }) : same(state);
    case 'approach':
      return state.phase === 'leaving' ? leaving(state, state.shown, state.next, terms.leaveGraceMs) : same(state);
    case 'tap':
      return tap(state, event.mention, terms);
    case 'key':
      return open(state, event.mention, 'keyboard', terms);
    case 'press-elsewhere':
      return isPinned(state) ? same(state) : close(state, false);
    case 'scroll':
      return waitsForPointer(state) ? wait(state, state.mention, terms) : same(state);
    case 'dismiss':
      return close(state, true);
    case 'toggle-pin':
      return togglePin(state);
    case 'focus-left':
      return shownIn(state)?.by === 'hover' || isPinned(state) ? same(state) : close(state, true);
    case 'mention-gone':
      return mentionGone(state, event.mention, terms);
    case 'card-gone':
      return shownIn(state) ? close(state, false) : same(state);
    case 'stop':
      return close(state, true);
    case 'cards-came':
      return isDue(state) ? open(state, state.mention, state.due, terms) : same(state);
    case 'cards-failed':
      return isDue(state) ? close(state, false) : same(state);
    case 'timer':
      return timer(state, event.token, terms);
  }
}

function enterMention<M>(state: PopoverState<M>, mention: M, terms: PopoverTerms): PopoverStep<M> {
  switch (state.phase) {
    case 'closed':
      return wait(state, mention, terms);
    case 'waiting':
      return state.mention === mention || !waitsForPointer(state) ? same(state) : wait(state, mention, terms);
    case 'open':
    case 'leaving':
      if (state.shown.mention === mention) return keepOpen(state, {});
      if (!goesWithPointer(state.shown) || state.shown.holdsPointer) return same(state);
      return leaving(state, state.shown, mention, terms.hoverDelayMs);
  }
}

function leave<M>(state: PopoverState<M>, terms: PopoverTerms): PopoverStep<M> {
  switch (state.phase) {
    case 'closed':
      return same(state);
    case 'waiting':
      return waitsForPointer(state) ? close(state, false) : same(state);
    case 'open':
      return goesWithPointer(state.shown) ? leaving(state, state.shown, null, terms.leaveGraceMs) : same(state);
    case 'leaving':
      return state.next === null ? same(state) : leaving(state, state.shown, null, terms.leaveGraceMs);
  }
}

/** A tap on the mention of a hovered card keeps that card; a second tap puts it away. */
function tap<M>(state: PopoverState<M>, mention: M, terms: PopoverTerms): PopoverStep<M> {
  const shown = shownIn(state);
  if (shown?.mention !== mention) return open(state, mention, 'tap', terms);
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
function mentionGone<M>(state: PopoverState<M>, mention: M, terms: PopoverTerms): PopoverStep<M> {
  switch (state.phase) {
    case 'closed':
    case 'open':
      return same(state);
    case 'waiting':
      return state.mention === mention && waitsForPointer(state) ? close(state, false) : same(state);
    case 'leaving':
      return state.next === mention ? leaving(state, state.shown, null, terms.leaveGraceMs) : same(state);
  }
}

function timer<M>(state: PopoverState<M>, token: number, terms: PopoverTerms): PopoverStep<M> {
  if (state.token !== token) return same(state);
  switch (state.phase) {
    case 'closed':
    case 'open':
      return same(state);
    case 'waiting':
      return open(state, state.mention, state.due ?? 'hover', terms);
    case 'leaving':
      return state.next === null ? close(state, false) : open(state, state.next, 'hover', terms);
  }
}

function same<M>(state: PopoverState<M>): PopoverStep<M> {
  return { state, effects: [] };
}

function wait<M>(state: PopoverState<M>, mention: M, { hoverDelayMs: ms, hasCards }: PopoverTerms): PopoverStep<M> {
  const token = state.token + 1;
  const timing: PopoverEffect<M> = { type: 'start-timer', ms, token };
  return {
    state: { phase: 'waiting', token, mention, due: null },
    effects: hasCards ? [timing] : [timing, { type: 'bring-cards' }],
  };
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

function open<M>(state: PopoverState<M>, mention: M, by: Opener, { hasCards }: PopoverTerms): PopoverStep<M> {
  if (!hasCards) {
    return { state: { phase: 'waiting', token: state.token, mention, due: by }, effects: [{ type: 'bring-cards' }] };
  }
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

type Waiting<M> = Extract<PopoverState<M>, { readonly phase: 'waiting' }>;

function isDue<M>(state: PopoverState<M>): state is Waiting<M> & { readonly due: Opener } {
  return state.phase === 'waiting' && state.due !== null;
}

/** Who pressed or asked by key gets a card wherever the pointer is meanwhile. */
function waitsForPointer<M>(state: PopoverState<M>): state is Waiting<M> {
  return state.phase === 'waiting' && (state.due === null || state.due === 'hover');
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
