import messages from '../../../assets/locales/en.json';
import type { MessageKey, Translate } from '../../../src/ui/words/translate';

/** The English words, looked up as the browser would. */
export const translate: Translate = (key, substitutions, count) => {
  const values = substitutions ?? (count === undefined ? [] : [String(count)]);
  return formFor(key, count).replace(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? '');
};

/** The same words as a locale would give them whose text runs from right to left. */
export const translateRightToLeft: Translate = (key, ...rest) =>
  key === 'textDirection' ? 'rtl' : translate(key, ...rest);

function formFor(key: MessageKey, count: number | undefined): string {
  const message = messages[key];
  if (typeof message === 'string') return message;
  return count === 1 ? message['1'] : message.n;
}
