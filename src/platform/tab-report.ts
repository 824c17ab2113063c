import * as v from 'valibot';
import type { Scripting } from 'webextension-polyfill';
import { type FramePlace, inDocumentOrder } from './frame-order';
import { FRAME_SLOT_KEY, type FrameHandle, type FrameReport, type FrameSlot } from './frame-slot';
import { type FrameAddress, frameTarget } from './frame-target';
import type { ScriptRunner } from './ports';

/** What one frame reports, and which it is. */
export interface TabFrame extends FrameReport, FrameAddress {}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const mention = v.object({
  topic: v.string(),
  text: v.string(),
  before: v.string(),
  after: v.string(),
  alias: v.string(),
  rule: v.string(),
});

const frameAnswer = v.object({
  place: v.object({ path: v.array(v.number()), ranks: v.array(v.number()) }),
  report: v.nullable(
    v.object({
      mentions: v.array(mention),
      current: v.nullable(v.object({ index: count, atMs: v.number() })),
      quiet: v.boolean(),
      quietForMs: v.number(),
      errors: v.array(v.string()),
      card: v.unknown(),
    }),
  ),
});

/**
 * Asks every frame of a tab what it shows and does.
 *
 * @returns The frames that run a script of ours, in document order; `[]` for a tab that none may enter. A frame that goes
 *   meanwhile or answers nonsense is left out, and none is waited for: one may be loading for ever. Never rejects.
 */
export async function reportTab(scripting: ScriptRunner, tabId: number): Promise<readonly TabFrame[]> {
  const results = await scripting
    .executeScript({
      target: { tabId, allFrames: true },
      func: describeFrame,
      args: [FRAME_SLOT_KEY],
      injectImmediately: true,
    })
    .catch(() => []);
  // Firefox lets scripts into some pages of its own, and gives `undefined` for each frame there.
  const frames = results.flatMap((result: Scripting.InjectionResult | undefined) => {
    const answer = v.safeParse(frameAnswer, result?.result);
    if (!result || !answer.success) return [];
    const documentId = documentIdOf(result);
    return [{ frameId: result.frameId, documentId, ...answer.output }];
  });
  return inDocumentOrder(frames).flatMap(({ report, frameId, documentId }) =>
    report === null ? [] : [{ ...report, tabId, frameId, documentId }],
  );
}

/** Methods of a frame that can be called from outside it. */
export type FrameMethod = Exclude<keyof FrameHandle, 'report'>;

/**
 * Calls one method of the annotator in a frame.
 *
 * @returns Whether there was one and it did not answer false. Never rejects.
 */
export async function callFrame<Method extends FrameMethod>(
  scripting: ScriptRunner,
  frame: FrameAddress,
  method: Method,
  ...args: Parameters<FrameHandle[Method]>
): Promise<boolean> {
  const [result] = await scripting
    .executeScript({
      target: frameTarget(frame),
      func: callHandle,
      args: [FRAME_SLOT_KEY, method, args],
      injectImmediately: true,
    })
    .catch(() => []);
  return result?.result === true;
}

/** The polyfill's types do not know it yet. */
export function documentIdOf(result: Scripting.InjectionResult): string | null {
  return 'documentId' in result && typeof result.documentId === 'string' ? result.documentId : null;
}

/** Runs in the frame, alone: it is sent there as text. */
function describeFrame(key: unknown): { place: FramePlace; report: FrameReport | null } {
  const slot = (globalThis as { [key: symbol]: FrameSlot | undefined })[Symbol.for(String(key))];
  const path: number[] = [];
  for (let frame: Window = window; frame !== frame.parent; frame = frame.parent) {
    path.unshift(Array.from({ length: frame.parent.length }, (_, index) => frame.parent[index]).indexOf(frame));
  }
  // By the prototype, for an element named "querySelectorAll" would stand before the method.
  const elements = [...Document.prototype.querySelectorAll.call(document, 'iframe, frame, object, embed')];
  const windows = elements.map((element) => ('contentWindow' in element ? element.contentWindow : null));
  const ranks = Array.from({ length: window.length }, (_, index) => {
    const rank = windows.indexOf(window[index] ?? null);
    return rank < 0 ? elements.length + index : rank;
  });
  return { place: { path, ranks }, report: (slot?.annotator ?? slot?.sentinel)?.report() ?? null };
}

/** Runs in the frame, alone: it is sent there as text. */
async function callHandle(key: unknown, method: unknown, args: unknown): Promise<boolean> {
  const slot = (globalThis as { [key: symbol]: FrameSlot | undefined })[Symbol.for(String(key))];
  const handle = slot?.annotator as Record<string, ((...args: unknown[]) => unknown) | undefined> | null | undefined;
  const call = handle?.[String(method)];
  return call !== undefined && (await call.apply(handle, args as unknown[])) !== false;
}
