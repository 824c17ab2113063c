import type { MessageKey } from '../words/translate';

/** What to say of a page that has no list of mentions. */
export type PageStateName = keyof typeof PAGE_STATES;

/** What one can do about it, by pressing a button. */
export type PageRemedy = 'turn-on-site' | 'turn-on' | 'allow' | 'open-extension-page' | 'reload';

interface PageStateWords {
  readonly words: MessageKey;
  readonly remedy: PageRemedy | null;
}

export const PAGE_STATES = {
  loading: { words: 'popupLoading', remedy: null },
  nothing: { words: 'popupNothing', remedy: null },
  'off-here': { words: 'popupOffHere', remedy: 'turn-on-site' },
  off: { words: 'popupOff', remedy: 'turn-on' },
  'browser-page': { words: 'popupBrowserPage', remedy: null },
  store: { words: 'popupStore', remedy: null },
  pdf: { words: 'popupPdf', remedy: null },
  reader: { words: 'popupReader', remedy: null },
  file: { words: 'popupFile', remedy: 'open-extension-page' },
  'file-never': { words: 'popupFileNever', remedy: null },
  'no-permission': { words: 'popupNoPermission', remedy: 'allow' },
  blocked: { words: 'popupBlocked', remedy: null },
  unreached: { words: 'popupUnreached', remedy: 'reload' },
  error: { words: 'popupError', remedy: 'reload' },
} as const satisfies Record<string, PageStateWords>;
