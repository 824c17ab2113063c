import { setTimeout as pause } from 'node:timers/promises';
import type { ReportedMention } from '../../src/platform/frame-slot.ts';
import type { ExtensionBrowser, Tab } from './extension-browser.ts';
import { type Frame, framesOf } from './frames.ts';

/** Often enough to add little to a test, seldom enough not to slow down what is waited for. */
const POLL_EVERY_MS = 50;

/**
 * A frame without any script of ours is either not reached yet, or never will be: a browser's error page, a switched-off
 * site. After this long it is the latter; starting the worker and asking it take a fraction of it.
 */
const EMPTY_FRAME_AFTER_MS = 3000;

export interface Waiting {
  readonly quietMs?: number;
  readonly timeoutMs?: number;
}

/**
 * Waits until no frame of the tab has had anything queued for a while.
 *
 * @returns false where that did not come about in time.
 */
export async function waitUntilAnnotated(
  browser: ExtensionBrowser,
  tab: Tab,
  { quietMs = 500, timeoutMs = 20_000 }: Waiting = {},
): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  const emptySince = new Map<string, number>();
  const isQuiet = ({ report, documentId }: Frame) => {
    if (report !== null) return report.quiet && report.quietForMs >= quietMs;
    const since = emptySince.get(documentId) ?? Date.now();
    emptySince.set(documentId, since);
    return Date.now() - since >= EMPTY_FRAME_AFTER_MS;
  };
  while (Date.now() < deadline) {
    const frames = await framesOf(browser, tab);
    if (frames.length > 0 && frames.map(isQuiet).every(Boolean)) return true;
    await pause(POLL_EVERY_MS);
  }
  return false;
}

export interface TabReport {
  /** Top document first, then frames in document order; within each in reading order. */
  readonly mentions: readonly Pick<ReportedMention, 'topic' | 'text' | 'alias' | 'rule'>[];
  /** What our scripts in the frames report of themselves. */
  readonly errors: readonly string[];
  /** Whether any script of ours lives in the top document. */
  readonly isReached: boolean;
}

export async function reportOf(browser: ExtensionBrowser, tab: Tab): Promise<TabReport> {
  const frames = await framesOf(browser, tab);
  const reports = frames.flatMap(({ report }) => report ?? []);
  return {
    isReached: frames[0]?.tenant != null,
    mentions: reports.flatMap(({ mentions }) =>
      mentions.map(({ topic, text, alias, rule }) => ({ topic, text, alias, rule })),
    ),
    errors: reports.flatMap(({ errors }) => errors),
  };
}
