import { showBadge } from '../../platform/badge';
import { CARDS_SCRIPT, injectAnnotator, injectInlinePainter, injectScript } from '../../platform/injection';
import type { BackgroundAnswer, FrameNews, FrameSender } from '../../platform/messages';
import { mayLiveIn } from '../../platform/open-frames';
import { hasOrigins, type PermissionPort } from '../../platform/permissions';
import type { BadgeControl, ScriptRunner, StyleInserter } from '../../platform/ports';
import { countTab } from '../../platform/tab-count';
import type { Settings } from '../../settings/settings';

/** The parts of the browser that answering needs. */
export interface FrameServices {
  readonly scripting: ScriptRunner & StyleInserter;
  readonly action: BadgeControl;
  readonly permissions: Pick<PermissionPort, 'contains'>;
}

/**
 * Does what a frame asks for, where page and frame are switched on.
 *
 * The registration leaves out frames by their own address only: a foreign frame on a switched-off page is refused here.
 *
 * @returns What to answer; `null` where it could not be done, and a frame that still lives is to ask again. Never rejects.
 */
export async function answerFrame(
  { scripting, action, permissions }: FrameServices,
  settings: Settings,
  message: FrameNews,
  sender: FrameSender,
): Promise<BackgroundAnswer | null> {
  const { tabId, frameId, documentId, site, frameHost } = sender;
  if (!mayLiveIn(settings, site, frameHost)) return 'refused';
  switch (message.type) {
    case 'annotate-this-frame':
      return (await injectAnnotator(scripting, sender, site, settings)) ? 'done' : null;
    case 'inline-painter':
      return (await injectInlinePainter(scripting, sender)) ? 'done' : null;
    case 'cards':
      return (await injectScript(scripting, sender, CARDS_SCRIPT)) ? 'done' : null;
    case 'mentions-changed': {
      const mentions = await countTab(scripting, tabId, [{ frameId, documentId, count: message.count }]);
      await showBadge(action, tabId, settings.badge ? mentions : 0);
      return 'done';
    }
    case 'may-i-stay':
      return (await hasOrigins(permissions, sender.origins)) ? 'done' : 'refused';
  }
}
