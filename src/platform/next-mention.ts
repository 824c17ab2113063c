import type { TabFrame } from './tab-report';

export type Direction = 'next' | 'previous';

export interface MentionStop {
  readonly frame: TabFrame;
  /** Into the frame's mentions. */
  readonly index: number;
  /** Another frame, whose current mention is to be left. */
  readonly leaving: TabFrame | null;
}

/**
 * Where the reader goes from the mention that was opened or stepped to last, through all frames and round at the ends.
 *
 * @param frames - In document order.
 * @returns `null` where there is no mention. Without a current one: the first, or going back the last. Never throws.
 */
export function nextMention(frames: readonly TabFrame[], direction: Direction): MentionStop | null {
  const stops = frames.flatMap((frame) => frame.mentions.map((_, index) => ({ frame, index })));
  const latest = latestFrame(frames);
  const at = stops.findIndex(({ frame, index }) => frame === latest && index === latest?.current?.index);
  const step = direction === 'next' ? 1 : -1;
  const start = at < 0 && direction === 'previous' ? 0 : at;
  const stop = stops.at((start + step) % stops.length);
  if (stop === undefined) return null;
  return { ...stop, leaving: latest === stop.frame ? null : latest };
}

/** The frame in which a mention was opened or stepped to last; `null` where none was. Never throws. */
export function latestFrame(frames: readonly TabFrame[]): TabFrame | null {
  const [latest] = frames
    .filter(({ current }) => current !== null)
    .sort((a, b) => (b.current?.atMs ?? 0) - (a.current?.atMs ?? 0));
  return latest ?? null;
}
