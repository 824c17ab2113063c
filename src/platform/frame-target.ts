/** One document in a tab. */
export interface FrameAddress {
  readonly tabId: number;
  readonly frameId: number;
  /** `null` in Firefox before 153, which has no such ids. */
  readonly documentId: string | null;
}

/**
 * How the `scripting` calls name a document: by its own id, so that nothing reaches the next document in the same frame;
 * by the frame's where the browser knows no better. Can go when Firefox ESR 140 does.
 */
export function frameTarget({ tabId, frameId, documentId }: FrameAddress) {
  return documentId === null ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
}
