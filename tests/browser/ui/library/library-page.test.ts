import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { dossier } from '../../../../src/dossier/bundled';
import { formatDate } from '../../../../src/dossier/format-date';
import type { Article, Statement } from '../../../../src/dossier/model';
import { all, library, one, showLibraryPage, textOf } from './show-page';

const statements = dossier.articles.flatMap((article) =>
  article.statements.map((statement) => ({ statement, article })),
);

const headings = () => all('h1, h2, h3, h4');

/** Each heading at most one level below the one before it. */
function expectNoSkippedLevel(): void {
  const levels = headings().map(({ tagName }) => Number(tagName.slice(1)));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
}

function expectStatement(entry: HTMLElement, statement: Statement, article: Article): void {
  const speaker = dossier.topics.find(({ id }) => id === statement.saidBy)?.label ?? statement.saidBy;
  expect(textOf(entry.querySelector('[data-statement-text]'))).toBe(statement.text);
  expect(textOf(entry.querySelector('.said-line'))).toBe(`${speaker} · ${formatDate(statement.on, 'en')}`);
  const citation = textOf(entry.querySelector('.citation'));
  expect(citation).toContain(
    `${article.publisher}, ${article.title}, ${formatDate(article.published, 'en')}, paragraph`,
  );
  expect(citation).toMatch(new RegExp(`paragraphs? ${statement.paragraph}\\b`));
  expect(citation).toContain(article.url === null ? 'Address not known' : 'Read at axios.com');
}

describe('the library', () => {
  it.each(dossier.topics.map((topic) => [topic.id, topic] as const))('has all of the topic %s', (id, topic) => {
    showLibraryPage();
    const section = one(`section#${CSS.escape(id)}`);
    expect(textOf(section.querySelector('h3'))).toBe(topic.label);
    expect(textOf(section)).toContain(topic.summary.text.split(' ').slice(0, -1).join(' '));
    if (topic.role) {
      expect(textOf(section)).toContain(`${topic.role.text}, as of ${formatDate(topic.role.asOf, 'en')}`);
    }
    expect([...section.querySelectorAll('.topic-links a')].map((link) => link.getAttribute('href'))).toEqual(
      topic.related.map((related) => `#${related}`),
    );
    const own = statements
      .filter(({ statement }) => statement.topics.includes(id))
      .map(({ statement }) => statement.id);
    const shown = [...section.querySelectorAll<HTMLElement>('.entry')].map(({ dataset }) => dataset.statement);
    expect(shown.sort()).toEqual(own.sort());
  });

  it.each(dossier.articles.map((article) => [article.id, article] as const))(
    'says of each statement of %s who said it, when, and where it stands, in each of its topics',
    (_, article) => {
      showLibraryPage();
      for (const statement of article.statements) {
        const entries = all(`.entry[data-statement="${statement.id}"]`);
        expect(entries).toHaveLength(statement.topics.length);
        for (const entry of entries) expectStatement(entry, statement, article);
      }
    },
  );

  it('has every statement once more in the timeline, and once in its article, under its paragraph', () => {
    showLibraryPage();
    for (const { statement, article } of statements) {
      expect(all(`.timeline [data-statement="${statement.id}"]`)).toHaveLength(1);
      const [home, ...others] = all(`.article [data-statement="${statement.id}"]`);
      expect(others).toEqual([]);
      expect(home?.id).toBe(statement.id);
      expect(home?.closest('.article')?.id).toBe(article.id);
      expect(textOf(home?.closest('.paragraph')?.querySelector('.paragraph-number'))).toMatch(
        new RegExp(`^Paragraphs? ${statement.paragraph}\\b`),
      );
    }
  });

  it('says what each article is, with its address or that it is not known', () => {
    showLibraryPage();
    const [axios, cnn] = all('.article').map((article) => textOf(article.querySelector('header')));
    expect(axios).toContain('U.S. could consider boycotting 2022 Beijing Olympics with allies');
    expect(axios).toContain('https://www.axios.com/2021/04/06/us-boycott-2022-beijing-winter-olympics');
    expect(cnn).toContain('Allie Malloy and Kate Sullivan');
    expect(cnn).toContain('CNN, 6 December 2021');
    expect(cnn).toContain('Address not known');
  });

  it('shows each update once in each topic that it touches, and in its article', () => {
    showLibraryPage();
    for (const article of dossier.articles) {
      for (const { text, touches } of article.updates) {
        const places = [...all('.topic'), one(`.article#${CSS.escape(article.id)}`)];
        for (const place of places) {
          const isTouched = touches.some((id) => place.querySelector(`[data-statement="${id}"]`));
          const notices = [...place.querySelectorAll('[data-update]')].filter((notice) =>
            textOf(notice).includes(text),
          );
          expect(notices, `${place.id}: ${text}`).toHaveLength(isTouched ? 1 : 0);
        }
      }
    }
  });

  it('orders the timeline by date and says what a date leaves open', () => {
    showLibraryPage();
    expect(all('.timeline-date h3').map(textOf)).toEqual([
      '1980 month not given',
      'September 2020 day not given',
      '2021 month not given',
      'March 2021 day not given',
      '6 April 2021',
      'November 2021 day not given',
      '6 December 2021',
    ]);
  });

  it('uses no id twice, and every link within the page leads somewhere', () => {
    showLibraryPage();
    const ids = all('[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = all('a[href^="#"]').map((link) => link.getAttribute('href')?.slice(1));
    expect(links.length).toBeGreaterThan(200);
    expect(links.filter((id) => !ids.includes(id ?? ''))).toEqual([]);
  });

  it('leads from each number in a text to the statement of that number', () => {
    showLibraryPage();
    const marks = all('.mark');
    expect(marks.length).toBeGreaterThan(dossier.topics.length);
    for (const mark of marks) {
      const entry = document.getElementById(mark.getAttribute('href')?.slice(1) ?? '');
      expect(textOf(entry?.querySelector('.entry-number'))).toBe(textOf(mark));
      expect(entry?.closest('.topic')).toBe(mark.closest('.topic'));
    }
  });

  it('gives each statement a link to itself', () => {
    showLibraryPage();
    for (const entry of all('[data-statement]')) {
      expect(entry.querySelector('.self-link')?.getAttribute('href')).toBe(`#${entry.dataset.statement}`);
    }
  });

  it('says what it rests on and what it does not say', () => {
    showLibraryPage();
    expect(textOf(one('#sources'))).toContain('Nothing later than 6 December 2021 is covered.');
  });

  it('skips no level of heading, whole or filtered', () => {
    showLibraryPage();
    expectNoSkippedLevel();
    showLibraryPage({ found: [{ kind: 'statement', id: 'cnn-2021-12-06.3a' }], find: 'clear' });
    expectNoSkippedLevel();
    showLibraryPage({ found: [], find: 'zebra' });
    expectNoSkippedLevel();
  });

  it('says in words that a place is not there', () => {
    showLibraryPage({ missing: 'atlantis' });
    expect(textOf(one('.library-missing'))).toBe(
      'Nothing in the library is called “atlantis”. Everything it has is listed in the contents.',
    );
  });
});

describe('the filter of the library', () => {
  const found = [
    { kind: 'topic', id: 'xinjiang' },
    { kind: 'statement', id: 'axios-2021-04-06.2a' },
  ] as const;

  it('says how much is shown, and how many of a topic’s statements', () => {
    showLibraryPage({ found, find: 'siaci' });
    expect(textOf(one('.filter-status'))).toBe('Shown: 3 topics, 1 statement, 1 article.');
    expect(textOf(one('#xinjiang h4'))).toBe('1 of 10 statements, by date');
    expect(all('.contents-link').map(textOf)).toEqual([
      'Topics',
      'Beijing 2022 boycott',
      'Xinjiang',
      'International Criminal Court',
      'Timeline',
      'Articles',
      'Axios',
      'What this rests on',
    ]);
  });

  it('says that nothing matches, and suggests what was probably meant', async () => {
    const onFind = vi.fn();
    showLibraryPage({ found: [], find: 'Beijng', suggestion: 'Beijing', onFind });
    expect(textOf(one('.filter-status'))).toContain('Nothing in the two articles matches "Beijng".');
    await page.getByRole('button', { name: 'Did you mean Beijing?' }).click();
    expect(onFind).toHaveBeenLastCalledWith('Beijing');
  });

  it('tells what is typed, and clears with Escape and with a button', async () => {
    const onFind = vi.fn();
    showLibraryPage({ found, find: 'siac', onFind });
    const field = page.getByRole('searchbox', { name: 'Find in the library' });
    await field.click();
    await userEvent.keyboard('{End}i');
    expect(onFind).toHaveBeenLastCalledWith('siaci');
    await userEvent.keyboard('{Escape}');
    expect(onFind).toHaveBeenLastCalledWith('');
    onFind.mockClear();
    await page.getByRole('button', { name: 'Show everything' }).click();
    expect(onFind).toHaveBeenCalledExactlyOnceWith('');
  });

  it('marks the words that were found, and takes the marks away with the filter', () => {
    showLibraryPage({ found, find: 'siaci', words: ['Siaci'] });
    const places = all('[data-statement="axios-2021-04-06.2a"]');
    expect(places).toHaveLength(5);
    for (const place of places) {
      expect([...place.querySelectorAll('mark')].map(textOf), 'in text and speaker').toEqual(['Siaci', 'Siaci']);
    }
    showLibraryPage();
    expect(all('mark')).toEqual([]);
    const text = one('.article [data-statement="axios-2021-04-06.2a"] .statement-text span');
    expect(textOf(text)).toBe(
      statements.find(({ statement }) => statement.id === 'axios-2021-04-06.2a')?.statement.text,
    );
    expect(all('.entry')).toHaveLength(library.topics.flatMap(({ card }) => card.statements).length);
  });
});
