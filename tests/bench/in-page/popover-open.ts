/** Runs in the extension's own world of a page, where its timers can be timed and no page's scripts are in the way. */

/** From the end of a timer to the end of the frame that follows, in milliseconds. */
interface Opening {
  /** With the wait for the screen's next frame. */
  readonly elapsed: number;
  /** The timer's task and the frame's: without that wait. */
  readonly work: number;
}

/** Which timers are timed, by their length, and who waits for the next one. */
let awaited: { readonly ms: number; readonly done: (opening: Opening) => void } | null = null;

let coming: Promise<Opening> | null = null;

const schedule = globalThis.setTimeout;

function afterThisTask(then: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = then;
  port2.postMessage(null);
}

function timed(callback: () => void, done: (opening: Opening) => void): void {
  const begin = performance.now();
  let task = 0;
  afterThisTask(() => {
    task = performance.now() - begin;
  });
  // Asked for before anything else: it begins the frame.
  requestAnimationFrame(() => {
    const frame = performance.now();
    afterThisTask(() => {
      const end = performance.now();
      done({ elapsed: end - begin, work: task + end - frame });
    });
  });
  callback();
}

Object.assign(globalThis, {
  setTimeout: (callback: () => void, ms?: number) => {
    if (awaited === null || awaited.ms !== ms) return schedule(callback, ms);
    const { done } = awaited;
    return schedule(() => timed(callback, done), ms);
  },
  bench: {
    /** Times the next timer of that length, whoever sets it; later ones in its place. To be called before there is a reason for one. */
    awaitTimer(ms: number): void {
      coming = new Promise<Opening>((resolve) => {
        awaited = {
          ms,
          done(opening) {
            awaited = null;
            resolve(opening);
          },
        };
      });
    },
    /** What the awaited timer took. */
    timerTaken: () => coming,
    /** An empty native popover at the end of a timer, shown where a card would be added. */
    async showEmpty(ms: number): Promise<Opening> {
      const element = document.createElement('div');
      element.popover = 'manual';
      const opening = await new Promise<Opening>((resolve) => {
        const show = () => {
          document.documentElement.append(element);
          element.showPopover();
        };
        schedule(() => timed(show, resolve), ms);
      });
      element.remove();
      return opening;
    },
  },
});
