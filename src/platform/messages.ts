import * as v from 'valibot';
import { MUTE_SCOPES, type MuteScope } from '../settings/mute';
import { hostOf, originPattern } from './host-of';

/** A frame may hold a mention and has left what it learnt in its slot: inject the annotator in this document. */
export interface AnnotateThisFrame {
  readonly type: 'annotate-this-frame';
}

/** How many mentions the frame has now; 0 when its document goes. */
export interface MentionsChanged {
  readonly type: 'mentions-changed';
  readonly count: number;
}

/** The annotator needs the second painter: inject its script in this document. */
export interface InlinePainter {
  readonly type: 'inline-painter';
}

/** The reader comes to a mention: inject the script that draws cards in this document. */
export interface CardsWanted {
  readonly type: 'cards';
}

/** The reader has taken some access back: is this frame's still there? */
export interface MayIStay {
  readonly type: 'may-i-stay';
}

/** The reader wants a topic in the library, after pressing that in our own card. */
export interface OpenLibrary {
  readonly type: 'open-library';
  readonly topic: string;
}

/** "Not this", or its undo, after pressing it in our own card. The background finds the site by itself. */
export interface Mute {
  readonly type: 'mute';
  readonly topic: string;
  readonly scope: MuteScope;
  readonly isMuted: boolean;
}

/** What scripts say to the background of themselves. */
export type FrameNews = AnnotateThisFrame | MentionsChanged | InlinePainter | CardsWanted | MayIStay;

/** What a reader asks for in a card. Topics are ids; whether there is such a topic is not known yet. */
export type ReaderRequest = OpenLibrary | Mute;

/** What scripts in pages say to the background. */
export type FrameMessage = FrameNews | ReaderRequest;

/**
 * What the background says to that. `refused`: not on this site; the script is to stop and leave nothing behind. `done-here`:
 * kept on this device alone, because sync did not take it.
 */
export type BackgroundAnswer = 'done' | 'done-here' | 'refused';

/** Whom a message came from: facts of the browser, not of the message. */
export interface FrameSender {
  readonly tabId: number;
  /** Where the tab stands. */
  readonly index: number;
  readonly windowId: number;
  readonly isPrivate: boolean;
  readonly frameId: number;
  /** `null` in Firefox before 153. */
  readonly documentId: string | null;
  /** Host of the page in the tab; `''` where it has none. */
  readonly site: string;
  /** Host of the frame itself, of its creator where it has no address of its own; `''` where there is none. */
  readonly frameHost: string;
  /** Match patterns of page and frame, as far as they have hosts: what the reader must have granted. */
  readonly origins: readonly string[];
}

const frameMessage = v.variant('type', [
  v.object({ type: v.literal('annotate-this-frame') }),
  v.object({ type: v.literal('inline-painter') }),
  v.object({ type: v.literal('cards') }),
  v.object({ type: v.literal('mentions-changed'), count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
  v.object({ type: v.literal('may-i-stay') }),
  v.object({ type: v.literal('open-library'), topic: v.string() }),
  v.object({ type: v.literal('mute'), topic: v.string(), scope: v.picklist(MUTE_SCOPES), isMuted: v.boolean() }),
]);

const sender = v.object({
  id: v.string(),
  frameId: v.pipe(v.number(), v.integer()),
  documentId: v.optional(v.string()),
  url: v.optional(v.string(), ''),
  origin: v.optional(v.string(), ''),
  tab: v.object({
    id: v.pipe(v.number(), v.integer()),
    index: v.pipe(v.number(), v.integer()),
    windowId: v.pipe(v.number(), v.integer()),
    incognito: v.boolean(),
    url: v.string(),
  }),
});

/** Never throws; `null` for anything that is not a message from a frame. */
export function decodeFrameMessage(message: unknown): FrameMessage | null {
  const decoded = v.safeParse(frameMessage, message);
  return decoded.success ? decoded.output : null;
}

/**
 * Reads the sender of a message from a frame.
 *
 * @param ownId - `browser.runtime.id`; anybody else's message is nobody's.
 * @returns `null` where it is not a script of ours in a tab whose address we may know. Never throws.
 */
export function decodeFrameSender(from: unknown, ownId: string): FrameSender | null {
  const decoded = v.safeParse(sender, from);
  if (!decoded.success || decoded.output.id !== ownId) return null;
  const { tab, frameId, documentId, url, origin } = decoded.output;
  // A sandboxed frame has an address and no origin, an empty one an origin and no address.
  const frame = hostOf(url) === '' ? origin : url;
  return {
    tabId: tab.id,
    index: tab.index,
    windowId: tab.windowId,
    isPrivate: tab.incognito,
    frameId,
    documentId: documentId ?? null,
    site: hostOf(tab.url),
    frameHost: hostOf(frame),
    origins: [...new Set([tab.url, frame].flatMap((address) => originPattern(address) ?? []))],
  };
}
