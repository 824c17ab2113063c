import { render } from 'preact';
import { browser } from '../../platform/browser';
import { directionOf } from '../../platform/commands';
import { createKeptFaults } from '../../platform/kept-faults';
import { LIBRARY_PAGE, OPTIONS_PAGE } from '../../platform/own-pages';
import { hasAllSites, requestAllSites, watchPermissions } from '../../platform/permissions';
import { createSettingsReader } from '../../platform/settings-reader';
import { listShortcuts } from '../../platform/shortcuts';
import { createTranslate } from '../../platform/translate';
import type { Settings } from '../../settings/settings';
import { FirstRun, type FirstRunProps } from '../../ui/first-run/FirstRun';
import { Words } from '../../ui/words/words-context';
import { dressPage, titlePage } from '../dress-page';
import { keepOwnFaults } from '../error-report/keep-own-faults';
import { annotateOwnPage } from '../page-session/annotate-own-page';
import { createSteps } from './step-marks';

/** The command that the page names; the others are in the options. */
const SHOWN_COMMAND = 'next-mention';

type Shown = Pick<FirstRunProps, 'isMarking' | 'shortcut' | 'isGranted' | 'answer'>;

/** Shows the first run in its document, its text marked as any page is, and keeps up with settings and permissions. */
export async function showFirstRun(view: Window & typeof globalThis): Promise<void> {
  keepOwnFaults(view, 'first-run', createKeptFaults(browser.storage.session, navigator.locks));
  const { document } = view;
  const translate = createTranslate(browser.i18n);
  const reader = createSettingsReader(browser.storage);
  let shown: Shown = { isMarking: true, shortcut: [], isGranted: null, answer: null };

  function show(changes: Partial<Shown>): void {
    shown = { ...shown, ...changes };
    render(
      <Words value={translate}>
        <FirstRun {...shown} libraryPage={LIBRARY_PAGE} optionsPage={OPTIONS_PAGE} onAllow={allow} />
      </Words>,
      document.body,
    );
  }

  /** Who allows it in the browser's own pages, with this page open, is told the same. */
  function showAccess(isGranted: boolean, otherwise: Shown['answer']): void {
    show({ isGranted, answer: isGranted && shown.isGranted === false ? 'allowed' : otherwise });
  }

  async function allow(): Promise<void> {
    const isGranted = await requestAllSites(browser.permissions);
    showAccess(isGranted, isGranted ? 'allowed' : 'refused');
  }

  function follow(settings: Settings): void {
    dressPage(document, settings);
    show({ isMarking: settings.enabled });
  }

  const readAccess = async () => showAccess(await hasAllSites(browser.permissions), shown.answer);
  const readShortcut = async () => {
    const shortcuts = await listShortcuts(browser.commands);
    show({ shortcut: shortcuts.find(({ command }) => command === SHOWN_COMMAND)?.keys ?? [] });
  };

  titlePage(document, translate, translate('firstRunDocumentTitle'));
  reader.watch(({ after }) => follow(after));
  watchPermissions(browser.permissions, () => void readAccess());
  follow((await reader.read()).settings);
  await Promise.all([readAccess(), readShortcut()]);

  const session = annotateOwnPage(view);
  if (session === null) return;
  const step = createSteps(session);
  browser.commands.onCommand.addListener((command) => {
    const direction = directionOf(command);
    if (direction !== null && document.hasFocus()) step(direction);
  });
}
