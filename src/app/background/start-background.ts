import { dossier } from '../../dossier/bundled';
import { browser } from '../../platform/browser';
import { decodeSelection, offerContextMenu } from '../../platform/context-menu';
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
import { onWorkerActivated } from '../../platform/worker-activation';
import { createSearchIndex, type SearchIndex } from '../../search/search-index';
import { answerFrame } from './answer-frame';
import { answerReader } from './answer-reader';
import { showFirstRun } from './first-run';
import { leaveLostTabs } from './follow-permissions';
import { obeyCommand } from './obey-command';
import { bringOpenTabs, enterOpenTabs } from './open-tabs';
import { serveAddressBar } from './serve-address-bar';
import { showSelection } from './show-selection';
import { createSiteToggle } from './toggle-site';

/**
 * Wires the background. It keeps no state: the browser may end it after any event, and everything it needs is in storage,
 * in the browser's registration and in the frames. All listeners are there when this returns, so that an event that
 * starts the worker finds its own.
 */
export function startBackground(): void {
  const { topics } = dossier;
  const store = createSettingsStore(browser.storage, navigator.locks);
  const settings = async () => {
    const { settings, unread } = await store.read();
    // Which sites are off is known to nobody then: what is registered stays, and nothing is entered.
    if (unread.length === 2) throw new Error('no storage can be read');
    return settings;
  };
  const translate = createTranslate(browser.i18n);
  const siteToggle = createSiteToggle(store, browser.action, {
    off: translate('badgeOff'),
    notKept: translate('badgeNotKept'),
  });
  const registerSentinel = async () => {
    await register(browser.scripting, navigator.locks, settings);
    await store.copySync();
  };
  const offerMenu = () => offerContextMenu(browser, translate('menuSelection'));

  async function answerMessage(message: FrameMessage, sender: FrameSender): Promise<BackgroundAnswer | null> {
    switch (message.type) {
      case 'open-library':
      case 'mute':
        return answerReader({ browser, store, memory: browser.storage.session, topics }, message, sender);
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
    run(offerMenu);
    if (reason === 'install') run(() => showFirstRun(browser));
  });
  onWorkerActivated(() => run(begin));

  browser.runtime.onStartup.addListener(() => {
    run(registerSentinel);
    run(offerMenu);
  });

  browser.runtime.onMessage.addListener((message, from, answer) => {
    const decoded = decodeFrameMessage(message);
    const sender = decodeFrameSender(from, browser.runtime.id);
    // A page whose address is hidden from us is one that we may not be in.
    if (decoded === null || sender === null) answer(sender === null ? 'refused' : null);
    else
      run(async () => {
        try {
          answer(await answerMessage(decoded, sender));
        } catch (fault) {
          answer(null);
          throw fault;
        }
      });
    return true;
  });

  browser.commands.onCommand.addListener((command, tab) => {
    run(() => obeyCommand(browser, siteToggle, command, tab));
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

  watchPermissions(browser.permissions, (change) => run(change === 'added' ? begin : () => leaveLostTabs(browser)));

  store.watch((change) => {
    run(registerSentinel);
    run(async () => {
      await bringOpenTabs(browser, change);
      await siteToggle.confirm(change);
    });
  });
}

/** The border of the background: one task's fault is told once and ends no other. */
function run(task: () => Promise<unknown>): void {
  task().catch((fault: unknown) => console.error('[Backgrounder]', fault));
}
