import type { ReportedMention } from './frame-slot';
import type { TabFrame } from './tab-report';

/** A mention as it was reported, and where. */
export interface MentionPlace {
  readonly frameId: number;
  /** `null` in Firefox before 153. */
  readonly documentId: string | null;
  /** Into the mentions of its frame, when it was reported. */
  readonly index: number;
  readonly mention: ReportedMention;
}

export interface FoundMention {
  readonly frame: TabFrame;
  readonly index: number;
}

/**
 * Finds a mention again on a page that may have changed since: the nearest in its frame with the same words in the same
 * sentence, else with the same words.
 *
 * @returns `null` where it is gone: its document, or those words for that topic. Never throws.
 */
export function findMention(frames: readonly TabFrame[], place: MentionPlace): FoundMention | null {
  const frame = frames.find(({ frameId, documentId }) => frameId === place.frameId && documentId === place.documentId);
  if (!frame) return null;
  const named = frame.mentions.flatMap((mention, index) => (isNamedAlike(mention, place.mention) ? [index] : []));
  const inSentence = named.filter((index) => isInSentence(frame.mentions[index], place.mention));
  const index = nearest(inSentence, place.index) ?? nearest(named, place.index);
  return index === null ? null : { frame, index };
}

function isNamedAlike(one: ReportedMention, other: ReportedMention): boolean {
  return one.topic === other.topic && one.text === other.text;
}

function isInSentence(one: ReportedMention | undefined, other: ReportedMention): boolean {
  return one?.before === other.before && one.after === other.after;
}

function nearest(indexes: readonly number[], to: number): number | null {
  const [first] = [...indexes].sort((one, other) => Math.abs(one - to) - Math.abs(other - to));
  return first ?? null;
}
