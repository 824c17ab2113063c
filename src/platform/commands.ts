import { findMention, type MentionPlace } from './find-mention';
import { type Direction, latestFrame, nextMention } from './next-mention';
import type { ScriptRunner } from './ports';
import { callFrame, reportTab } from './tab-report';

/** The direction that a command of the manifest asks for; `null` for one that this version does not know. */
export function directionOf(command: string): Direction | null {
  switch (command) {
    case 'next-mention':
      return 'next';
    case 'previous-mention':
      return 'previous';
    default:
      return null;
  }
}

/**
 * Opens the next mention of a tab, in whichever frame it is; for a reader who has opened none yet, the next from what is
 * in view. False where there is none. Never rejects.
 */
export async function stepMention(scripting: ScriptRunner, tabId: number, direction: Direction): Promise<boolean> {
  const frames = await reportTab(scripting, tabId);
  if (direction === 'next' && frames.every(({ current }) => current === null)) {
    for (const frame of frames) {
      if (frame.mentions.length > 0 && (await callFrame(scripting, frame, 'openFromView'))) return true;
    }
  }
  const stop = nextMention(frames, direction);
  if (stop === null) return false;
  if (stop.leaving !== null) await callFrame(scripting, stop.leaving, 'leave');
  return callFrame(scripting, stop.frame, 'openMention', stop.index);
}

/**
 * Opens a mention that was reported a while ago, wherever in its frame it has moved since. False where it is gone. Never
 * rejects.
 */
export async function openReported(scripting: ScriptRunner, tabId: number, place: MentionPlace): Promise<boolean> {
  const frames = await reportTab(scripting, tabId);
  const found = findMention(frames, place);
  if (found === null) return false;
  const latest = latestFrame(frames);
  if (latest !== null && latest !== found.frame) await callFrame(scripting, latest, 'leave');
  return callFrame(scripting, found.frame, 'openMention', found.index);
}
