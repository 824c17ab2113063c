import vm from 'node:vm';
import type { ScriptRunner } from '../../../src/platform/ports';

/**
 * A frame of a fake tab. Its `world` is the global object of the isolated world that our scripts share, its one timer
 * `world.atInterval`; `world.isStyled` says that its root has the style of marks.
 */
export interface FakeFrame {
  readonly context: vm.Context;
  readonly frameId: number;
  readonly documentId: string;
  readonly world: FakeWorld;
}

export type FakeWorld = Record<PropertyKey, unknown>;

export interface FrameSketch {
  readonly frameId: number;
  readonly url?: string;
  /** Frames inside it, in document order; made in the order of their frame ids. */
  readonly frames?: readonly FrameSketch[];
  /** Not in the parent's `frames`, as a frame in a shadow root is not. */
  readonly inShadow?: boolean;
}

export interface FakeTab {
  readonly frames: readonly FakeFrame[];
  frame(frameId: number): FakeFrame;
  /** Files and styles that were injected, as `frameId file`, a style with its origin. */
  readonly injected: readonly string[];
  /** Takes a frame out of its parent. */
  remove(frameId: number): void;
  readonly scripting: ScriptRunner & { insertCSS(details: unknown): Promise<void> };
}

interface Injection {
  readonly target: { tabId: number; frameIds?: number[]; documentIds?: string[]; allFrames?: boolean };
  readonly func?: (...args: unknown[]) => unknown;
  readonly args?: unknown[];
  readonly files?: string[];
  readonly origin?: string;
}

export const TAB_ID = 1;

/**
 * A tab whose frames are separate realms. Functions cross as text and values as copies, as in a browser: one that leans
 * on its module fails here too. Answers come in reverse, for Chromium gives them in no order.
 */
export function createFakeTab(top: FrameSketch): FakeTab {
  const frames: FakeFrame[] = [];
  const injected: string[] = [];
  grow(top, null, frames);

  const reached = ({ target }: Injection): readonly FakeFrame[] => {
    if (target.tabId !== TAB_ID) throw new Error(`No tab with id: ${target.tabId}`);
    if (target.allFrames) return [...frames].reverse();
    return (target.frameIds ?? target.documentIds ?? [0]).map((id) => {
      const found = frames.find(({ frameId, documentId }) => frameId === id || documentId === id);
      if (found === undefined) throw new Error(`No frame with id ${id}`);
      return found;
    });
  };

  const scripting = {
    async executeScript(injection: Injection) {
      const answers = reached(injection).map(async ({ frameId, documentId, context }) => {
        for (const file of injection.files ?? []) injected.push(`${frameId} ${file}`);
        if (injection.func === undefined) return { frameId, documentId, result: null };
        const call = `(async () => JSON.stringify(await (${injection.func})(...${JSON.stringify(injection.args ?? [])})))()`;
        try {
          const result: unknown = await vm.runInContext(call, context);
          return { frameId, documentId, result: typeof result === 'string' ? JSON.parse(result) : null };
        } catch (error) {
          return { frameId, documentId, error };
        }
      });
      return Promise.all(answers);
    },
    async insertCSS(injection: Injection) {
      for (const { frameId } of reached(injection)) injected.push(`${frameId} ${injection.files} ${injection.origin}`);
    },
  };

  return {
    frames,
    injected,
    frame(frameId) {
      const found = frames.find((frame) => frame.frameId === frameId);
      if (found === undefined) throw new Error(`the sketch has no frame ${frameId}`);
      return found;
    },
    remove(frameId) {
      const [gone] = frames.splice(
        frames.findIndex((frame) => frame.frameId === frameId),
        1,
      );
      if (gone) gone.world.closed = true;
    },
    // The browser's types want more of a result than any caller reads.
    scripting: scripting as unknown as FakeTab['scripting'],
  };
}

function grow(sketch: FrameSketch, parent: FakeWorld | null, frames: FakeFrame[]): FakeWorld {
  const url = URL.parse(sketch.url ?? 'https://page.test/');
  const context = vm.createContext({ URL });
  const world: FakeWorld = vm.runInContext('globalThis', context);
  Object.assign(world, {
    window: world,
    self: world,
    origin: url?.origin,
    location: { hostname: url?.hostname },
    closed: false,
    setInterval: (run: () => unknown) => {
      world.atInterval = run;
      return 1;
    },
    clearInterval: () => {
      world.atInterval = undefined;
    },
    parent: parent ?? world,
  });
  frames.push({ frameId: sketch.frameId, documentId: `document-${sketch.frameId}`, context, world });
  const inside = (sketch.frames ?? []).map((child) => ({ child, contentWindow: grow(child, world, frames) }));
  const listed = inside.filter(({ child }) => !child.inShadow).sort((a, b) => a.child.frameId - b.child.frameId);
  Object.assign(world, {
    ...listed.map(({ contentWindow }) => contentWindow),
    length: listed.length,
    document: { documentElement: {} },
    getComputedStyle: (_: unknown, pseudo: string) => ({
      textDecorationLine: world.isStyled && pseudo === '::highlight(backgrounder-person)' ? 'underline' : 'none',
    }),
    Document: { prototype: { querySelectorAll: () => inside.filter(({ child }) => !child.inShadow) } },
  });
  return world;
}
