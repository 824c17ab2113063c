import type { FrameReport, FrameSlot } from '../../src/platform/frame-slot.ts';

export interface FrameProbe {
  /** For each step down from the top: the child's index in its parent's `window`; -1 inside a shadow tree, which has none. */
  readonly path: readonly number[];
  /** The same indices of this frame's children, in document order; scripts may have inserted them in another. */
  readonly childOrder: readonly number[];
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
  const children = [...document.querySelectorAll<HTMLIFrameElement>('iframe, frame, object, embed')];

  return {
    path,
    childOrder: children.map((child) => indexIn(window, child.contentWindow)).filter((index) => index >= 0),
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
