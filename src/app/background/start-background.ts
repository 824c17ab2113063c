import { dossier } from '../../dossier/bundled';
import { browser } from '../../platform/browser';
import { decodeSelection, offerContextMenu } from '../../platform/context-menu';
import { faultOf } from '../../platform/fault';
import { createKeptFaults } from '../../platform/kept-faults';
import {
  type BackgroundAnswer,
  decodeFrameMessage,
  decodeFrameSender,
  type FrameMessage,
  type FrameSender,
} from '../../platform/messages';
import { watchPermissions } from '../../platform/permissions';
import { register } from '../../platform/registration';
import { createSettingsStore } from '../../platform/settings-store';
import { createTranslate } from '../../platform/translate';
import { onceActive } from '../../platform/worker-activation';
import { createSearchIndex, type SearchIndex } from '../../search/search-index';
import { keepOwnFaults } from '../error-report/keep-own-faults';
import { answerFrame } from './answer-frame';
import { answerReader, LIBRARY_EVERY_MS } from './answer-reader';
import { createCatchUp } from './catch-up';
import { showFirstRun } from './first-run';
import { obeyCommand } from './obey-command';
import { createOnceIn } from './once-in';
import { serveAddressBar } from './serve-address-bar';
import { showSelection } from './show-selection';
import { createSiteToggle } from './toggle-site';

/**
 * Wires the background. It keeps no state: the browser may end it at any moment, and everything it needs is in storage,
 * in the browser's registration and in the frames. Each start goes on with what the last one left undone. All listeners are
 * there when this returns, so that an event that starts the worker finds its own.
 */
export function startBackground(): void {
  keepOwnFaults(globalThis, 'background', keptFaults());
  const { topics } = dossier;
  const store = createSettingsStore(browser.storage, navigator.locks);
  const settings = async () => {
    const { settings, unread } = await store.read();
    // Which sites are off is known to nobody then: what is registered stays, and nothing is entered.
    if (unread.length === 2) throw new Error('no storage can be read');
    return settings;
  };
  const translate = createTranslate(browser.i18n);
  const catchUp = createCatchUp({
    browser,
    memory: browser.storage.session,
    locks: navigator.locks,
    settings,
    async register() {
      const replaced = await register(browser.scripting, navigator.locks, settings);
      run(() => store.copySync());
      return replaced;
    },
    begin: () =>
      Promise.all([
        guarded(() => offerContextMenu(browser, translate('menuSelection'))),
        guarded(() => showFirstRun(browser)),
      ]),
  });
  const toggleSite = createSiteToggle(store, browser.action, catchUp, {
    off: translate('badgeOff'),
    notKept: translate('badgeNotKept'),
  });

  const mayOpenLibrary = createOnceIn(LIBRARY_EVERY_MS, () => performance.now());
  const reader = { browser, store, memory: browser.storage.session, mayOpenLibrary, topics };

  async function answerMessage(message: FrameMessage, sender: FrameSender): Promise<BackgroundAnswer | null> {
    switch (message.type) {
      case 'open-library':
        return answerReader(reader, message, sender);
      case 'mute': {
        const answer = await answerReader(reader, message, sender);
        // Answered when all is done that follows from it: a frame that hears nothing asks again.
        await catchUp();
        return answer;
      }
      default:
        return answerFrame(browser, await settings(), message, sender);
    }
  }

  onceActive(() => run(catchUp));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // Once more: a page that took no script when the background first came takes one now.
    run(() => catchUp({ isNew: reason === 'install' || reason === 'update' }));
  });
  // It starts the background with the browser.
  browser.runtime.onStartup.addListener(() => run(catchUp));

  browser.runtime.onMessage.addListener((message, from, answer) => {
    const decoded = decodeFrameMessage(message);
    const sender = decodeFrameSender(from, browser.runtime.id);
    // A page whose address is hidden from us is one that we may not be in.
    if (decoded === null || sender === null) answer(sender === null ? 'refused' : null);
    else run(async () => answer(await guarded(() => answerMessage(decoded, sender))));
    return true;
  });

  browser.commands.onCommand.addListener((command, tab) => {
    run(() => obeyCommand(browser, toggleSite, settings, command, tab));
  });

  browser.contextMenus.onClicked.addListener((clicked, tab) => {
    const selection = decodeSelection(clicked, tab);
    if (selection !== null) run(async () => showSelection(browser, await settings(), topics, selection));
  });

  let index: SearchIndex | null = null;
  serveAddressBar(
    {
      browser,
      dossier,
      translate,
      index: () => {
        index ??= createSearchIndex(dossier);
        return index;
      },
    },
    run,
  );

  watchPermissions(browser.permissions, () => run(catchUp));
  store.watch(() => run(catchUp));
}

const keptFaults = () => createKeptFaults(browser.storage.session, navigator.locks);

/** The border of the background: one task's fault is told once and ends no other. */
function run(task: () => Promise<unknown>): void {
  void guarded(task);
}

/** `null` where the task fails. Never rejects. */
async function guarded<Result>(task: () => Promise<Result>): Promise<Result | null> {
  try {
    return await task();
  } catch (fault) {
    console.error('[Backgrounder]', fault);
    void keptFaults().add(faultOf('background', fault));
    return null;
  }
}
