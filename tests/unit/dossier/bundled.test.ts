import { describe, expect, it } from 'vitest';
import { dossier } from '../../../src/dossier/bundled';
import { aliasedTopics } from '../../../src/dossier/bundled-aliases';
import { background } from '../../../src/dossier/bundled-background';
import { decodeDossier } from '../../../src/dossier/decode';
import { readDossierFiles } from './read-files';

const decoded = decodeDossier(readDossierFiles());
const statements = decoded.articles.flatMap((article) => article.statements);

describe('the bundled dossier', () => {
  it('is what decoding its files gives', () => {
    expect(dossier).toEqual(decoded);
  });

  it('has its aliases alone, for the same topics', () => {
    const expected = decoded.topics.map(({ id, kind, marked, aliases }) => ({ id, kind, marked, aliases }));
    expect(aliasedTopics).toEqual(expected);
  });

  it('has what cards show alone', () => {
    const topics = decoded.topics.map(({ aliases: _, marked: __, ...topic }) => topic);
    expect(background).toEqual({ articles: decoded.articles, topics });
  });

  it.each(statements.filter((statement) => statement.quote !== null).map((statement) => [statement.id, statement]))(
    'shows the quote of %s inside its text, between quotation marks',
    (_id, statement) => {
      expect(statement.text).toContain(`“${statement.quote}”`);
    },
  );

  it.each(statements.filter((statement) => statement.quote === null).map((statement) => [statement.id, statement]))(
    'quotes nothing in %s, which has no quote',
    (_id, statement) => {
      expect(statement.text).not.toMatch(/["“”]/);
    },
  );

  it('speaks of genocide and crimes against humanity only in what somebody is named as saying', () => {
    const texts = [...statements.map(({ text }) => text), ...decoded.topics.map(({ summary }) => summary.text)];
    const grave = texts.filter((text) => /genocide|crimes against humanity/i.test(text));
    expect(grave.length).toBeGreaterThan(0);
    for (const text of grave) expect(text).toMatch(/Psaki (?:explained|spoke|said)/);
  });

  it('ends each statement and each summary as a sentence', () => {
    const texts = [...statements.map(({ text }) => text), ...decoded.topics.map(({ summary }) => summary.text)];
    for (const text of texts) expect(text).toMatch(/^[A-Z].*[.]$/);
  });
});
