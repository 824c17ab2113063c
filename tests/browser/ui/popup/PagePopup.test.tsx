import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PagePopup, type PagePopupProps } from '../../../../src/ui/popup/PagePopup';
import styles from '../../../../src/ui/popup/popup.css?inline';
import { Words } from '../../../../src/ui/words/words-context';
import { cardOf } from '../topics';
import { translate } from '../words';

const PROPS: PagePopupProps = {
  state: 'mentions',
  topics: [
    { id: 'xinjiang', kind: 'place', label: 'Xinjiang', count: 12 },
    { id: 'jen-psaki', kind: 'person', label: 'Jen Psaki', count: 1 },
  ],
  site: 'news.test',
  isSiteOn: true,
  isOn: true,
  open: null,
  trouble: null,
  onOpenTopic: () => undefined,
  onToggleSite: () => undefined,
  onToggleEverywhere: () => undefined,
};

const STATES = ['loading', 'nothing', 'off-here', 'off', 'unsupported', 'error', 'mentions'] as const;

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

beforeEach(() => {
  document.adoptedStyleSheets = [sheet];
  document.documentElement.dataset.theme = 'light';
  document.documentElement.dataset.textSize = 'M';
});
afterEach(() => render(null, document.body));

function show(props: Partial<PagePopupProps>): void {
  act(() =>
    render(
      <Words value={translate}>
        <PagePopup {...PROPS} {...props} />
      </Words>,
      document.body,
    ),
  );
}

const textOf = (selector: string) => document.querySelector(selector)?.textContent;
const switches = () => [...document.querySelectorAll<HTMLInputElement>('[role="switch"]')];
const heightOf = () => document.querySelector('.popup')?.getBoundingClientRect().height;

describe('PagePopup', () => {
  it('lists the topics with their numbers, and says the whole', () => {
    show({});
    expect(textOf('h1')).toBe('13 mentions on this page');
    expect([...document.querySelectorAll('.topic-number [aria-hidden]')].map((one) => one.textContent)).toEqual([
      '12',
      '1',
    ]);
    expect([...document.querySelectorAll('.topic-count')].map((row) => row.textContent)).toEqual([
      'XinjiangPlace1212 mentions',
      'Jen PsakiPerson11 mention',
    ]);
  });

  it('opens the topic that is pressed', () => {
    const onOpenTopic = vi.fn();
    show({ onOpenTopic });
    document.querySelector<HTMLElement>('[data-topic="jen-psaki"]')?.click();
    expect(onOpenTopic).toHaveBeenCalledExactlyOnceWith('jen-psaki');
  });

  it('shows the card of an open topic in place of the list, at the same height', () => {
    show({});
    const height = heightOf();
    const onBack = vi.fn();
    const open = {
      card: cardOf('xinjiang'),
      near: [],
      canGoBack: true,
      focusesLabel: true,
      onBack,
      onOpenTopic: vi.fn(),
    };
    show({ open });
    expect(document.querySelector('[data-card-topic="xinjiang"]')).not.toBeNull();
    expect(document.querySelector('.topic-counts')).toBeNull();
    expect(heightOf()).toBe(height);
    document.querySelector<HTMLElement>('[aria-label="Back"]')?.click();
    expect(onBack).toHaveBeenCalledOnce();
  });

  it.each(STATES.filter((state) => state !== 'mentions'))(
    'says in words that the page is in the state "%s"',
    (state) => {
      show({ state, topics: [] });
      expect(document.querySelector('[data-page-state]')?.getAttribute('data-page-state')).toBe(state);
      expect(textOf('.page-state')).toMatch(/^[A-Z].+\.$/);
    },
  );

  it('names the site that is off', () => {
    show({ state: 'off-here', topics: [], isSiteOn: false });
    expect(textOf('.page-state')).toBe('Off on news.test. Nothing is read or marked there.');
  });

  it('switches the site and everything', () => {
    const onToggleSite = vi.fn();
    const onToggleEverywhere = vi.fn();
    show({ isSiteOn: false, onToggleSite, onToggleEverywhere });
    const [site, everywhere] = switches();
    expect([site?.checked, everywhere?.checked]).toEqual([false, true]);
    site?.click();
    everywhere?.click();
    expect(onToggleSite).toHaveBeenCalledExactlyOnceWith(true);
    expect(onToggleEverywhere).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('has no switch for a page without a site', () => {
    show({ site: null, state: 'unsupported', topics: [] });
    expect(switches()).toHaveLength(1);
  });

  it('lets the switch of the site rest while everything is off', () => {
    show({ isOn: false, state: 'off', topics: [] });
    expect(switches().map(({ disabled }) => disabled)).toEqual([true, false]);
  });

  it('says what a switch could not do', () => {
    show({ trouble: translate('settingNotKept') });
    expect(textOf('[role="status"]')).toBe('This could not be saved. Nothing was changed.');
  });

  it.each(
    STATES.flatMap(
      (state) =>
        [
          [state, 'light'],
          [state, 'dark'],
        ] as const,
    ),
  )('breaks no rule of accessibility in the state "%s", %s', async (state, theme) => {
    document.documentElement.dataset.theme = theme;
    show({ state, topics: state === 'mentions' ? PROPS.topics : [] });
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});
