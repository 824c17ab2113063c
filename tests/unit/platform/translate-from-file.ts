import messages from '../../../assets/locales/en.json';
import { createTranslate, type TranslateMessage } from '../../../src/platform/translate';

/** The words of the locale file, as a browser would give them. */
export const translateFromFile: TranslateMessage = createTranslate({
  getMessage(key, substitutions = []) {
    const message: unknown = Object.entries(messages).find(([name]) => name === key)?.[1];
    const forms =
      typeof message === 'object' && message !== null ? Object.values(message).join(' | ') : String(message);
    return forms.replace(/\$(\d)/g, (_, place: string) => substitutions[Number(place) - 1] ?? '');
  },
});
