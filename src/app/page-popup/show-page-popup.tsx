import { render } from 'preact';
import { dossier } from '../../dossier/bundled';
import { browser } from '../../platform/browser';
import { askFileAccess } from '../../platform/file-access';
import { createKeptFaults } from '../../platform/kept-faults';
import { libraryPath, openOwnPage } from '../../platform/own-pages';
import { createSettingsStore } from '../../platform/settings-store';
import { createTranslate } from '../../platform/translate';
import { wakeBackground } from '../../platform/wake-background';
import { setTopic } from '../../settings/set-topic';
import type { Settings } from '../../settings/settings';
import { setSite } from '../../settings/site-rules';
import { topicsOn } from '../../settings/topics-on';
import { PagePopup } from '../../ui/popup/PagePopup';
import type { TopicSwitch } from '../../ui/popup/Switches';
import { Words } from '../../ui/words/words-context';
import { dressPage, titlePage } from '../dress-page';
import { keepOwnFaults } from '../error-report/keep-own-faults';
import { bundledSearch } from '../search/bundled-search';
import { createDescribeResults, listTopics } from '../search/describe-results';
import { followUnreadable } from '../unreadable-settings';
import { describePage, type PageDescription } from './describe-page';
import { createPageLook, type PageLook } from './look-at-page';
import { cardOfResult, type OpenedCards, viewOpened } from './opened-cards';
import { createPageActions } from './page-actions';
import { createPopupSearch } from './popup-search';

/** Pages change while the popup is open; what it shows is never much older than this. By feel. */
const LOOK_EVERY_MS = 400;

/** A long page takes long to report: looking never takes more than this part of its time. */
const LOOKING_SHARE = 0.1;

/** Shows the toolbar popup in its window and keeps it up to date as long as that lives. */
export async function showPagePopup(view: Window): Promise<void> {
  keepOwnFaults(view, 'popup', createKeptFaults(browser.storage.session, navigator.locks));
  const { document } = view;
  void wakeBackground(browser.runtime);
  const translate = createTranslate(browser.i18n);
  const store = createSettingsStore(browser.storage, navigator.locks);
  const search = createPopupSearch(bundledSearch().search, createDescribeResults(dossier, translate), () => draw());
  const files = await askFileAccess(browser);
  const lookAtPage = createPageLook({
    ...browserPorts(),
    readSettings: async () => (await store.read()).settings,
    now: () => performance.now(),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  const unreadable = followUnreadable(store, () => draw());
  let latest: PageLook | null = null;
  let page: PageDescription | null = null;
  let opened: OpenedCards = [];
  let trouble: string | null = null;

  const actions = createPageActions(browser, {
    page: () => (latest?.tab && page ? { tabId: latest.tab.id, ...page } : null),
    change,
    tell(words) {
      trouble = words === null ? null : translate(words);
      draw();
    },
    close: () => view.close(),
  });

  async function look(): Promise<void> {
    latest = await lookAtPage();
    page = describePage({ ...latest, files, topics: dossier.topics });
    dressPage(document, latest.settings);
    draw();
  }

  async function keepLooking(): Promise<void> {
    const begun = performance.now();
    await look();
    const tookMs = performance.now() - begun;
    setTimeout(() => void keepLooking(), Math.max(LOOK_EVERY_MS, tookMs / LOOKING_SHARE));
  }

  function draw(): void {
    if (!latest || !page) return;
    const { settings } = latest;
    const on = topicsOn(settings, dossier.topics);
    render(
      <Words value={translate}>
        <PagePopup
          search={{
            ...search.props(),
            onOpen(row) {
              const card = cardOfResult(row);
              if (card) turnTo([card]);
            },
          }}
          page={{ ...page, ...actions }}
          topics={search.isBlank() ? listTopics(dossier, ({ id }) => on.has(id)) : []}
          open={viewOpened(dossier, opened, turnTo, openLibrary)}
          switches={{
            ...page,
            // Of a private window no site is to be kept.
            site: latest.tab?.isPrivate ? null : page.site,
            isOn: settings.enabled,
            topic: topicSwitch(on),
            trouble,
            isUnreadable: unreadable.now?.isTold === false,
            onOpenOptions: () => void browser.runtime.openOptionsPage().then(() => view.close()),
            onToggleTopic: (id, isOn) => void change((before) => switchTopic(before, id, isOn)),
            onToggleSite: (isOn) => void change((before) => setSite(before, page?.site ?? '', isOn)),
            onToggleEverywhere: (enabled) => void change((before) => ({ ...before, enabled })),
          }}
          onOpenTopic={(id) => turnTo([{ kind: 'topic', id, found: [] }])}
        />
      </Words>,
      document.body,
    );
  }

  function turnTo(next: OpenedCards): void {
    opened = next;
    draw();
  }

  function topicSwitch(on: ReadonlySet<string>): TopicSwitch | null {
    const top = opened.at(-1);
    const topic = top?.kind === 'topic' ? dossier.topics.find(({ id }) => id === top.id) : undefined;
    return topic ? { id: topic.id, label: topic.label, isOn: on.has(topic.id) } : null;
  }

  function openLibrary(id: string): void {
    openOwnPage(browser, libraryPath({ topic: id })).then(
      () => view.close(),
      () => {},
    );
  }

  async function change(next: (settings: Settings) => Settings): Promise<void> {
    const { keptIn } = await store.update(next);
    trouble = keptIn === 'sync' ? null : translate(keptIn === 'local' ? 'settingKeptHere' : 'settingNotKept');
    await look();
  }

  titlePage(document, translate, translate('extensionName'));
  await keepLooking();
  // Now that the popup shows, the index is made while nothing else is to be done.
  bundledSearch().search('');
}

function switchTopic(settings: Settings, id: string, isOn: boolean): Settings {
  const topic = dossier.topics.find((each) => each.id === id);
  return topic ? setTopic(settings, topic, isOn) : settings;
}

function browserPorts() {
  const { tabs, scripting, permissions } = browser;
  return { tabs, scripting, permissions };
}
