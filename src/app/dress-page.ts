import type { Settings } from '../settings/settings';
import { textDirection } from '../ui/words/text-direction';
import type { Translate } from '../ui/words/translate';

/** Gives a page of ours the reader's colours and size; the tokens follow these attributes. */
export function dressPage({ documentElement }: Document, { theme, textSize }: Settings): void {
  documentElement.dataset.theme = theme;
  documentElement.dataset.textSize = textSize;
}

/** Gives a page of ours the language and direction of its words, and a title. */
export function titlePage(document: Document, translate: Translate, title: string): void {
  document.title = title;
  document.documentElement.lang = translate('language');
  document.documentElement.dir = textDirection(translate);
}
