import { render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished, vi } from 'vitest';
import { createPopupSearch } from '../../../../src/app/page-popup/popup-search';
import { createDescribeResults, listTopics } from '../../../../src/app/search/describe-results';
import { dossier } from '../../../../src/dossier/bundled';
import { createSearchIndex } from '../../../../src/search/search-index';
import popupStyles from '../../../../src/ui/popup/popup.css?inline';
import { Search, type SearchProps } from '../../../../src/ui/search/Search';
import searchStyles from '../../../../src/ui/search/search.css?inline';
import { TopicList } from '../../../../src/ui/search/TopicList';
import type { Translate } from '../../../../src/ui/words/translate';
import { Words } from '../../../../src/ui/words/words-context';
import { translate } from '../words';

const index = createSearchIndex(dossier);

/** The search over the bundled dossier in a popup of its own, which answers as it is typed in; gone after the test. */
export function showSearch(props: Partial<SearchProps> = {}, words: Translate = translate) {
  const sheets = [popupStyles, searchStyles].map((styles) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    return sheet;
  });
  document.adoptedStyleSheets = sheets;
  document.documentElement.dataset.theme ??= 'light';
  document.documentElement.dataset.textSize ??= 'M';
  const describeResults = createDescribeResults(dossier, words);
  const topics = listTopics(dossier, ({ marked }) => marked);
  const surface = document.createElement('div');
  document.body.replaceChildren(surface);
  onTestFinished(() => {
    render(null, surface);
    surface.remove();
  });

  const search = createPopupSearch(index.search, describeResults, () => draw());
  const onOpen = vi.fn();
  const onOpenTopic = vi.fn();
  const onQuery = vi.fn((next: string) => search.props().onQuery(next));
  function draw(): void {
    render(
      <Words value={words}>
        <div class="popup" lang="en">
          <main class="popup-main">
            <Search focusOnMount onOpen={onOpen} {...props} {...search.props()} onQuery={onQuery}>
              <TopicList topics={topics} onOpenTopic={onOpenTopic} />
            </Search>
          </main>
        </div>
      </Words>,
      surface,
    );
  }
  act(() => search.props().onQuery(props.query ?? ''));
  return { surface, onOpen, onOpenTopic, onQuery };
}
