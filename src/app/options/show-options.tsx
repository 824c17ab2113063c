import { render } from 'preact';
import { dossier } from '../../dossier/bundled';
import { browser } from '../../platform/browser';
import { hostOf } from '../../platform/host-of';
import { createKeptFaults } from '../../platform/kept-faults';
import { libraryPath } from '../../platform/own-pages';
import { createSettingsStore, type KeptIn } from '../../platform/settings-store';
import { listShortcuts, openShortcutPage, type Shortcut } from '../../platform/shortcuts';
import { createTranslate } from '../../platform/translate';
import { readHostEntry } from '../../settings/host-entry';
import { OptionsPage } from '../../ui/options/OptionsPage';
import { Words } from '../../ui/words/words-context';
import { dressPage, titlePage } from '../dress-page';
import { keepOwnFaults } from '../error-report/keep-own-faults';
import { followUnreadable } from '../unreadable-settings';
import { createBackup } from './backup';
import { copyText } from './copy-text';
import { followErrors } from './follow-errors';
import { followSettings } from './live-settings';
import { saveFile } from './save-file';
import { followSiteAccess } from './site-access';

/** Of the sample, which marks itself. */
const PREVIEW_PATH = '/preview.html';

/** Shows the options in their document and keeps them up to date as long as that lives. */
export function showOptions(document: Document): void {
  keepOwnFaults(window, 'options', createKeptFaults(browser.storage.session, navigator.locks));
  const translate = createTranslate(browser.i18n);
  const topics = dossier.topics
    .map(({ id, kind, label, marked }) => ({ id, kind, label, marked, href: libraryPath({ topic: id }) }))
    .sort((one, other) => one.label.localeCompare(other.label));
  const permissions = browser.runtime.getManifest().permissions ?? [];
  let shortcuts: readonly Shortcut[] = [];
  let isShortcutPageMissing = false;
  let isDrawn = false;

  const store = createSettingsStore(browser.storage, navigator.locks);
  const settings = followSettings(store, () => {
    if (settings.now) dressPage(document, settings.now);
    backup.settingsChanged();
    draw();
  });
  const unreadable = followUnreadable(store, draw);
  const backup = createBackup({
    settings,
    topicIds: new Set(topics.map(({ id }) => id)),
    unreadable: () => unreadable.now?.values ?? {},
    save: (name, text) => saveFile(document, name, text),
    onNews: draw,
  });
  const errors = followErrors(browser, {
    readSettings: async () => (await store.read()).settings,
    unreadable: () => Object.keys(unreadable.now?.values ?? {}),
    onChanged: draw,
  });
  const siteAccess = followSiteAccess(browser, draw);

  function draw(): void {
    if (!settings.now) return;
    render(
      <Words value={translate}>
        <OptionsPage
          settings={settings.now}
          topics={topics}
          readEntry={(typed, hosts) => readHostEntry(typed, hosts, hostOf)}
          shortcuts={{ shortcuts, isPageMissing: isShortcutPageMissing, onOpenPage: openShortcuts }}
          privacy={{ permissions, access: siteAccess(), libraryHref: libraryPath({}) }}
          backup={{
            done: backup.done,
            attempt: backup.attempt,
            canUndo: backup.canUndo,
            onExport: backup.exportAll,
            onImport: (file) => void backup.importFrom(file),
            onReset: () => void backup.reset().then(unreadable.look),
            onUndo: backup.undo,
          }}
          errors={{ report: errors.now, onCopy: copyText, onLook: () => void errors.look() }}
          unreadable={{
            values: unreadable.now?.isTold === false ? unreadable.now.values : {},
            isStorageSilent: (unreadable.now?.unread.length ?? 0) > 0,
            onDismiss: unreadable.dismiss,
          }}
          previewPath={PREVIEW_PATH}
          trouble={troubleOf(settings.keptIn)}
          onChange={async (next) => {
            await settings.change(next);
            draw();
          }}
        />
      </Words>,
      document.body,
    );
    // The place that the address names has only now come about.
    if (!isDrawn) document.getElementById(location.hash.slice(1))?.scrollIntoView();
    isDrawn = true;
  }

  function troubleOf(keptIn: KeptIn): string | null {
    if (keptIn === 'sync') return null;
    return translate(keptIn === 'local' ? 'settingKeptHere' : 'settingNotKept');
  }

  async function readShortcuts(): Promise<void> {
    shortcuts = await listShortcuts(browser.commands);
    draw();
  }

  async function openShortcuts(): Promise<void> {
    isShortcutPageMissing = !(await openShortcutPage(browser));
    draw();
  }

  titlePage(document, translate, translate('optionsTitle'));
  // Who has been to the browser's page for shortcuts comes back with others.
  document.addEventListener('visibilitychange', () => document.hidden || void readShortcuts());
  void readShortcuts();
}
