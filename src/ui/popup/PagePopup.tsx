import { Card } from '../card/Card';
import { Switch } from '../form/Switch';
import type { CardView } from '../popover/PopoverCard';
import { useTranslate } from '../words/words-context';
import { PageState, type PageStateProps } from './PageState';
import { TopicCounts, type TopicCountsProps } from './TopicCounts';

const LABEL_ID = 'card-label';

export interface PagePopupProps {
  readonly state: PageStateProps['state'] | 'mentions';
  /** Of the page, most mentioned first. */
  readonly topics: TopicCountsProps['topics'];
  /** The host that the site's switch is about; `null` where the page has none. */
  readonly site: string | null;
  readonly isSiteOn: boolean;
  readonly isOn: boolean;
  /** The topic that is open in place of the list; `null` for the list. */
  readonly open: CardView | null;
  /** What a switch could not do, in words; `null` where all is well. */
  readonly trouble: string | null;
  readonly onOpenTopic: (topicId: string) => void;
  readonly onToggleSite: (isOn: boolean) => void;
  readonly onToggleEverywhere: (isOn: boolean) => void;
}

/** The toolbar popup: the mentions of the page in the tab, and the switches. */
export function PagePopup({
  state,
  topics,
  site,
  isSiteOn,
  isOn,
  open,
  trouble,
  onOpenTopic,
  onToggleSite,
  onToggleEverywhere,
}: PagePopupProps) {
  const translate = useTranslate();
  return (
    <div class="popup">
      <main class="popup-main">
        {open && <Card {...open} labelId={LABEL_ID} />}
        {!open && state === 'mentions' && <TopicCounts topics={topics} onOpenTopic={onOpenTopic} />}
        {!open && state !== 'mentions' && <PageState state={state} site={site} />}
      </main>
      <footer class="popup-switches">
        {site !== null && (
          <Switch name={translate('switchSite', [site])} isOn={isSiteOn} isEnabled={isOn} onToggle={onToggleSite} />
        )}
        <Switch name={translate('switchEverywhere')} isOn={isOn} isEnabled onToggle={onToggleEverywhere} />
        <p class="popup-trouble" role="status">
          {trouble}
        </p>
      </footer>
    </div>
  );
}
