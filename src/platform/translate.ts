import type messages from '../../assets/locales/en.json';

export type MessageKey = keyof typeof messages;

/** The part of `browser.i18n` that translating needs. */
export interface MessageFormat {
  getMessage(key: string, substitutions?: string[]): string;
}

/** Gives the words for a key; see `createTranslate`. */
export type TranslateMessage = (key: MessageKey, substitutions?: readonly string[], count?: number) => string;

/** How `@wxt-dev/i18n` joins the forms of a message that depends on a number when it writes `_locales`. */
const BETWEEN_FORMS = ' | ';

/**
 * Makes the function that finds words in the locale files.
 *
 * A message with forms (`{ "1": "$1 mention", "n": "$1 mentions" }`, or with a form for `"0"` before them) takes the one
 * for the count; with a count and no substitutions, `$1` is the count. A key without words gives the key, so that a gap
 * is seen and nothing breaks. Never throws.
 */
export function createTranslate(i18n: MessageFormat): TranslateMessage {
  return (key, substitutions, count) => {
    const filled = substitutions ?? (count === undefined ? [] : [String(count)]);
    const message = i18n.getMessage(key, [...filled]) || key;
    return count === undefined ? message : formFor(count, message.split(BETWEEN_FORMS));
  };
}

function formFor(count: number, forms: readonly string[]): string {
  const position = forms.length > 2 ? Math.min(count, 2) : count === 1 ? 0 : 1;
  return forms[position] ?? forms.at(-1) ?? '';
}
