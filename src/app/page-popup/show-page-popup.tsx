import { render } from 'preact';
import { dossier } from '../../dossier/bundled';
import { describeTopic } from '../../dossier/topic-card';
import { browser } from '../../platform/browser';
import { createSettingsStore, type KeptIn } from '../../platform/settings-store';
import { reportTab } from '../../platform/tab-report';
import { activeTab } from '../../platform/tabs';
import { createTranslate } from '../../platform/translate';
import type { Settings } from '../../settings/settings';
import { setSite } from '../../settings/site-rules';
import type { CardView } from '../../ui/popover/PopoverCard';
import { PagePopup } from '../../ui/popup/PagePopup';
import { Words } from '../../ui/words/words-context';
import { type CardTrail, startTrail } from '../card-trail';
import { describePage, type PageDescription } from './describe-page';

/** Pages change while the popup is open; what it shows is never older than this. By feel. */
const LOOK_EVERY_MS = 400;

/** A worker that starts, asks and injects takes a tenth of it; where no script of ours has come by then, none may. */
const WAIT_FOR_SCRIPTS_MS = 3000;

/** Shows the toolbar popup in its document and keeps it up to date as long as that lives. */
export function showPagePopup(document: Document): void {
  const translate = createTranslate(browser.i18n);
  const store = createSettingsStore(browser.storage, navigator.locks);
  const startedAt = performance.now();
  let page: PageDescription | null = null;
  let trail: CardTrail | null = null;
  let trouble: string | null = null;

  async function look(): Promise<void> {
    const [{ settings }, tab] = await Promise.all([store.read(), activeTab(browser.tabs)]);
    const frames = tab ? await reportTab(browser.scripting, tab.id) : [];
    const hasWaited = performance.now() - startedAt > WAIT_FOR_SCRIPTS_MS;
    dress(document, settings);
    page = describePage({ tab, settings, frames, hasWaited, topics: dossier.topics });
    draw();
  }

  function draw(): void {
    if (!page) return;
    render(
      <Words value={translate}>
        <PagePopup
          {...page}
          open={trail && viewOf(trail)}
          trouble={trouble}
          onOpenTopic={(topic) => turnTo(startTrail(topic))}
          onToggleSite={(isOn) => void change((settings) => setSite(settings, page?.site ?? '', isOn))}
          onToggleEverywhere={(enabled) => void change((settings) => ({ ...settings, enabled }))}
        />
      </Words>,
      document.body,
    );
  }

  function turnTo(next: CardTrail | null): void {
    trail = next;
    draw();
  }

  function viewOf(current: CardTrail): CardView | null {
    const card = describeTopic(dossier, current.topic);
    return (
      card && {
        card,
        near: [],
        canGoBack: true,
        focusesLabel: true,
        onBack: () => turnTo(current.canGoBack ? current.back() : null),
        onOpenTopic: (topic) => turnTo(current.open(topic)),
      }
    );
  }

  async function change(next: (settings: Settings) => Settings): Promise<void> {
    const { keptIn } = await store.update(next);
    trouble = troubleOf(keptIn);
    await look();
  }

  function troubleOf(keptIn: KeptIn): string | null {
    if (keptIn === 'sync') return null;
    return translate(keptIn === 'local' ? 'settingKeptHere' : 'settingNotKept');
  }

  document.title = translate('extensionName');
  document.documentElement.lang = translate('language');
  void look();
  setInterval(() => void look(), LOOK_EVERY_MS);
}

function dress({ documentElement }: Document, { theme, textSize }: Settings): void {
  documentElement.dataset.theme = theme;
  documentElement.dataset.textSize = textSize;
}
