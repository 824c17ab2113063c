import { describe, expect, it } from 'vitest';
import { describeArticles } from '../../../../src/dossier/article-view';
import { dossier } from '../../../../src/dossier/bundled';
import { arrangeArticle } from '../../../../src/ui/card/arrange-article';

describe.each(describeArticles(dossier))('the card of an article ($source.id)', (view) => {
  const arranged = arrangeArticle(view);
  const article = dossier.articles.find(({ id }) => id === view.source.id);

  it('has every statement once, by paragraph', () => {
    const ids = arranged.statements.map(({ statement }) => statement.id);
    expect([...ids].sort()).toEqual(article?.statements.map(({ id }) => id).sort());
    const paragraphs = arranged.statements.map(({ statement }) => statement.citation.paragraph);
    expect(paragraphs).toEqual([...paragraphs].sort((one, other) => one - other));
  });

  it('spells out every update once', () => {
    const beside = arranged.statements.flatMap(({ notices }) => notices.map(({ text }) => text));
    const shown = [...beside, ...arranged.updates.map(({ notice }) => notice.text)];
    expect(shown.sort()).toEqual(article?.updates.map(({ text }) => text).sort());
  });

  it('names what it is about, the most frequent first', () => {
    const countOf = (id: string) => article?.statements.filter(({ topics }) => topics.includes(id)).length ?? 0;
    const counts = arranged.topics.map(({ id }) => countOf(id));
    expect(counts).toEqual([...counts].sort((one, other) => other - one));
    expect(new Set(arranged.topics.map(({ id }) => id))).toEqual(
      new Set(article?.statements.flatMap(({ topics }) => topics)),
    );
  });
});
