import type { TabFrame } from '../../platform/tab-report';
import type { OpenTab } from '../../platform/tabs';
import type { Settings } from '../../settings/settings';
import { runsOn } from '../../settings/site-rules';
import type { PagePopupProps } from '../../ui/popup/PagePopup';
import type { TopicCount } from '../../ui/popup/TopicCounts';

/** What the popup shows of the page in the tab. */
export type PageDescription = Pick<PagePopupProps, 'state' | 'topics' | 'site' | 'isSiteOn' | 'isOn'>;

export interface PageFacts {
  /** `null` where the browser hides the page from every extension. */
  readonly tab: OpenTab | null;
  readonly settings: Settings;
  /** Those that run a script of ours, in document order. */
  readonly frames: readonly Pick<TabFrame, 'mentions' | 'errors' | 'quiet'>[];
  /** Long enough for a script of ours to have come into the page, if it may. */
  readonly hasWaited: boolean;
  /** Every topic of the dossier. */
  readonly topics: readonly Omit<TopicCount, 'count'>[];
}

/** Decides what to say of a page. Never throws. */
export function describePage(facts: PageFacts): PageDescription {
  const { tab, settings } = facts;
  const host = tab && isReadable(tab) ? tab.host : '';
  return {
    state: stateOf(facts),
    topics: countTopics(facts),
    site: host === '' ? null : host,
    isSiteOn: runsOn({ ...settings, enabled: true }, host),
    isOn: settings.enabled,
  };
}

function stateOf({ tab, settings, frames, hasWaited }: PageFacts): PageDescription['state'] {
  if (!settings.enabled) return 'off';
  if (!tab || !isReadable(tab)) return 'unsupported';
  if (!runsOn(settings, tab.host)) return 'off-here';
  if (frames.some(({ mentions }) => mentions.length > 0)) return 'mentions';
  if (frames.some(({ errors }) => errors.length > 0)) return 'error';
  if (frames.length > 0 && frames.every(({ quiet }) => quiet)) return 'nothing';
  if (frames.length === 0 && hasWaited) return 'unsupported';
  return 'loading';
}

function countTopics({ frames, topics }: PageFacts): TopicCount[] {
  const counts = new Map<string, number>();
  for (const { topic } of frames.flatMap(({ mentions }) => mentions)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const found = topics.flatMap((topic) => {
    const count = counts.get(topic.id);
    return count === undefined ? [] : [{ ...topic, count }];
  });
  return found.sort((one, other) => other.count - one.count || one.label.localeCompare(other.label));
}

/** Browsers keep every extension out of their own pages and their shops. */
function isReadable({ url }: OpenTab): boolean {
  return /^(?:https?|file):/.test(url);
}
