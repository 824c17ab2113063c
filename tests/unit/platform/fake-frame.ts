import {
  FRAME_SLOT_KEY,
  type FrameHandle,
  type FrameReport,
  type FrameSlot,
  type ReportedMention,
} from '../../../src/platform/frame-slot';
import type { FakeFrame } from './fake-tab';

export const SILENT: FrameReport = {
  mentions: [],
  current: null,
  quiet: true,
  quietForMs: 0,
  errors: [],
  card: null,
};

export function mentionOf(text: string): ReportedMention {
  return { topic: 'xinjiang', text, before: 'in ', after: '.', alias: text, rule: 'place-name' };
}

/** Puts a slot in a frame, as the sentinel does. */
export function settle(frame: FakeFrame, slot: Partial<FrameSlot> = {}): FrameSlot {
  const full = { site: null, learnt: null, sentinel: null, annotator: null, ...slot };
  frame.world[Symbol.for(FRAME_SLOT_KEY)] = full;
  return full;
}

/** An annotator that knows these mentions and writes down what it is asked to do. */
export function annotate(
  frame: FakeFrame,
  texts: readonly string[],
  report: Partial<FrameReport> = {},
  isInView = true,
): string[] {
  const calls: string[] = [];
  const annotator: FrameHandle = {
    report: () => ({ ...SILENT, mentions: texts.map(mentionOf), ...report }),
    openMention(index) {
      calls.push(`open ${index}`);
      return index < texts.length;
    },
    openFromView() {
      calls.push('open from view');
      return isInView;
    },
    async openTopic(topic) {
      calls.push(`topic ${topic}`);
      return isInView;
    },
    muteTopic: (topic, isMuted) => void calls.push(`${isMuted ? 'mute' : 'unmute'} ${topic}`),
    leave: () => void calls.push('leave'),
    stop: () => void calls.push('stop'),
  };
  settle(frame, { annotator });
  return calls;
}
