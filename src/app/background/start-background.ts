import { aliasedTopics } from '../../dossier/bundled-aliases';
import { browser } from '../../platform/browser';
import { directionOf, stepMention } from '../../platform/commands';
import {
  type BackgroundAnswer,
  decodeFrameMessage,
  decodeFrameSender,
  type FrameMessage,
  type FrameSender,
} from '../../platform/messages';
import { register } from '../../platform/registration';
import { createSettingsStore } from '../../platform/settings-store';
import { activeTab } from '../../platform/tabs';
import { onWorkerActivated } from '../../platform/worker-activation';
import { answerFrame } from './answer-frame';
import { answerReader } from './answer-reader';
import { bringOpenTabs, enterOpenTabs } from './open-tabs';

/**
 * Wires the background. It keeps no state: the browser may end it after any event, and everything it needs is in storage,
 * in the browser's registration and in the frames. All listeners are there when this returns, so that an event that
 * starts the worker finds its own.
 */
export function startBackground(): void {
  const store = createSettingsStore(browser.storage, navigator.locks);
  const settings = async () => (await store.read()).settings;
  const registerSentinel = () => register(browser.scripting, navigator.locks, settings);

  async function answerMessage(message: FrameMessage, sender: FrameSender): Promise<BackgroundAnswer | null> {
    switch (message.type) {
      case 'open-library':
      case 'mute':
        return answerReader(
          { browser, store, memory: browser.storage.session, topics: aliasedTopics },
          message,
          sender,
        );
      default:
        return answerFrame(browser, await settings(), message, sender);
    }
  }

  /** Enters open tabs after the registration, so that no document that loads meanwhile falls between the two. */
  async function begin(): Promise<void> {
    await registerSentinel();
    await enterOpenTabs(browser, await settings());
  }

  browser.runtime.onInstalled.addListener(({ reason }) => {
    // A new or updated extension finds tabs that no script of this version is in; an updated browser has none open.
    run(reason === 'install' || reason === 'update' ? begin : registerSentinel);
  });
  onWorkerActivated(() => run(begin));

  browser.runtime.onStartup.addListener(() => run(registerSentinel));

  browser.runtime.onMessage.addListener((message, from, answer) => {
    const decoded = decodeFrameMessage(message);
    const sender = decodeFrameSender(from, browser.runtime.id);
    if (decoded === null || sender === null) answer(null);
    else run(async () => answer(await answerMessage(decoded, sender)));
    return true;
  });

  browser.commands.onCommand.addListener((command, tab) => {
    const direction = directionOf(command);
    if (direction !== null) run(() => stepInTab(tab, direction));
  });

  store.watch((change) => {
    run(registerSentinel);
    run(() => bringOpenTabs(browser, change));
  });
}

async function stepInTab(
  tab: { readonly id?: number | undefined } | undefined,
  direction: Parameters<typeof stepMention>[2],
): Promise<void> {
  const tabId = tab?.id ?? (await activeTab(browser.tabs))?.id;
  if (tabId !== undefined) await stepMention(browser.scripting, tabId, direction);
}

/** The border of the background: one task's fault is told once and ends no other. */
function run(task: () => Promise<unknown>): void {
  task().catch((fault: unknown) => console.error('[Backgrounder]', fault));
}
