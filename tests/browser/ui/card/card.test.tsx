import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TopicCard } from '../../../../src/dossier/topic-card';
import { Card, type CardProps } from '../../../../src/ui/card/Card';
import { readCard } from '../../../../src/ui/card/read-card';
import popoverStyles from '../../../../src/ui/popover/popover.css?inline';
import { Words } from '../../../../src/ui/words/words-context';
import { emulateMedia, emulateTouch } from '../media';
import { cardOf, nearOf } from '../topics';
import { violationsIn } from '../violations';
import { translate, translateRightToLeft } from '../words';

const TOPICS = [
  'jen-psaki',
  'xinjiang',
  'beijing-2022-boycott',
  'ned-price',
  'uyghurs',
  'international-olympic-committee',
];

let surface: HTMLElement;

beforeEach(async () => {
  await page.viewport(600, 900);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(popoverStyles);
  document.adoptedStyleSheets = [sheet];
  surface = document.createElement('div');
  surface.setAttribute('data-theme', 'light');
  surface.setAttribute('data-text-size', 'M');
  document.body.replaceChildren(surface);
});

afterEach(async () => {
  render(null, surface);
  await emulateMedia({});
  await emulateTouch(false);
});

describe('a card', () => {
  it('names kind, date, label and role', () => {
    show('jen-psaki');
    expect(textOf('.card-kind')).toBe('Person · as of 6 December 2021');
    expect(textOf('[data-card-label]')).toBe('Jen Psaki');
    expect(textOf('.card-role')).toMatch(/^White House press secretary/);
    expect(one('[data-card-topic]').getAttribute('data-card-topic')).toBe('jen-psaki');
  });

  it('cites every statement in full', () => {
    const { card } = show('beijing-2022-boycott');
    const shown = [...surface.querySelectorAll('[data-statement]')];
    expect(shown.map((item) => item.getAttribute('data-statement')).sort()).toEqual(
      card.statements.map(({ id }) => id).sort(),
    );
    for (const item of shown) {
      const parts = ['[data-publisher]', '[data-title]', 'time[data-published]', '[data-paragraph]'];
      for (const part of parts) expect(item.querySelector(`cite ${part}`)?.textContent).toBeTruthy();
    }
  });

  it('says who said a statement, when, and where it stands', () => {
    show('jen-psaki');
    expect(textOf('[data-statement] summary')).toBe('Jen Psaki, 6 December 2021 · CNN, paragraph\u00a01');
  });

  it('names a publisher that speaks for itself once', () => {
    const { card } = show('xinjiang');
    const own = card.statements.find(({ saidBy, citation }) => saidBy === citation.publisher);
    expect(textOf(`[data-statement="${own?.id}"] summary`)).toMatch(/^[^,]+ · CNN, paragraph/);
  });

  it('opens addresses without telling the other side where they were found', () => {
    show('ned-price');
    const links = [...surface.querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link.rel).toBe('noreferrer noopener');
      expect(link.target).toBe('_blank');
      expect(link.getAttribute('href')).toMatch(/^https:\/\/www\.axios\.com\//);
    }
  });

  it('says where an address is not known', () => {
    show('jen-psaki');
    expect(surface.querySelector('[data-statement] a')).toBeNull();
    expect(textOf('[data-statement] cite')).toMatch(/Address not known\.$/);
  });

  it('folds what is further away, by date', async () => {
    const { card } = show('xinjiang', 2);
    const more = one('.more');
    expect(more.querySelector(':scope > summary')?.textContent).toBe(`${card.statements.length - 2} more, by date`);
    expect(more.querySelector('[data-statement-text]')?.checkVisibility()).toBe(false);
    await userEvent.click(one('.more > summary'));
    expect(more.querySelector('[data-statement-text]')?.checkVisibility()).toBe(true);
  });

  it('says what stands near, and otherwise what the articles say', () => {
    show('xinjiang', 2);
    expect(textOf('.statements h3')).toBe('Near what you are reading');
    show('xinjiang', 0);
    expect(textOf('.statements h3')).toBe('What the articles say');
  });

  it('shows an update beside the statement it touches, unfolded', () => {
    const card = cardOf('ned-price');
    const touched = card.statements.find(({ updates }) => updates.length > 0);
    showCard(card, [touched?.id ?? '']);
    const notice = one('[data-statement] [data-update]');
    expect(notice.checkVisibility()).toBe(true);
    expect(notice.textContent).toContain(touched?.updates[0]?.text);
  });

  it('never hides an update with the statement it touches', () => {
    const card = cardOf('ned-price');
    const touched = card.statements.find(({ updates }) => updates.length > 0);
    const other = card.statements.find(({ updates }) => updates.length === 0);
    showCard(card, [other?.id ?? '']);
    const visible = [...surface.querySelectorAll('[data-update]')].filter((notice) => notice.checkVisibility());
    expect(visible.map((notice) => notice.textContent).join()).toContain(touched?.updates[0]?.text);
  });

  it('leads from a mark to its footnote without touching the address of the page', async () => {
    show('jen-psaki');
    const before = location.href;
    const mark = one('.summary .mark');
    expect(mark.getAttribute('aria-label')).toMatch(/^Source \d+: CNN, 6 December 2021, paragraph/);
    await userEvent.click(mark);
    const footnote = one(`#footnote-${mark.textContent}`) as HTMLDetailsElement;
    expect(footnote.open).toBe(true);
    expect(document.activeElement).toBe(footnote.querySelector('summary'));
    expect(location.href).toBe(before);
  });

  it('opens related topics inside itself', async () => {
    const { card, onOpenTopic } = show('jen-psaki');
    await userEvent.click(one('.related button'));
    expect(onOpenTopic).toHaveBeenCalledExactlyOnceWith(card.related[0]?.id);
  });

  it('has a way back only where there is one', async () => {
    show('jen-psaki');
    expect(surface.querySelector('[aria-label="Back"]')).toBeNull();
    const { onBack } = show('jen-psaki', 2, { canGoBack: true });
    await userEvent.click(one('[aria-label="Back"]'));
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('gives the focus to the label when it turns to another topic', () => {
    show('jen-psaki');
    show('xinjiang', 2, { focusesLabel: true });
    expect(document.activeElement?.textContent).toBe('Xinjiang');
  });

  it('begins each topic with everything folded', async () => {
    show('jen-psaki');
    await userEvent.click(one('.source > summary'));
    show('xinjiang');
    expect(surface.querySelector('details[open]')).toBeNull();
  });

  it('says in its foot what it rests on', () => {
    show('xinjiang');
    expect(textOf('.card-foot')).toBe('From two US news articles, 2021');
  });

  it('runs from right to left where the words do', async () => {
    show('xinjiang', 2, { canGoBack: true }, translateRightToLeft);
    const card = one('.card');
    expect(card.getAttribute('dir')).toBe('rtl');
    const back = one('[aria-label="Back"]').getBoundingClientRect();
    expect(back.left).toBeGreaterThan(card.getBoundingClientRect().left + card.clientWidth / 2);
    expect(getComputedStyle(one('.icon-back')).transform).toBe('matrix(-1, 0, 0, 1, 0, 0)');
    expect(await violationsIn(surface)).toEqual([]);
  });
});

describe('what is read from a card', () => {
  it('is what stands open, with its citations', () => {
    const { card } = show('xinjiang', 2);
    expect(readCard(surface)).toEqual({
      topic: 'xinjiang',
      label: 'Xinjiang',
      statements: card.statements.slice(0, 2).map(({ text, citation }) => ({
        text,
        citation: {
          publisher: citation.publisher,
          title: citation.title,
          published: citation.published,
          paragraph: citation.paragraph,
          url: citation.url,
        },
      })),
    });
  });

  it('takes in what was unfolded', () => {
    const { card } = show('xinjiang', 2);
    one('.more').setAttribute('open', '');
    expect(readCard(surface)?.statements).toHaveLength(card.statements.length);
  });

  it('knows addresses', () => {
    show('ned-price');
    expect(readCard(surface)?.statements[0]?.citation.url).toBe(
      'https://www.axios.com/2021/04/06/us-boycott-2022-beijing-winter-olympics',
    );
  });

  it('is nothing where no card is', () => {
    expect(readCard(surface)).toBeNull();
  });
});

describe('everyone can use a card', () => {
  it.each(['light', 'dark'])('without violations, in the %s theme', async (theme) => {
    surface.setAttribute('data-theme', theme);
    for (const topic of TOPICS) {
      show(topic, 2, { canGoBack: true });
      for (const details of surface.querySelectorAll('details')) details.open = true;
      expect(await violationsIn(surface)).toEqual([]);
    }
  });

  it('in the theme of the system, where the reader chose none', async () => {
    surface.setAttribute('data-theme', 'system');
    show('xinjiang');
    await emulateMedia({ 'prefers-color-scheme': 'dark' });
    expect(getComputedStyle(one('.card')).backgroundColor).toBe('rgb(31, 30, 27)');
    await emulateMedia({ 'prefers-color-scheme': 'light' });
    expect(getComputedStyle(one('.card')).backgroundColor).toBe('rgb(255, 253, 248)');
  });

  it('in the theme that the reader chose, whatever the system has', async () => {
    surface.setAttribute('data-theme', 'light');
    show('xinjiang');
    await emulateMedia({ 'prefers-color-scheme': 'dark' });
    expect(getComputedStyle(one('.card')).backgroundColor).toBe('rgb(255, 253, 248)');
  });

  it('in three sizes of text', () => {
    const sizes = ['S', 'M', 'L'].map((size) => {
      surface.setAttribute('data-text-size', size);
      show('xinjiang');
      return ['.card-label', '.statement-text', '.card-foot'].map((part) => getComputedStyle(one(part)).fontSize);
    });
    expect(sizes).toEqual([
      ['18px', '14px', '12px'],
      ['20px', '15px', '13px'],
      ['23px', '18px', '15px'],
    ]);
  });

  it('with targets of 24 pixels, and of 44 where fingers touch', async () => {
    show('xinjiang', 2, { canGoBack: true });
    const heights = () => [...surface.querySelectorAll('button, summary')].filter(isOnItsOwn).map(heightOf);
    expect(Math.min(...heights())).toBeGreaterThanOrEqual(24);
    await emulateTouch(true);
    await vi.waitFor(() => expect(matchMedia('(pointer: coarse)').matches).toBe(true));
    expect(Math.min(...heights())).toBeGreaterThanOrEqual(44);
  });

  it('with more contrast, where they ask for it', async () => {
    show('xinjiang');
    await emulateMedia({ 'prefers-contrast': 'more' });
    expect(getComputedStyle(one('.card-foot')).color).toBe(getComputedStyle(one('.card')).color);
  });

  it('in the colours of their system, where it forces them', async () => {
    show('xinjiang');
    await emulateMedia({ 'forced-colors': 'active' });
    const probe = document.body.appendChild(document.createElement('div'));
    probe.style.cssText = 'color: CanvasText; background: Canvas';
    for (const part of ['.card', '.kind', '.card-foot']) {
      expect(getComputedStyle(one(part)).color).toBe(getComputedStyle(probe).color);
    }
    expect(getComputedStyle(one('.card')).backgroundColor).toBe(getComputedStyle(probe).backgroundColor);
  });
});

function show(topic: string, near = 2, changes: Partial<CardProps> = {}, words = translate) {
  const card = cardOf(topic);
  return { card, ...showCard(card, nearOf(card, near), changes, words) };
}

function showCard(card: TopicCard, near: string[], changes: Partial<CardProps> = {}, words = translate) {
  const onBack = vi.fn();
  const onOpenTopic = vi.fn();
  const props = {
    card,
    near,
    labelId: 'label',
    canGoBack: false,
    focusesLabel: false,
    onBack,
    onOpenTopic,
    ...changes,
  };
  render(h(Words, { value: words }, h(Card, props)), surface);
  return { onBack, onOpenTopic };
}

function one(selector: string): HTMLElement {
  const element = surface.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`The card has no ${selector}.`);
  return element;
}

function textOf(selector: string): string {
  return one(selector).textContent ?? '';
}

/** Numbers in a sentence have a hit area of their own, and links in a line are exempt (WCAG 2.2, 2.5.8). */
function isOnItsOwn(control: Element): boolean {
  return control.checkVisibility() && !control.classList.contains('mark');
}

function heightOf(control: Element): number {
  return control.getBoundingClientRect().height;
}
