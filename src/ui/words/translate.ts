import type messages from '../../../assets/locales/en.json';

/** A name of the words in `assets/locales`. */
export type MessageKey = keyof typeof messages;

/**
 * Finds the words for a key in the reader's language.
 *
 * @param substitutions - For `$1`, `$2` ... in that order; without them `$1` is the count.
 * @param count - Chooses between the forms of a message that has a singular and a plural.
 */
export type Translate = (key: MessageKey, substitutions?: readonly string[], count?: number) => string;
