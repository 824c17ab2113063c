import type { FileAccess } from '../../platform/file-access';
import type { MentionPlace } from '../../platform/find-mention';
import type { TabAccess } from '../../platform/tab-access';
import type { TabFrame } from '../../platform/tab-report';
import type { FrontTab } from '../../platform/tabs';
import type { Settings } from '../../settings/settings';
import { runsOn } from '../../settings/site-rules';
import type { PageProps } from '../../ui/popup/PagePopup';
import type { TopicOnPage } from '../../ui/popup/TopicMentions';

/** What the popup shows of the page in the tab. */
export interface PageDescription extends Pick<PageProps, 'state' | 'topics' | 'site' | 'errors'> {
  readonly isSiteOn: boolean;
  /** Where each mention is, by its key. */
  readonly places: ReadonlyMap<string, MentionPlace>;
}

export interface PageFacts {
  /** `null` where there is none. */
  readonly tab: FrontTab | null;
  readonly access: TabAccess;
  readonly settings: Settings;
  /** Those that run a script of ours, in document order. */
  readonly frames: readonly Pick<TabFrame, 'frameId' | 'documentId' | 'mentions' | 'errors' | 'quiet'>[];
  /** Long enough for a script of ours to have come into the page, if it may. */
  readonly hasWaited: boolean;
  /** Whether local files may be read. */
  readonly files: FileAccess;
  /** Every topic of the dossier. */
  readonly topics: readonly Omit<TopicOnPage, 'mentions'>[];
}

/** Decides what to say of a page. Never throws. */
export function describePage(facts: PageFacts): PageDescription {
  const { settings, frames, topics } = facts;
  const site = siteOf(facts);
  const places = new Map(frames.flatMap(placesIn));
  return {
    state: stateOf(facts),
    topics: mentionsByTopic(topics, places),
    site: site === '' ? null : site,
    isSiteOn: runsOn({ ...settings, enabled: true }, site),
    errors: frames.reduce((sum, { errors }) => sum + errors.length, 0),
    places,
  };
}

function stateOf(facts: PageFacts): PageDescription['state'] {
  const { settings, frames, access, hasWaited } = facts;
  if (!settings.enabled) return 'off';
  if (isPage(facts) && !runsOn(settings, siteOf(facts))) return 'off-here';
  if (frames.some(({ mentions }) => mentions.length > 0)) return 'mentions';
  // Chromium lets scripts into the document around its viewer, where there is nothing to read.
  if (access === 'pdf') return 'pdf';
  if (frames.some(({ errors }) => errors.length > 0)) return 'error';
  if (frames.length > 0) return frames.every(({ quiet }) => quiet) ? 'nothing' : 'loading';
  // A press of its button lets the extension into a file in Firefox; its sentinel never comes there.
  if (isFile(facts) && facts.files === 'never') return 'file-never';
  // Chromium does not tell a file that it keeps closed from an empty page.
  if (access === 'hidden') return facts.files === 'closed' ? 'file' : 'browser-page';
  if (access !== 'readable') return access;
  return hasWaited ? 'unreached' : 'loading';
}

function isFile({ tab }: PageFacts): boolean {
  return tab?.url?.startsWith('file:') ?? false;
}

/** Browsers keep every extension out of their own pages and their shops: a switch for these would switch nothing. */
const SITELESS: readonly TabAccess[] = ['browser-page', 'store', 'reader', 'blocked'];

/** `''` where the page has none that a rule could name. */
function siteOf({ tab, access }: PageFacts): string {
  return tab?.url !== undefined && /^https?:/.test(tab.url) && !SITELESS.includes(access) ? tab.host : '';
}

/** Whether the rules for sites say anything about it. */
function isPage({ tab, access }: PageFacts): boolean {
  return tab?.url !== undefined && /^(?:https?|file):/.test(tab.url) && !SITELESS.includes(access);
}

function placesIn({ frameId, documentId, mentions }: PageFacts['frames'][number]): [string, MentionPlace][] {
  return mentions.map((mention, index) => [
    `${frameId} ${documentId} ${index}`,
    { frameId, documentId, index, mention },
  ]);
}

/** The most mentioned first, then by name. */
function mentionsByTopic(topics: PageFacts['topics'], places: PageDescription['places']): TopicOnPage[] {
  const listed = Map.groupBy(places, ([, { mention }]) => mention.topic);
  const found = topics.flatMap(({ id, kind, label }) => {
    const mentions = listed.get(id)?.map(
      ([
        key,
        {
          mention: { text, before, after },
        },
      ]) => ({ key, text, before, after }),
    );
    return mentions ? [{ id, kind, label, mentions }] : [];
  });
  return found.sort(
    (one, other) => other.mentions.length - one.mentions.length || one.label.localeCompare(other.label),
  );
}
