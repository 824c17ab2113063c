import * as v from 'valibot';
import type { Scripting } from 'webextension-polyfill';
import { answerInTime } from './answer-in-time';
import type { Fault } from './fault';
import { FRAME_SLOT_KEY, type FrameSlot } from './frame-slot';
import type { ScriptRunner } from './ports';

/** A page that is busy answers late, one that hangs never. By feel: the reader waits for the report. */
const ANSWERS_WITHIN_MS = 1500;

const faults = v.array(
  v.object({ where: v.string(), name: v.string(), stack: v.string(), count: v.pipe(v.number(), v.integer()) }),
);

/**
 * Asks every frame of a tab what went wrong in our scripts there. For tabs whose address we may know: Chromium 156 crashes when a
 * script is sent into a page that the reader keeps from us.
 *
 * @returns `null` where the tab gives no answer. Never rejects.
 */
export async function faultsIn(scripting: ScriptRunner, tabId: number): Promise<readonly Fault[] | null> {
  const asking = scripting.executeScript({
    target: { tabId, allFrames: true },
    func: takeFaults,
    args: [FRAME_SLOT_KEY],
    injectImmediately: true,
  });
  const results = await answerInTime(asking, ANSWERS_WITHIN_MS).catch(() => null);
  return (
    results?.flatMap((result: Scripting.InjectionResult | undefined) => {
      const answer = v.safeParse(faults, result?.result);
      return answer.success ? answer.output : [];
    }) ?? null
  );
}

/** Runs in the frame, alone: it is sent there as text. */
function takeFaults(key: unknown): readonly Fault[] {
  const slot = (globalThis as { [key: symbol]: FrameSlot | undefined })[Symbol.for(String(key))];
  return slot?.faults ?? [];
}
