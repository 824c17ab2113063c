import { describe, expect, it } from 'vitest';
import { dossier } from '../../../../src/dossier/bundled';
import { describeLibrary } from '../../../../src/dossier/library';
import { type Found, filterLibrary, type ShownLibrary } from '../../../../src/ui/library/filter-library';
import { placesIn } from '../../../../src/ui/library/places';

const library = describeLibrary(dossier);
const topic = (id: string): Found => ({ kind: 'topic', id });
const statement = (id: string): Found => ({ kind: 'statement', id });
const article = (id: string): Found => ({ kind: 'article', id });

const topicIds = (shown: ShownLibrary) => shown.topics.map(({ card }) => card.topic.id);
const timelineIds = (shown: ShownLibrary) => shown.timeline.flatMap(({ statements }) => statements.map(({ id }) => id));
const articleIds = (shown: ShownLibrary) =>
  shown.articles.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ statements }) => statements.map((item) => item.statement.id)),
  );

describe('filterLibrary', () => {
  it('shows everything without a search', () => {
    const shown = filterLibrary(library, null);
    expect(shown.topics).toHaveLength(library.topics.length);
    expect(shown.timeline).toEqual(library.timeline);
    expect(shown.articles).toEqual(library.articles);
    expect(shown.statementCount).toBe(dossier.articles.flatMap(({ statements }) => statements).length);
  });

  it('shows nothing where nothing was found', () => {
    expect(filterLibrary(library, [])).toEqual({ topics: [], timeline: [], articles: [], statementCount: 0 });
  });

  it('shows a found statement in its topics, in the timeline and in its article, and nothing else of them', () => {
    const shown = filterLibrary(library, [statement('axios-2021-04-06.2a')]);
    expect(topicIds(shown)).toEqual(['beijing-2022-boycott', 'xinjiang', 'international-criminal-court']);
    for (const { statements } of shown.topics) expect(statements.map(({ id }) => id)).toEqual(['axios-2021-04-06.2a']);
    expect(timelineIds(shown)).toEqual(['axios-2021-04-06.2a']);
    expect(articleIds(shown)).toEqual(['axios-2021-04-06.2a']);
    expect(shown.statementCount).toBe(1);
  });

  it('shows a topic whole that was found by its own words alone', () => {
    const shown = filterLibrary(library, [topic('jill-biden'), topic('mitt-romney')]);
    expect(topicIds(shown)).toEqual(['jill-biden', 'mitt-romney']);
    expect(timelineIds(shown)).toEqual(['cnn-2021-12-06.11b', 'axios-2021-04-06.4a']);
    expect(shown.statementCount).toBe(2);
  });

  it('shows of a topic that was found with statements only these', () => {
    const shown = filterLibrary(library, [topic('xinjiang'), statement('axios-2021-04-06.2a')]);
    expect(shown.topics.find(({ card }) => card.topic.id === 'xinjiang')?.statements).toHaveLength(1);
  });

  it('shows an article whole that was found by its own words alone, and no topic for it', () => {
    const shown = filterLibrary(library, [article('cnn-2021-12-06')]);
    expect(topicIds(shown)).toEqual([]);
    expect(articleIds(shown)).toHaveLength(shown.statementCount);
    expect(shown.statementCount).toBe(library.articles[1]?.paragraphs.flatMap(({ statements }) => statements).length);
  });
});

describe('placesIn', () => {
  it('has every section, topic, article and statement, each once', () => {
    const places = placesIn(filterLibrary(library, null));
    for (const id of ['timeline', 'xinjiang', 'cnn-2021-12-06', 'axios-2021-04-06.7b']) expect(places).toContain(id);
    expect(places).toContain('xinjiang--axios-2021-04-06.7b');
    expect(places).not.toContain('axios-2021-04-06.8a');
  });

  it('has no place that the filter hides', () => {
    const places = placesIn(filterLibrary(library, [statement('axios-2021-04-06.2a')]));
    expect(places).toContain('timeline');
    expect(places).toContain('axios-2021-04-06.2a');
    expect(places).not.toContain('axios-2021-04-06.3a');
    expect(places).not.toContain('xinjiang--axios-2021-04-06.7b');
    expect(places).not.toContain('jen-psaki');
  });
});
