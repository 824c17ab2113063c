import type { Omnibox } from 'webextension-polyfill';

export type AddressBar = Pick<
  Omnibox.Static,
  'setDefaultSuggestion' | 'onInputStarted' | 'onInputChanged' | 'onInputEntered'
>;

export type Disposition = Omnibox.OnInputEnteredDisposition;

/** One line under the address bar. */
export interface Suggestion {
  /** What the address bar gives back when the line is chosen. */
  readonly content: string;
  readonly words: readonly SuggestedWords[];
}

export interface SuggestedWords {
  readonly text: string;
  /** `found`: what was typed stands in it; `aside`: less important than the rest. */
  readonly as: 'plain' | 'found' | 'aside';
}

const TAGS = { plain: null, found: 'match', aside: 'dim' } as const;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Not allowed in XML, escaped or not; one of them would cost all suggestions. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * Writes a line as the browser wants it: Chromium reads XML and shows nothing at all where it is broken, Firefox shows the
 * text as it is. Never throws.
 */
export function describeWords(words: readonly SuggestedWords[], markup: 'xml' | 'plain'): string {
  if (markup === 'plain') return words.map(({ text }) => text).join('');
  return words
    .map(({ text, as }) => {
      const escaped = text.replace(NOT_XML, '').replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
      const tag = TAGS[as];
      return tag === null ? escaped : `<${tag}>${escaped}</${tag}>`;
    })
    .join('');
}
