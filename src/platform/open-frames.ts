import * as v from 'valibot';
import type { Settings } from '../settings/settings';
import { runsOn } from '../settings/site-rules';
import { FRAME_SLOT_KEY, type FrameSlot } from './frame-slot';
import { type FrameAddress, frameTarget } from './frame-target';
import type { ScriptRunner } from './ports';
import { SENTINEL_SCRIPT } from './registration';
import { documentIdOf } from './tab-report';
import type { OpenTab } from './tabs';

/** A frame that is open already, and whether a script of ours lives in it. */
interface OpenFrame extends FrameAddress {
  /** Its own host, or its creator's; `''` where it has none. */
  readonly host: string;
  readonly occupied: boolean;
}

/** Whether a script of ours may live in the frame: its page and it itself are switched on. Never throws. */
export function mayLiveIn(settings: Pick<Settings, 'enabled' | 'sites'>, site: string, frameHost: string): boolean {
  return runsOn(settings, site) && (frameHost === '' || runsOn(settings, frameHost));
}

/** A tab whose frames are on their way to the settings. */
export interface BroughtTab {
  /** The frames where no script of ours may live. */
  readonly silent: readonly FrameAddress[];
  /**
   * Settles when the sentinel is in all frames where it may live. The browser enters a frame when its text is there, which
   * in one that loads for ever is never.
   */
  readonly entered: Promise<unknown>;
}

/**
 * Brings the frames of an open tab to the settings: the sentinel enters where it may live and no script of ours does, and
 * scripts are stopped where they may not. New documents need none of this; the registration takes care of them.
 *
 * Which frames there are can only be asked of the frames themselves: a frame of a switched-off site inside a page that is
 * on is asked for its host and gets nothing more.
 *
 * Never rejects; a frame that cannot be entered is passed over.
 */
export async function bringTab(
  scripting: ScriptRunner,
  tab: OpenTab,
  settings: Pick<Settings, 'enabled' | 'sites'>,
): Promise<BroughtTab> {
  const frames = await surveyTab(scripting, tab.id);
  const wanted = frames.filter(({ host }) => mayLiveIn(settings, tab.host, host));
  const unwanted = frames.filter((frame) => !wanted.includes(frame));
  const entering = wanted.filter(({ occupied }) => !occupied).map((frame) => enterFrame(scripting, frameTarget(frame)));
  const clearing = unwanted
    .filter(({ occupied }) => occupied)
    .map((frame) =>
      scripting.executeScript({
        target: frameTarget(frame),
        func: clearFrame,
        args: [FRAME_SLOT_KEY],
        injectImmediately: true,
      }),
    );
  await Promise.allSettled(clearing);
  return { silent: unwanted, entered: Promise.allSettled(entering) };
}

/** The note comes first, and at once: the browser keeps the order of what it is given. */
function enterFrame(scripting: ScriptRunner, target: ReturnType<typeof frameTarget>): Promise<unknown> {
  return Promise.all([
    scripting.executeScript({ target, func: noteThatItWasOpen, args: [FRAME_SLOT_KEY], injectImmediately: true }),
    scripting.executeScript({ target, files: [SENTINEL_SCRIPT] }),
  ]);
}

const surveyed = v.object({ host: v.string(), occupied: v.boolean() });

async function surveyTab(scripting: ScriptRunner, tabId: number): Promise<readonly OpenFrame[]> {
  const results = await scripting
    .executeScript({
      target: { tabId, allFrames: true },
      func: surveyFrame,
      args: [FRAME_SLOT_KEY],
      injectImmediately: true,
    })
    .catch(() => []);
  return results.flatMap((result) => {
    const answer = v.safeParse(surveyed, result.result);
    if (!answer.success) return [];
    return [{ tabId, frameId: result.frameId, documentId: documentIdOf(result), ...answer.output }];
  });
}

/** Runs in the frame, alone: it is sent there as text. */
function surveyFrame(key: unknown): { host: string; occupied: boolean } {
  const slot = (globalThis as { [key: symbol]: FrameSlot | undefined })[Symbol.for(String(key))];
  const host = location.hostname || (URL.canParse(self.origin) ? new URL(self.origin).hostname : '');
  return { host, occupied: (slot?.annotator ?? slot?.sentinel ?? null) !== null };
}

/** Runs in the frame, alone: it is sent there as text. */
function noteThatItWasOpen(key: unknown): void {
  const world = globalThis as { [key: symbol]: FrameSlot | undefined };
  const slot = world[Symbol.for(String(key))] ?? { site: null, learnt: null, sentinel: null, annotator: null };
  slot.wasOpen = true;
  world[Symbol.for(String(key))] = slot;
}

/** Runs in the frame, alone: it is sent there as text. */
function clearFrame(key: unknown): void {
  const slot = (globalThis as { [key: symbol]: FrameSlot | undefined })[Symbol.for(String(key))];
  slot?.sentinel?.stop();
  slot?.annotator?.stop();
}
