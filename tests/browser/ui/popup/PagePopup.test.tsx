import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { translate } from '../words';
import { all, one, onPage, openCard, PAGE, press, showPopup, showState } from './show-popup';

const heightOf = () => one('.popup').getBoundingClientRect().height;
const sentences = () => all('.mention').map((mention) => mention.textContent);
const switches = () => all<HTMLInputElement>('[role="switch"]');

describe('the mentions of a page', () => {
  it('are listed by topic with their numbers, and counted', () => {
    showPopup();
    expect(one('.page-mentions h2').textContent).toBe('13 mentions on this page');
    expect(all('.page-topic-name').map((row) => row.textContent)).toEqual(['XinjiangPlace', 'Jen PsakiPerson']);
    expect(all('.page-topic-number').map((row) => row.textContent)).toEqual(['12', '1']);
    expect(all('.page-topic-number').map((row) => row.ariaLabel)).toEqual([
      '12 mentions of Xinjiang',
      '1 mention of Jen Psaki',
    ]);
  });

  it('open the topic by its name', () => {
    const onOpenTopic = vi.fn();
    showPopup({ onOpenTopic });
    press('.page-mentions [data-topic="jen-psaki"]');
    expect(onOpenTopic).toHaveBeenCalledExactlyOnceWith('jen-psaki');
  });

  it('unfold to the sentence around each, the mention emphasised, and fold again', () => {
    showPopup();
    const number = '.page-topic[data-kind="person"] .page-topic-number';
    expect(sentences()).toEqual([]);
    press(number);
    expect(one(number).ariaExpanded).toBe('true');
    expect(sentences()).toEqual(['1. One thing was said here about Jen Psaki, and no more.']);
    expect(one('.mention strong').textContent).toBe('Jen Psaki');
    press(number);
    expect(sentences()).toEqual([]);
  });

  it('lead to the place of each', () => {
    const onJump = vi.fn();
    showPopup({ page: { onJump } });
    press('.page-topic[data-kind="place"] .page-topic-number');
    press('[data-mention="xinjiang 4"]');
    expect(onJump).toHaveBeenCalledExactlyOnceWith('xinjiang 4');
  });

  it('are stepped through with two buttons', () => {
    const onStep = vi.fn();
    showPopup({ page: { onStep } });
    press('[aria-label="Next mention"]');
    press('[aria-label="Previous mention"]');
    expect(onStep.mock.calls).toEqual([['next'], ['previous']]);
  });

  it('are shown a few at a time, however many there are', () => {
    showPopup({ page: { topics: [onPage('xinjiang', 1500)] } });
    press('.page-topic-number');
    expect(sentences()).toHaveLength(20);
    expect(one('.more-mentions').textContent).toBe('1480 more');
    press('.more-mentions');
    expect(sentences()).toHaveLength(120);
    expect(one('.page-topic-number').textContent).toBe('1500');
  });

  it('say when some of the page could not be read', () => {
    showPopup({ page: { errors: 2 } });
    expect(one('.page-partly').textContent).toBe(
      'Some of this page could not be read: 2 errors. Nothing on it was changed.',
    );
    showPopup();
    expect(document.querySelector('.page-partly')).toBeNull();
  });

  it('stay unfolded, focused and where they were scrolled to when they are drawn anew', () => {
    const topics = [onPage('xinjiang', 40), onPage('jen-psaki', 9)];
    showPopup({ page: { topics } });
    press('.page-topic-number');
    const scrolled = one('.search-below');
    scrolled.scrollTop = 300;
    one('[data-mention="xinjiang 12"]').focus({ preventScroll: true });
    const row = document.activeElement;
    showPopup({ page: { topics: [onPage('xinjiang', 41), onPage('jen-psaki', 9)] } });
    expect(scrolled.scrollTop).toBe(300);
    expect(document.activeElement).toBe(row);
    expect(sentences()).toHaveLength(20);
  });

  it('are walked through with the arrows', async () => {
    showPopup();
    one('.page-topic-name').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(one('.page-mentions [data-topic="jen-psaki"]'));
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement?.ariaLabel).toBe('12 mentions of Xinjiang');
  });
});

describe('an open card', () => {
  it('stands in place of the overview, at the same height', () => {
    showPopup();
    const height = heightOf();
    const onBack = vi.fn();
    showPopup({ open: openCard('xinjiang', onBack) });
    expect(one('[data-card-topic="xinjiang"]').checkVisibility()).toBe(true);
    expect(one('.page-mentions').checkVisibility({ visibilityProperty: true })).toBe(false);
    expect(heightOf()).toBe(height);
    expect(document.activeElement).toBe(one('[data-card-label]'));
    press('[aria-label="Back"]');
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('gives the focus and the place back when it goes', async () => {
    const topics = [onPage('xinjiang', 40), onPage('jen-psaki', 9)];
    showPopup({ page: { topics } });
    press('.page-topic-number');
    one('.search-below').scrollTop = 480;
    one('.page-mentions [data-topic="jen-psaki"]').focus({ preventScroll: true });
    const scrolled = one('.search-below').scrollTop;
    showPopup({ page: { topics }, open: openCard('jen-psaki') });
    await expect.poll(() => document.activeElement).toBe(one('[data-card-label]'));
    showPopup({ page: { topics } });
    expect(document.activeElement).toBe(one('.page-mentions [data-topic="jen-psaki"]'));
    expect(one('.search-below').scrollTop).toBe(scrolled);
    expect(sentences()).toHaveLength(20);
  });

  it('has a switch for its topic', () => {
    const onToggleTopic = vi.fn();
    const topic = { id: 'xinjiang', label: 'Xinjiang', isOn: true };
    showPopup({ open: openCard('xinjiang'), switches: { topic, onToggleTopic } });
    expect(one('.switch label').textContent).toBe('Mark Xinjiang on pages');
    press('[role="switch"]');
    expect(onToggleTopic).toHaveBeenCalledExactlyOnceWith('xinjiang', false);
  });
});

describe('the search', () => {
  it('has the cursor from the beginning, above the page and the topics', () => {
    showPopup();
    expect(document.activeElement).toBe(one('[type="search"]'));
    const order = all('.search-field, .page-mentions, .topic-list').map((part) => part.className);
    expect(order).toEqual(['search-field', 'page-mentions', 'topic-list']);
  });

  it('takes the place of page and topics while one types, at the same height', () => {
    showPopup();
    const height = heightOf();
    showPopup({ search: { query: 'xyz' } });
    expect(document.querySelector('.page-mentions, .topic-list')).toBeNull();
    expect(heightOf()).toBe(height);
  });
});

describe('the state of a page', () => {
  it.each([
    ['loading', 'This page is being read.', null],
    ['nothing', 'Nothing on this page is about the Beijing 2022 boycott', null],
    ['off-here', 'Off on news.test. Nothing is read or marked there.', 'Turn on'],
    ['off', 'Off everywhere. No page is read or marked.', 'Turn on'],
    ['browser-page', 'This is a page of the browser’s own', null],
    ['store', 'No extension may read this page: the browser keeps its store', null],
    ['pdf', 'The browser shows this PDF in a viewer that extensions cannot read.', null],
    ['reader', 'The browser’s reader view cannot be read by extensions.', null],
    ['file', 'If it is a local file, “Allow access to file URLs”', 'Open that page'],
    ['file-never', 'This browser lets no extension read local files.', null],
    ['no-permission', 'The browser has not been told that this page may be read.', 'Allow on all sites'],
    ['blocked', 'The browser or its administrator keeps extensions out of this page.', null],
    ['unreached', 'This page has not been reached. Nothing on it was changed.', 'Load again'],
    ['error', 'This page could not be read: 2 errors. Nothing on it was changed', 'Load again'],
  ] as const)('"%s" is said in words, with what one can do', (state, words, remedy) => {
    const onRemedy = vi.fn();
    showState(state, { errors: 2, onRemedy });
    expect(one('[data-page-state]').dataset.pageState).toBe(state);
    expect(one('.page-state p').textContent).toContain(words);
    expect(document.querySelector('.page-remedy')?.textContent ?? null).toBe(remedy);
    expect(all('.topic-list [data-topic]').length).toBeGreaterThan(9);
    if (remedy === null) return;
    press('.page-remedy');
    expect(onRemedy).toHaveBeenCalledExactlyOnceWith(one('.page-remedy').dataset.remedy);
  });

  it('offers no switch where no rule can name the page', () => {
    showState('off-here', { site: null });
    expect(one('.page-state p').textContent).toBe('Off on this page. Nothing is read or marked there.');
    expect(document.querySelector('.page-remedy')).toBeNull();
  });
});

describe('the switches', () => {
  it('switch the site and everything', () => {
    const onToggleSite = vi.fn();
    const onToggleEverywhere = vi.fn();
    showPopup({ switches: { isSiteOn: false, onToggleSite, onToggleEverywhere } });
    const [site, everywhere] = switches();
    expect([site?.checked, everywhere?.checked]).toEqual([false, true]);
    site?.click();
    everywhere?.click();
    expect(onToggleSite).toHaveBeenCalledExactlyOnceWith(true);
    expect(onToggleEverywhere).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('leave out the site of a page without one', () => {
    showPopup({ switches: { site: null } });
    expect(switches()).toHaveLength(1);
  });

  it('rest while everything is off', () => {
    const topic = { id: 'xinjiang', label: 'Xinjiang', isOn: true };
    showPopup({ open: openCard('xinjiang'), switches: { isOn: false, topic } });
    expect(switches().map(({ disabled }) => disabled)).toEqual([true, true, false]);
  });

  it('say what they could not do, and nothing moves for it', () => {
    showPopup({ page: PAGE });
    const height = heightOf();
    showPopup({ switches: { trouble: translate('settingNotKept') } });
    expect(all('.popup-options')).toEqual([]);
    expect(one('.popup-trouble').textContent).toBe('This could not be saved. Nothing was changed.');
    expect(heightOf()).toBe(height);
  });

  it('leads to the options where stored settings could not be read', () => {
    const onOpenOptions = vi.fn();
    showPopup({ switches: { isUnreadable: true, onOpenOptions } });
    press('.popup-options');
    expect(onOpenOptions).toHaveBeenCalledOnce();
  });
});
