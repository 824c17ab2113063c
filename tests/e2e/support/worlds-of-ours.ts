import type { CDPSession, Protocol } from 'puppeteer-core';
import { FRAME_SLOT_KEY } from '../../../src/platform/frame-slot.ts';
import { ask } from '../../browsers/control-page.ts';
import type { Tab } from '../../browsers/extension-browser.ts';
import type { Stage } from './in-both-browsers.ts';

const ASKED = 'asked';

/** An isolated world of ours in a frame of Chromium's. */
export interface World {
  readonly session: CDPSession;
  readonly contextId: number;
}

/** Every isolated world of ours in the frames of a tab, by the browser's own list of what can run. Makes none. */
export async function worldsOfOurs(stage: Stage, tab: Pick<Tab, 'page'>): Promise<readonly World[]> {
  const worlds: World[] = [];
  const attached: Promise<void>[] = [];

  async function listen(session: CDPSession): Promise<void> {
    session.on('Runtime.executionContextCreated', ({ context }: Protocol.Runtime.ExecutionContextCreatedEvent) => {
      if (context.origin === stage.browser.origin) worlds.push({ session, contextId: context.id });
    });
    // Frames of other sites live in processes, and sessions, of their own.
    session.on('sessionattached', (child: CDPSession) => attached.push(listen(child)));
    await session.send('Runtime.enable');
    await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  }

  await listen(await tab.page.createCDPSession());
  for (let known = -1; known !== attached.length; ) {
    known = attached.length;
    await Promise.all(attached);
  }
  return worlds;
}

/** Addresses of the frames that a world is in. */
export async function addressesOf(worlds: readonly World[]): Promise<string[]> {
  const addresses = worlds.map((world) => evaluateIn<string>(world, 'location.href'));
  return (await Promise.all(addresses)).sort();
}

/**
 * What lives in a world: how many observers of each kind are not garbage yet, and how many listeners the window and the
 * document have there.
 */
export async function livesIn(world: World): Promise<Readonly<Record<string, number>>> {
  const { session } = world;
  const counts: Record<string, number> = {};
  for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver']) {
    const prototypeObjectId = await objectIn(world, `${name}.prototype`);
    const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId, objectGroup: ASKED });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: 'function () { return this.length; }',
      returnByValue: true,
    });
    counts[name] = Number(result.value);
    // Else the answer itself would keep them.
    await session.send('Runtime.releaseObjectGroup', { objectGroup: ASKED });
  }
  for (const name of ['window', 'document']) {
    const objectId = await objectIn(world, name);
    counts[name] = (await session.send('DOMDebugger.getEventListeners', { objectId })).listeners.length;
  }
  return counts;
}

/**
 * Addresses of the frames where a script of ours has ever begun: the first thing that each does is to make the frame's slot,
 * and nothing takes it away. Asking makes worlds.
 */
export async function enteredFrames(stage: Stage, tab: Pick<Tab, 'id'>): Promise<string[]> {
  const answers = await ask<readonly { readonly result?: string | null }[]>(
    stage.browser.control,
    `await api.scripting.executeScript({
      target: { tabId: ${tab.id}, allFrames: true },
      func: (key) => (Symbol.for(key) in globalThis ? location.href : null),
      args: ['${FRAME_SLOT_KEY}'],
    })`,
  );
  return answers.flatMap(({ result }) => result ?? []).sort();
}

async function evaluateIn<T>({ session, contextId }: World, expression: string): Promise<T> {
  const { result } = await session.send('Runtime.evaluate', { expression, contextId, returnByValue: true });
  return result.value as T;
}

async function objectIn({ session, contextId }: World, expression: string): Promise<string> {
  const { result } = await session.send('Runtime.evaluate', { expression, contextId });
  if (result.objectId === undefined) throw new Error(`${expression} is no object there`);
  return result.objectId;
}
