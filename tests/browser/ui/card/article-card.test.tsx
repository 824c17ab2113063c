import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type ArticleView, describeArticles } from '../../../../src/dossier/article-view';
import { dossier } from '../../../../src/dossier/bundled';
import { ArticleCard, type ArticleCardProps } from '../../../../src/ui/card/ArticleCard';
import popupStyles from '../../../../src/ui/popup/popup.css?inline';
import type { Translate } from '../../../../src/ui/words/translate';
import { Words } from '../../../../src/ui/words/words-context';
import { violationsIn } from '../violations';
import { translate, translateRightToLeft } from '../words';

const articles = new Map(describeArticles(dossier).map((article) => [article.source.id, article]));

function articleOf(id: string): ArticleView {
  const article = articles.get(id);
  if (!article) throw new Error(`The dossier has no article ${id}.`);
  return article;
}

beforeEach(() => page.viewport(380, 460));

function show(id: string, changes: Partial<ArticleCardProps> = {}, words: Translate = translate, theme = 'light') {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(popupStyles);
  document.adoptedStyleSheets = [sheet];
  const surface = document.createElement('div');
  surface.dataset.theme = theme;
  surface.dataset.textSize = 'M';
  document.body.replaceChildren(surface);
  onTestFinished(() => {
    render(null, surface);
    surface.remove();
  });
  const calls = { onBack: vi.fn(), onOpenTopic: vi.fn(), onOpenLibrary: vi.fn() };
  const props: ArticleCardProps = {
    article: articleOf(id),
    labelId: 'label',
    canGoBack: true,
    focusesLabel: false,
    ...calls,
    ...changes,
  };
  act(() =>
    render(
      <Words value={words}>
        <ArticleCard {...props} />
      </Words>,
      surface,
    ),
  );
  return { surface, ...calls };
}

const textOf = (selector: string) => document.querySelector(selector)?.textContent;

describe('the card of an article', () => {
  it('names kind, date, title, publisher and authors', () => {
    show('cnn-2021-12-06');
    expect(textOf('.card-kind')).toBe('Article · 6 December 2021');
    expect(textOf('[data-card-label]')).toBe(
      'White House announces US diplomatic boycott of 2022 Winter Olympics in Beijing',
    );
    expect(textOf('.card-role')).toBe('CNN · Allie Malloy and Kate Sullivan');
  });

  it('leads to the address, and says where it is not known', () => {
    show('axios-2021-04-06');
    const link = document.querySelector<HTMLAnchorElement>('.card-address a');
    expect(link?.href).toBe('https://www.axios.com/2021/04/06/us-boycott-2022-beijing-winter-olympics');
    expect(link?.rel).toBe('noreferrer noopener');
    expect(textOf('.card-role')).toBe('Axios');
    show('cnn-2021-12-06');
    expect(textOf('.card-address')).toBe('Address not known');
  });

  it.each([...articles.keys()])('shows every statement of %s with its citation, none folded', (id) => {
    show(id);
    const statements = [...document.querySelectorAll('[data-statement]')];
    expect(statements).toHaveLength(dossier.articles.find((article) => article.id === id)?.statements.length ?? 0);
    for (const statement of statements) {
      expect(statement.closest('details')).toBeNull();
      expect(statement.querySelector('cite [data-paragraph]')?.textContent).toMatch(/^paragraph/);
    }
  });

  it('shows what was changed in the report, and beside the statement that it touches', () => {
    show('axios-2021-04-06');
    expect(textOf('.updates')).toContain('Axios updated this report on the day it appeared');
    expect(textOf('[data-statement="axios-2021-04-06.1a"] [data-update]')).toContain('had not changed');
  });

  it('opens what it is about, goes back, and opens the library', async () => {
    const { onOpenTopic, onBack, onOpenLibrary } = show('cnn-2021-12-06');
    await userEvent.click(document.querySelector('.related button') ?? document.body);
    expect(onOpenTopic).toHaveBeenCalledExactlyOnceWith('beijing-2022-boycott');
    await userEvent.click(document.querySelector('[aria-label="Back"]') ?? document.body);
    expect(onBack).toHaveBeenCalledOnce();
    await userEvent.click(document.querySelector('.foot-action') ?? document.body);
    expect(onOpenLibrary).toHaveBeenCalledOnce();
  });

  it('says what it rests on', () => {
    show('cnn-2021-12-06');
    expect(textOf('.rests-on')).toBe('From two US news articles, 2021');
  });

  it('gives the focus to its title where it is asked to', () => {
    show('cnn-2021-12-06', { focusesLabel: true });
    expect(document.activeElement?.hasAttribute('data-card-label')).toBe(true);
  });

  it.each(['light', 'dark'])('has no fault that axe-core sees, in the %s theme', async (theme) => {
    for (const id of articles.keys()) {
      const { surface } = show(id, {}, translate, theme);
      for (const details of surface.querySelectorAll('details')) details.open = true;
      expect(await violationsIn(surface)).toEqual([]);
    }
  });

  it('runs from right to left where the words do', async () => {
    const { surface } = show('cnn-2021-12-06', {}, translateRightToLeft);
    expect(document.querySelector('.card')?.getAttribute('dir')).toBe('rtl');
    expect(await violationsIn(surface)).toEqual([]);
  });
});
