import { render } from 'preact';
import { createPopupSearch } from '../../../src/app/page-popup/popup-search';
import { createDescribeResults, listTopics } from '../../../src/app/search/describe-results';
import { dossier } from '../../../src/dossier/bundled';
import { createSearchIndex } from '../../../src/search/search-index';
import { PagePopup, type PagePopupProps } from '../../../src/ui/popup/PagePopup';
import styles from '../../../src/ui/popup/popup.css?inline';
import { Words } from '../../../src/ui/words/words-context';
import { SWITCHES } from '../../browser/ui/popup/popup-switches';
import { translate } from '../../browser/ui/words';
import { growDossier } from '../../unit/search/grown-dossier';

const nothing = () => undefined;

const PAGE: PagePopupProps['page'] = {
  state: 'nothing',
  topics: [],
  site: 'news.test',
  errors: 0,
  onJump: nothing,
  onStep: nothing,
  onRemedy: nothing,
};

/**
 * Shows the popup with a larger dossier, and searches it with each change of its field, as `show-page-popup` does.
 *
 * @returns How long its index took to make, in ms.
 */
export function openPopup(times: number): number {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [sheet];
  Object.assign(document.documentElement.dataset, { theme: 'light', textSize: 'M' });
  const large = growDossier(dossier, times);
  const begin = performance.now();
  const index = createSearchIndex(large);
  const tookMs = performance.now() - begin;
  const search = createPopupSearch(index.search, createDescribeResults(large, translate), draw);

  function draw(): void {
    render(
      <Words value={translate}>
        <PagePopup
          search={{
            ...search.props(),
            onOpen: nothing,
          }}
          page={PAGE}
          topics={search.isBlank() ? listTopics(large, ({ marked }) => marked) : []}
          open={null}
          switches={SWITCHES}
          onOpenTopic={nothing}
        />
      </Words>,
      document.body,
    );
  }

  draw();
  return tookMs;
}
