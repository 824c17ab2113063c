import { render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished } from 'vitest';
import { listTopics } from '../../../../src/app/search/describe-results';
import { dossier } from '../../../../src/dossier/bundled';
import { PagePopup, type PagePopupProps, type PageProps } from '../../../../src/ui/popup/PagePopup';
import styles from '../../../../src/ui/popup/popup.css?inline';
import type { SwitchesProps } from '../../../../src/ui/popup/Switches';
import type { TopicOnPage } from '../../../../src/ui/popup/TopicMentions';
import type { Translate } from '../../../../src/ui/words/translate';
import { Words } from '../../../../src/ui/words/words-context';
import { cardOf } from '../topics';
import { translate } from '../words';
import { SWITCHES } from './popup-switches';

const nothing = () => undefined;

/** A topic of a page, with so many mentions. */
export function onPage(id: string, howMany: number, sentence = 'One thing was said here about '): TopicOnPage {
  const { kind, label } = cardOf(id).topic;
  const mentions = Array.from({ length: howMany }, (_, index) => ({
    key: `${id} ${index}`,
    text: label,
    before: `${index + 1}. ${sentence}`,
    after: ', and no more.',
  }));
  return { id, kind, label, mentions };
}

export const PAGE: PageProps = {
  state: 'mentions',
  topics: [onPage('xinjiang', 12), onPage('jen-psaki', 1)],
  site: 'news.test',
  errors: 0,
  onJump: nothing,
  onStep: nothing,
  onRemedy: nothing,
};

export interface ShownProps extends Partial<Omit<PagePopupProps, 'page' | 'switches' | 'search'>> {
  readonly page?: Partial<PageProps>;
  readonly switches?: Partial<SwitchesProps>;
  readonly search?: Partial<PagePopupProps['search']>;
}

/** Draws the popup in the document, or draws it anew; it is gone after the test. */
export function showPopup({ page, switches, search, ...props }: ShownProps = {}, words: Translate = translate): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [sheet];
  document.documentElement.dataset.theme ??= 'light';
  document.documentElement.dataset.textSize ??= 'M';
  onTestFinished(() => render(null, document.body));
  act(() =>
    render(
      <Words value={words}>
        <PagePopup
          search={{
            query: '',
            answer: { rows: [], count: 0, suggestion: null },
            onQuery: nothing,
            onNeed: nothing,
            onOpen: nothing,
            ...search,
          }}
          page={{ ...PAGE, ...page }}
          topics={listTopics(dossier, ({ marked }) => marked)}
          open={null}
          switches={{ ...SWITCHES, ...switches }}
          onOpenTopic={nothing}
          {...props}
        />
      </Words>,
      document.body,
    ),
  );
}

/** A page without a list, in the state. */
export function showState(state: Exclude<PageProps['state'], 'mentions'>, page: Partial<PageProps> = {}): void {
  showPopup({ page: { state, topics: [], ...page } });
}

/** The card of a topic, open in the popup. */
export function openCard(id: string, onBack = nothing): NonNullable<PagePopupProps['open']> {
  const ways = { canGoBack: true, focusesLabel: true, onBack, onOpenTopic: nothing };
  return { kind: 'topic', view: { card: cardOf(id), near: [], ...ways } };
}

export function one<T extends HTMLElement = HTMLElement>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  return element;
}

export function all<T extends HTMLElement = HTMLElement>(selector: string): T[] {
  return [...document.querySelectorAll<T>(selector)];
}

export function press(selector: string): void {
  act(() => one(selector).click());
}
