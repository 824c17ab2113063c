import { vi } from 'vitest';
import type { PopoverLook } from '../../../../src/ui/popover/closed-surface';
import type { Point } from '../../../../src/ui/popover/popover-anchor';
import { createPopoverHost } from '../../../../src/ui/popover/popover-host';
import { STANDS_MS } from '../../../../src/ui/popover/press-judge';
import type { CardEvent } from '../../../../src/ui/popover/watch-around';
import { pressAt } from '../media';
import { cardOf, nearOf } from '../topics';
import { translate } from '../words';

export interface CardOptions {
  readonly topic?: string;
  readonly mention?: Element;
  readonly parent?: Element;
  readonly point?: Point | null;
  readonly takesFocus?: boolean;
  readonly look?: PopoverLook;
  readonly words?: typeof translate;
  readonly hasFoot?: boolean;
}

/** A card over the document of the test, at an element that stands for a mention, and what it reports. */
export function openCard({
  topic = 'xinjiang',
  mention = mentionIn(document),
  parent = document.documentElement,
  point = null,
  takesFocus = false,
  look = { theme: 'light', textSize: 'M' },
  words = translate,
  hasFoot = false,
}: CardOptions = {}) {
  const events: CardEvent['type'][] = [];
  const onBack = vi.fn();
  const onOpenTopic = vi.fn();
  const onOpenLibrary = vi.fn();
  const onMute = vi.fn();
  const foot = { onOpenLibrary, mute: { label: 'Xinjiang', site: 'page.test', onMute } };
  const viewOf = (topicId: string) => {
    const card = cardOf(topicId);
    return {
      card,
      near: nearOf(card, 2),
      canGoBack: false,
      focusesLabel: false,
      onBack,
      onOpenTopic,
      ...(hasFoot && { foot }),
    };
  };
  const draw = createPopoverHost(document, words, ({ type }) => events.push(type));
  const anchor = { contextElement: mention, rects: () => [...mention.getClientRects()] };
  const popover = draw(viewOf(topic), look).open({ anchor, point, parent, takesFocus });
  opened.push(() => popover.close(false));
  return {
    popover,
    root: popover.root,
    frame: frameIn(popover.root),
    events,
    viewOf,
    onBack,
    onOpenTopic,
    onOpenLibrary,
    onMute,
  };
}

/** Closes whatever a test left open. */
export function closeCards(): void {
  for (const close of opened.splice(0)) close();
}

export function mentionIn(root: ParentNode): HTMLElement {
  return found(root.querySelector<HTMLElement>('#mention'));
}

export function partOf(root: ParentNode, selector: string): HTMLElement {
  return found(root.querySelector<HTMLElement>(selector));
}

/** Placing waits for a promise and for an observer; two frames later both have had their turn. */
export async function placed(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Presses the mouse in the middle of a part, as a person would. */
export async function press(part: HTMLElement, clickCount = 1): Promise<void> {
  await placed();
  const { left, top, width, height } = part.getBoundingClientRect();
  await pressAt(left + width / 2, top + height / 2, clickCount);
}

/** What stands where it is for this long takes a press that acts. */
export async function stood(): Promise<void> {
  await placed();
  await new Promise((resolve) => setTimeout(resolve, STANDS_MS));
}

const opened: (() => void)[] = [];

function frameIn(root: ShadowRoot): HTMLElement {
  return partOf(root, '[role="dialog"]');
}

function found<E>(element: E | null): E {
  if (element === null) throw new Error('The test looks for an element that is not there.');
  return element;
}
