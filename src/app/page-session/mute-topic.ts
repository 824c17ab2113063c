import type { TopicName } from '../../dossier/topic-card';
import { hostElementFor } from '../../page/host-place';
import { PAUSES_WHILE_WAITED_FOR_MS, sendToBackground } from '../../platform/frame-messages';
import type { MuteScope } from '../../settings/mute';
import type { PopoverLook } from '../../ui/popover/closed-surface';
import type { NoticeOutcome } from '../../ui/popover/notice-host';
import type { MessageKey, Translate } from '../../ui/words/translate';
import type { Notify } from './cards';

const MUTED_WORDS = {
  page: 'mutedOnPage',
  everywhere: 'mutedEverywhere',
  site: 'mutedSite',
} as const satisfies Record<MuteScope, MessageKey>;

export interface Muting {
  readonly topic: TopicName;
  readonly scope: MuteScope;
  readonly site: string;
  readonly look: PopoverLook;
}

/**
 * Does what "Not this" says, and offers to undo it. Where it switches the site off, the notice is the one thing of ours that
 * stays there, for a few seconds and because the reader pressed it.
 */
export function muteTopic(
  document: Document,
  translate: Translate,
  notify: Notify,
  { topic, scope, site, look }: Muting,
): void {
  // The card has the focus, and with it the place where it can be seen.
  const parent = hostElementFor(document.activeElement ?? document.documentElement);
  const words = translate(MUTED_WORDS[scope], [scope === 'site' ? site : topic.label]);
  let sending = new AbortController();
  async function send(isMuted: boolean): Promise<NoticeOutcome | null> {
    // What was lost on its way must not be sent again after its undo.
    sending.abort();
    sending = new AbortController();
    const { signal } = sending;
    const answer = await sendToBackground({ type: 'mute', topic: topic.id, scope, isMuted }, signal, {
      pausesMs: PAUSES_WHILE_WAITED_FOR_MS,
    });
    if (answer === 'done' || signal.aborted) return null;
    if (answer === 'done-here') return { words: `${words} ${translate('settingKeptHere')}`, canUndo: true };
    return { words: translate('settingNotKept'), canUndo: false };
  }

  async function undo(): Promise<void> {
    const trouble = await send(false);
    if (trouble !== null && !trouble.canUndo) notify({ words: trouble.words, look, parent, onUndo: null });
  }

  notify({ words, look, parent, onUndo: () => void undo(), outcome: send(true) });
}
