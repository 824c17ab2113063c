/**
 * Settles in a task of its own, before whatever of the page waits with no haste: a press or a frame that is due comes in
 * between. A browser without such tasks has timers.
 */
export function nextTurn(view: Window & typeof globalThis): Promise<void> {
  return new Promise((resolve) => {
    if (typeof view.scheduler?.postTask !== 'function') view.setTimeout(resolve);
    else view.scheduler.postTask(() => resolve(), { priority: 'user-blocking' }).catch(resolve);
  });
}
