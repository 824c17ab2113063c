import type { Dossier } from '../../dossier/model';
import { type AddressBar, type Disposition, describeWords } from '../../platform/address-bar';
import { libraryPath, openOwnPageAs, type PageOpener } from '../../platform/own-pages';
import type { TranslateMessage } from '../../platform/translate';
import type { SearchIndex } from '../../search/search-index';
import { suggest, targetOf } from './suggest';

/** What the address bar's keyword needs. */
export interface AddressBarServices {
  readonly browser: PageOpener & { readonly omnibox: AddressBar };
  readonly dossier: Dossier;
  readonly translate: TranslateMessage;
  /** Made when it is first asked for: most starts of the background ask for none. */
  index(): SearchIndex;
}

/**
 * Answers to the keyword in the address bar: lines while the reader types, the library on Enter.
 *
 * @param run - Takes what may fail.
 */
export function serveAddressBar(
  { browser, dossier, translate, index }: AddressBarServices,
  run: (task: () => Promise<unknown>) => void,
): void {
  const { omnibox, runtime } = browser;
  const markup = runtime.getURL('').startsWith('moz-extension:') ? 'plain' : 'xml';

  function show(typed: string): readonly { readonly content: string; readonly description: string }[] {
    const { first, others } = suggest(typed, dossier, index(), translate, markup === 'xml');
    omnibox.setDefaultSuggestion({ description: describeWords(first, markup) });
    return others.map(({ content, words }) => ({ content, description: describeWords(words, markup) }));
  }

  omnibox.onInputStarted.addListener(() => void show(''));
  omnibox.onInputChanged.addListener((typed, answer) => answer([...show(typed)]));
  omnibox.onInputEntered.addListener((typed, disposition: Disposition) => {
    run(() => openOwnPageAs(browser, libraryPath(targetOf(typed, dossier)), disposition));
  });
}
