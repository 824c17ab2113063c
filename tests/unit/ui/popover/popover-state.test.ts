import { describe, expect, it } from 'vitest';
import type { PopoverEffect, PopoverEvent, PopoverState } from '../../../../src/ui/popover/popover-model';
import { CLOSED_POPOVER, nextPopoverState } from '../../../../src/ui/popover/popover-state';

const DELAYS = { hoverDelayMs: 250, leaveGraceMs: 300 };

const point = (mention: string): Event => ({ type: 'enter-mention', mention });
const tap = (mention: string): Event => ({ type: 'tap', mention });
const key = (mention: string): Event => ({ type: 'key', mention });
const gone = (mention: string): Event => ({ type: 'mention-gone', mention });
const timer = (token: number): Event => ({ type: 'timer', token });
const away: Event = { type: 'leave-mention' };
const intoCard: Event = { type: 'enter-card' };
const outOfCard: Event = { type: 'leave-card' };
const approach: Event = { type: 'approach' };
const use: Event = { type: 'use-card' };
const press: Event = { type: 'press-elsewhere' };
const scroll: Event = { type: 'scroll' };
const dismiss: Event = { type: 'dismiss' };
const pin: Event = { type: 'toggle-pin' };
const focusLeft: Event = { type: 'focus-left' };
const cardGone: Event = { type: 'card-gone' };
const stop: Event = { type: 'stop' };
const came: Event = { type: 'cards-came' };
const failed: Event = { type: 'cards-failed' };

const OPEN_A_BY_HOVER = 'open A by hover';

const cases: readonly (readonly [name: string, events: readonly Event[], said: readonly string[], shows: string])[] = [
  ['waits before it opens under a pointer', [point('A')], ['timer 1: 250'], 'waiting A'],
  ['opens when the pointer has rested', [point('A'), timer(1)], ['timer 1: 250', OPEN_A_BY_HOVER], 'open A'],
  ['does not open for a pointer that only passed', [point('A'), away, timer(1)], ['timer 1: 250'], 'closed'],
  [
    'waits anew for the next mention a pointer comes to',
    [point('A'), point('B'), timer(1), timer(2)],
    ['timer 1: 250', 'timer 2: 250', 'open B by hover'],
    'open B',
  ],
  [
    'does not wait anew when the same mention is reported again',
    [point('A'), point('A'), timer(1)],
    ['timer 1: 250', OPEN_A_BY_HOVER],
    'open A',
  ],
  [
    'does not open in the middle of scrolling',
    [point('A'), scroll, timer(1)],
    ['timer 1: 250', 'timer 2: 250'],
    'waiting A',
  ],
  ['gives up waiting on a press', [point('A'), press, timer(1)], ['timer 1: 250'], 'closed'],
  ['gives up waiting when the mention goes', [point('A'), gone('A'), timer(1)], ['timer 1: 250'], 'closed'],
  ['goes on waiting when another mention goes', [point('A'), gone('B')], ['timer 1: 250'], 'waiting A'],
  ['gives up waiting when the session ends', [point('A'), stop, timer(1)], ['timer 1: 250'], 'closed'],
];

const afterHover: typeof cases = [
  ['outlives the pointer for a moment', [away], ['timer 2: 300'], 'leaving A'],
  ['closes when that moment is over', [away, timer(2)], ['timer 2: 300', 'close'], 'closed'],
  ['stays when the pointer came into the card in time', [away, intoCard, timer(2)], ['timer 2: 300'], 'open A'],
  ['stays when the pointer came back to the mention', [away, point('A'), timer(2)], ['timer 2: 300'], 'open A'],
  [
    'gives a pointer on its way to the card more time',
    [away, approach, timer(2)],
    ['timer 2: 300', 'timer 3: 300'],
    'leaving A',
  ],
  ['ignores a late report that the pointer left the mention', [intoCard, away], [], 'open A'],
  ['ignores a late report of a mention under the card', [intoCard, point('B')], [], 'open A'],
  ['closes after the pointer left the card', [intoCard, outOfCard, timer(2)], ['timer 2: 300', 'close'], 'closed'],
  [
    'turns to another mention after the delay',
    [away, point('B'), timer(2), timer(3)],
    ['timer 2: 300', 'timer 3: 250', 'open B by hover'],
    'open B',
  ],
  [
    'does not turn to a mention that lies on the way to the card',
    [point('B'), approach, intoCard, timer(2), timer(3)],
    ['timer 2: 250', 'timer 3: 300'],
    'open A',
  ],
  [
    'closes when the pointer passed another mention without resting',
    [point('B'), away, timer(2), timer(3)],
    ['timer 2: 250', 'timer 3: 300', 'close'],
    'closed',
  ],
  [
    'does not turn to a mention that went meanwhile',
    [point('B'), gone('B'), timer(2), timer(3)],
    ['timer 2: 250', 'timer 3: 300', 'close'],
    'closed',
  ],
  ['keeps the card while the page scrolls under it', [scroll], [], 'open A'],
  ['keeps the card when its mention is rewritten', [gone('A')], [], 'open A'],
  ['closes on a press elsewhere', [press], ['close'], 'closed'],
  ['closes on Escape and gives the focus back', [dismiss], ['close, focus back'], 'closed'],
  ['closes when the session ends', [stop], ['close, focus back'], 'closed'],
  ['is closed when the page took the card away', [cardGone], ['close'], 'closed'],
  ['stays without the pointer once it was used', [intoCard, use, outOfCard, away], [], 'open A'],
  ['stays without the pointer once its mention was tapped', [tap('A'), away], [], 'open A'],
  ['stays when Tab leaves a card that nobody entered', [focusLeft], [], 'open A'],
  ['stays without the pointer while pinned', [pin, away], ['pin'], 'open A'],
  ['stays while pinned when a press goes elsewhere', [pin, press], ['pin'], 'open A'],
  ['stays while pinned when the pointer rests on another mention', [pin, point('B'), timer(2)], ['pin'], 'open A'],
  ['goes with the pointer again once unpinned', [pin, pin, away], ['pin', 'unpin', 'timer 2: 300'], 'leaving A'],
  ['pins a card that was about to close', [away, pin, timer(2)], ['timer 2: 300', 'pin'], 'open A'],
  ['closes on Escape though pinned', [pin, dismiss], ['pin', 'close, focus back'], 'closed'],
  ['gives way to a tapped mention though pinned', [pin, tap('B')], ['pin', 'open B by tap, takes focus'], 'open B'],
];

const otherwise: typeof cases = [
  ['opens at once on a tap', [tap('A')], ['open A by tap, takes focus'], 'open A'],
  [
    'opens on a tap while waiting for another mention',
    [point('B'), tap('A'), timer(1)],
    ['timer 1: 250', 'open A by tap, takes focus'],
    'open A',
  ],
  ['closes on a second tap', [tap('A'), tap('A')], ['open A by tap, takes focus', 'close, focus back'], 'closed'],
  ['keeps a pinned card on a second tap', [tap('A'), pin, tap('A')], ['open A by tap, takes focus', 'pin'], 'open A'],
  [
    'turns at once to another tapped mention',
    [tap('A'), tap('B')],
    ['open A by tap, takes focus', 'open B by tap, takes focus'],
    'open B',
  ],
  [
    'keeps a tapped card when the pointer leaves',
    [tap('A'), away, outOfCard],
    ['open A by tap, takes focus'],
    'open A',
  ],
  ['opens at once on the keyboard command', [key('A')], ['open A by keyboard, takes focus'], 'open A'],
  [
    'keeps a card opened by keyboard when the pointer wanders',
    [key('A'), point('B'), away, intoCard, outOfCard],
    ['open A by keyboard, takes focus'],
    'open A',
  ],
  [
    'closes a card opened by keyboard when Tab leaves it',
    [key('A'), focusLeft],
    ['open A by keyboard, takes focus', 'close, focus back'],
    'closed',
  ],
  [
    'keeps a pinned card when Tab leaves it',
    [key('A'), pin, focusLeft],
    ['open A by keyboard, takes focus', 'pin'],
    'open A',
  ],
  [
    'says nothing when there is nothing to close',
    [
      press,
      scroll,
      dismiss,
      pin,
      focusLeft,
      away,
      outOfCard,
      intoCard,
      use,
      approach,
      gone('A'),
      cardGone,
      stop,
      timer(0),
    ],
    [],
    'closed',
  ],
];

describe('a popover under a pointer', () => {
  it.each(cases)('%s', (_, events, said, shows) => expect(run(events)).toEqual({ said, shows }));
});

describe('a popover that a pointer opened', () => {
  it.each(afterHover)('%s', (_, events, said, shows) => {
    expect(run([point('A'), timer(1), ...events])).toEqual({ said: ['timer 1: 250', OPEN_A_BY_HOVER, ...said], shows });
  });
});

describe('a popover opened by tap or keyboard', () => {
  it.each(otherwise)('%s', (_, events, said, shows) => expect(run(events)).toEqual({ said, shows }));
});

const DUE_BY_HOVER = [point('A'), timer(1)];
const FETCHED = ['timer 1: 250', 'fetch', 'fetch'];

const beforeCards: typeof cases = [
  ['asks for them when the pointer comes to a mention', [point('A')], ['timer 1: 250', 'fetch'], 'waiting A'],
  [
    'opens at the end of the delay when they came before',
    [point('A'), came, timer(1)],
    ['timer 1: 250', 'fetch', OPEN_A_BY_HOVER],
    'open A',
  ],
  ['opens when they come after the delay', [...DUE_BY_HOVER, came], [...FETCHED, OPEN_A_BY_HOVER], 'open A'],
  ['does not open for a pointer that has left meanwhile', [...DUE_BY_HOVER, away, came], FETCHED, 'closed'],
  ['does not open for a mention that went meanwhile', [...DUE_BY_HOVER, gone('A'), came], FETCHED, 'closed'],
  [
    'waits anew when the page scrolls meanwhile',
    [...DUE_BY_HOVER, scroll, came],
    [...FETCHED, 'timer 2: 250', 'fetch'],
    'waiting A',
  ],
  [
    'opens the last of two mentions that a pointer came to, after its delay',
    [...DUE_BY_HOVER, point('B'), came, timer(2)],
    [...FETCHED, 'timer 2: 250', 'fetch', 'open B by hover'],
    'open B',
  ],
  ['opens nothing where they do not come', [...DUE_BY_HOVER, failed], FETCHED, 'closed'],
  [
    'goes on waiting for the delay where they do not come, and asks again',
    [point('A'), failed, timer(1)],
    FETCHED,
    'waiting A',
  ],
  ['opens after a tap when they come', [tap('A'), came], ['fetch', 'open A by tap, takes focus'], 'open A'],
  ['opens after a key when they come', [key('A'), came], ['fetch', 'open A by keyboard, takes focus'], 'open A'],
  [
    'opens the last of two that were asked for',
    [tap('A'), key('B'), came],
    ['fetch', 'fetch', 'open B by keyboard, takes focus'],
    'open B',
  ],
  [
    'opens once after an impatient second tap',
    [tap('A'), tap('A'), came],
    ['fetch', 'fetch', 'open A by tap, takes focus'],
    'open A',
  ],
  [
    'opens what was tapped, wherever the pointer goes and whatever becomes of the text',
    [point('A'), tap('A'), away, point('B'), scroll, gone('A'), timer(1), came],
    ['timer 1: 250', 'fetch', 'fetch', 'fetch', 'open A by tap, takes focus'],
    'open A',
  ],
  ['opens nothing once the session has ended', [tap('A'), stop, came], ['fetch'], 'closed'],
  ['says nothing when they come to nobody', [came, failed], [], 'closed'],
];

describe('a popover whose cards are not here yet', () => {
  it.each(beforeCards)('%s', (_, events, said, shows) => expect(run(events, false)).toEqual({ said, shows }));
});

type Event = PopoverEvent<string>;

function run(events: readonly Event[], hasCardsFirst = true): { said: string[]; shows: string } {
  let state: PopoverState<string> = CLOSED_POPOVER;
  let hasCards = hasCardsFirst;
  const said: string[] = [];
  for (const event of events) {
    hasCards ||= event.type === 'cards-came';
    const step = nextPopoverState(state, event, { ...DELAYS, hasCards });
    state = step.state;
    said.push(...step.effects.map(inWords));
  }
  return { said, shows: nameOf(state) };
}

function inWords(effect: PopoverEffect<string>): string {
  switch (effect.type) {
    case 'start-timer':
      return `timer ${effect.token}: ${effect.ms}`;
    case 'bring-cards':
      return 'fetch';
    case 'open':
      return `open ${effect.mention} by ${effect.by}${effect.takesFocus ? ', takes focus' : ''}`;
    case 'pin':
      return effect.isPinned ? 'pin' : 'unpin';
    case 'close':
      return effect.returnsFocus ? 'close, focus back' : 'close';
  }
}

function nameOf(state: PopoverState<string>): string {
  switch (state.phase) {
    case 'closed':
      return 'closed';
    case 'waiting':
      return `waiting ${state.mention}`;
    case 'open':
    case 'leaving':
      return `${state.phase} ${state.shown.mention}`;
  }
}
