import { render } from 'preact';
import { dossier } from '../../dossier/bundled';
import { describeLibrary } from '../../dossier/library';
import { browser } from '../../platform/browser';
import { createKeptFaults } from '../../platform/kept-faults';
import { createSettingsReader } from '../../platform/settings-reader';
import { createTranslate } from '../../platform/translate';
import { createSearchIndex, type SearchIndex } from '../../search/search-index';
import { filterLibrary } from '../../ui/library/filter-library';
import { LibraryPage } from '../../ui/library/LibraryPage';
import { placesIn } from '../../ui/library/places';
import { Words } from '../../ui/words/words-context';
import { dressPage, titlePage } from '../dress-page';
import { keepOwnFaults } from '../error-report/keep-own-faults';
import { readLibraryAddress, writeLibraryAddress } from './library-address';

/** Shows the library at the place and with the filter that its address names, and keeps up with address and settings. */
export async function showLibrary(view: Window): Promise<void> {
  keepOwnFaults(view, 'library', createKeptFaults(browser.storage.session, navigator.locks));
  const { document, location, history } = view;
  const translate = createTranslate(browser.i18n);
  const reader = createSettingsReader(browser.storage);
  const library = describeLibrary(dossier);
  const everything = filterLibrary(library, null);
  const places = placesIn(everything);
  let { find } = readLibraryAddress(location);
  let index: SearchIndex | null = null;

  function search(): ReturnType<SearchIndex['search']> | null {
    if (find.trim() === '') return null;
    index ??= createSearchIndex(dossier);
    return index.search(find);
  }

  /** @returns The places that are shown. */
  function draw(): ReadonlySet<string> {
    const { place } = readLibraryAddress(location);
    const answer = search();
    const shown = answer ? filterLibrary(library, answer.results) : everything;
    render(
      <Words value={translate}>
        <LibraryPage
          library={library}
          shown={shown}
          find={find}
          words={[...new Set(answer?.results.flatMap(({ words }) => words))]}
          suggestion={answer?.suggestion ?? null}
          missing={place === '' || places.has(place) ? null : place}
          onFind={narrow}
        />
      </Words>,
      document.body,
    );
    return placesIn(shown);
  }

  /** Whoever types leaves the place that the address names. */
  function narrow(words: string): void {
    find = words;
    history.replaceState(history.state, '', location.pathname + writeLibraryAddress({ place: '', find }));
    draw();
    view.scrollTo({ top: 0 });
  }

  /** Who asks for a place is shown it: a filter that hides it is cleared. */
  function goToPlace(): void {
    const { place } = readLibraryAddress(location);
    const shownPlaces = draw();
    if (!places.has(place)) return;
    if (!shownPlaces.has(place)) {
      find = '';
      history.replaceState(history.state, '', location.pathname + writeLibraryAddress({ place, find }));
      draw();
    }
    // Where the browser looked for the place before it was drawn, it is asked again. Elsewhere it has scrolled already, on
    // the way back to where the reader was.
    if (document.querySelector(':target')?.id !== place) location.replace(location.hash);
  }

  titlePage(document, translate, translate('libraryDocumentTitle'));
  reader.watch(({ after }) => dressPage(document, after));
  dressPage(document, (await reader.read()).settings);
  goToPlace();
  view.addEventListener('hashchange', goToPlace);
}
