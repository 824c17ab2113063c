import type { FramePlace } from '../../src/platform/frame-order.ts';
import type { FrameReport, FrameSlot } from '../../src/platform/frame-slot.ts';

export interface FrameProbe {
  readonly place: FramePlace;
  readonly address: string;
  /** Which script of ours lives here; `null` for none, or none yet. */
  readonly tenant: 'annotator' | 'sentinel' | null;
  readonly report: FrameReport | null;
}

/**
 * What one frame says of itself. It is sent as text into the isolated world of each frame, so it may use nothing from
 * outside but its argument.
 */
export function probeFrame(slotKey: string): FrameProbe {
  const slot: FrameSlot | undefined = Reflect.get(globalThis, Symbol.for(slotKey));
  const tenant = slot?.annotator ?? slot?.sentinel ?? null;

  const indexIn = (parent: Window, child: Window | null): number => {
    for (let index = 0; index < parent.length; index++) if (parent[index] === child) return index;
    return -1;
  };
  const path: number[] = [];
  for (let frame: Window = window; frame !== frame.parent; frame = frame.parent)
    path.unshift(indexIn(frame.parent, frame));
  const elements = [...document.querySelectorAll<HTMLIFrameElement>('iframe, frame, object, embed')];
  const ranks = Array.from({ length: window.length }, (_, index) => {
    const rank = elements.findIndex(({ contentWindow }) => contentWindow === window[index]);
    return rank < 0 ? elements.length + index : rank;
  });

  return {
    place: { path, ranks },
    address: location.href,
    tenant: slot?.annotator ? 'annotator' : tenant && 'sentinel',
    report: tenant?.report() ?? null,
  };
}

/** Opens the card of one mention of this frame; sent like the probe. */
export function openMentionInFrame(slotKey: string, index: number): boolean {
  const slot: FrameSlot | undefined = Reflect.get(globalThis, Symbol.for(slotKey));
  return slot?.annotator?.openMention(index) ?? false;
}
