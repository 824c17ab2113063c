import type { BackgroundAnswer, FrameSender, Mute, ReaderRequest } from '../../platform/messages';
import { libraryPath, openOwnPage, type WindowOpener } from '../../platform/own-pages';
import type { ScriptRunner } from '../../platform/ports';
import type { KeptIn, SettingsStore } from '../../platform/settings-store';
import { callFrame, reportTab } from '../../platform/tab-report';
import { setTopic } from '../../settings/set-topic';
import type { MarkableTopic } from '../../settings/topics-on';
import { muteSite } from './mute-site';
import type { SessionMemory } from './session-memory';

/** What a reader's requests need. */
export interface ReaderServices {
  readonly browser: WindowOpener & { readonly scripting: ScriptRunner };
  readonly store: SettingsStore;
  readonly memory: SessionMemory;
  /** Whether the library may come to the front now. */
  mayOpenLibrary(): boolean;
  /** Every topic of the dossier. */
  readonly topics: readonly MarkableTopic[];
}

/**
 * Who has taken over a frame can speak for its card: such a one is not to bury the reader in tabs. By the next time the tab
 * of the last is known by its address, and is turned to. No reader presses faster.
 */
export const LIBRARY_EVERY_MS = 1000;

const ANSWERS = { sync: 'done', local: 'done-here', nowhere: 'refused' } as const satisfies Record<
  KeptIn,
  BackgroundAnswer
>;

/**
 * Does what a reader asks for in a card. Unlike what scripts ask for, it is answered on a switched-off site too: the undo of
 * a site that has just been switched off comes from there.
 *
 * @returns `refused` where there is no such topic or site, the site is a private window's, or no storage takes the change. A repeated request does no harm.
 */
export async function answerReader(
  services: ReaderServices,
  message: ReaderRequest,
  sender: FrameSender,
): Promise<BackgroundAnswer> {
  const topic = services.topics.find(({ id }) => id === message.topic);
  if (topic === undefined) return 'refused';
  switch (message.type) {
    case 'open-library': {
      if (!services.mayOpenLibrary()) return 'done';
      const { tabId: id, index, windowId, isPrivate } = sender;
      await openOwnPage(services.browser, libraryPath({ topic: topic.id }), { id, index, windowId, isPrivate });
      return 'done';
    }
    case 'mute':
      return ANSWERS[await mute(services, topic, message, sender)];
  }
}

async function mute(
  { browser: { scripting }, store, memory }: ReaderServices,
  topic: MarkableTopic,
  { scope, isMuted }: Mute,
  { tabId, site, isPrivate }: FrameSender,
): Promise<KeptIn> {
  switch (scope) {
    case 'page': {
      const frames = await reportTab(scripting, tabId);
      await Promise.all(frames.map((frame) => callFrame(scripting, frame, 'muteTopic', topic.id, isMuted)));
      return 'sync';
    }
    case 'site':
      // A rule would tell whoever opens the options where somebody was in private.
      return site === '' || isPrivate ? 'nowhere' : muteSite(store, memory, site, isMuted);
    case 'everywhere':
      return (await store.update((settings) => setTopic(settings, topic, !isMuted))).keptIn;
  }
}
