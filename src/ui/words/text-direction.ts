import type { Translate } from './translate';

/** The direction of our own words, whatever the direction of the page around them. */
export function textDirection(translate: Translate): 'ltr' | 'rtl' {
  return translate('textDirection') === 'rtl' ? 'rtl' : 'ltr';
}
