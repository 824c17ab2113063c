import { describe, it } from 'vitest';
import { type BrokenDossier, expectFault } from './fault-of';
import { anAlias, anArticle, anUpdate, aPerson, aPlace, aStatement, filesOf, smallDossier } from './small-dossier';

const ARTICLE = 'articles/gazette-2021.json';
const PERSON = 'topics/the-mayor.json';
const PLACE = 'topics/the-bridge.json';

const withStatement = (changes: object) => smallDossier({ article: { statements: [aStatement(changes)] } });
const withStatements = (...changes: object[]) =>
  smallDossier({ article: { statements: [aStatement(), ...changes.map(aStatement)] } });
const withUpdate = (changes: object) => smallDossier({ article: { updates: [anUpdate(changes)] } });
const withAliases = (...aliases: object[]) => smallDossier({ person: { aliases } });

describe('checkReferences, through decodeDossier', () => {
  const broken: readonly BrokenDossier[] = [
    [
      'two articles of one id',
      filesOf([anArticle(), anArticle()], [aPerson(), aPlace()]),
      `${ARTICLE}: id`,
      '"gazette-2021" stands twice',
    ],
    [
      'two topics of one id',
      filesOf([anArticle()], [aPerson(), aPlace(), aPlace()]),
      `${PLACE}: id`,
      '"the-bridge" stands twice',
    ],
    [
      'an id other than the name of its file',
      { ...smallDossier(), topics: [{ path: 'topics/mayor.json', value: aPerson() }] },
      'topics/mayor.json: id',
      '"the-mayor" is not the name of the file',
    ],
    ['two statements of one id', withStatements({}), `${ARTICLE}: statements[1].id`, '"gazette-2021.1a" stands twice'],
    [
      'a statement id of another article',
      withStatement({ id: 'herald-2021.1a' }),
      `${ARTICLE}: statements[0].id`,
      '"herald-2021.1a" is not gazette-2021.1 and a letter',
    ],
    [
      'a statement id of another paragraph',
      withStatement({ id: 'gazette-2021.12a' }),
      `${ARTICLE}: statements[0].id`,
      '"gazette-2021.12a" is not gazette-2021.1 and a letter',
    ],
    [
      'a statement that ends before it begins',
      withStatement({ through: 1 }),
      `${ARTICLE}: statements[0].through`,
      '1 is not after paragraph 1',
    ],
    [
      'a quote of nine words',
      withStatement({ quote: 'one two three four five six seven eight nine' }),
      `${ARTICLE}: statements[0].quote`,
      'has 9 words, more than 8',
    ],
    [
      'a statement later than its article',
      withStatement({ on: '2021-06-11' }),
      `${ARTICLE}: statements[0].on`,
      'is later than the article',
    ],
    [
      'a statement of an unknown topic',
      withStatements({ id: 'gazette-2021.1b', topics: ['the-mayor', 'the-river'] }),
      `${ARTICLE}: statements[1].topics[1]`,
      '"the-river" is not a known topic',
    ],
    [
      'a statement of one topic twice',
      withStatement({ topics: ['the-mayor', 'the-mayor'] }),
      `${ARTICLE}: statements[0].topics[1]`,
      'stands twice',
    ],
    [
      'a speaker who is meant as a topic',
      withStatement({ saidBy: 'the-mayer' }),
      `${ARTICLE}: statements[0].saidBy`,
      '"the-mayer" is not a known topic',
    ],
    [
      'an update of an unknown statement',
      withUpdate({ touches: ['gazette-2021.1a', 'gazette-2021.2a'] }),
      `${ARTICLE}: updates[0].touches[1]`,
      '"gazette-2021.2a" is not a known statement of this article',
    ],
    ['an update that touches nothing', withUpdate({ touches: [] }), `${ARTICLE}: updates[0].touches`, 'is empty'],
    [
      'an update before the article',
      withUpdate({ on: '2021-06-09' }),
      `${ARTICLE}: updates[0].on`,
      'is earlier than the article',
    ],
    [
      'an update without a source',
      withUpdate({ source: 'the Gazette' }),
      `${ARTICLE}: updates[0].source`,
      /web address/,
    ],
    ['a person without a role', smallDossier({ person: { role: null } }), `${PERSON}: role`, 'a person has a role'],
    [
      'a place with a role',
      smallDossier({ place: { role: aPerson().role } }),
      `${PLACE}: role`,
      'only a person has a role',
    ],
    [
      'a role that cites an unknown statement',
      smallDossier({ person: { role: { text: 'Mayor', asOf: '2021', statement: 'gazette-2021.9z' } } }),
      `${PERSON}: role.statement`,
      '"gazette-2021.9z" is not a known statement',
    ],
    [
      'a summary that cites an unknown statement',
      smallDossier({ place: { summary: { text: 'A bridge.', statements: ['gazette-2021.9z'] } } }),
      `${PLACE}: summary.statements[0]`,
      '"gazette-2021.9z" is not a known statement',
    ],
    [
      'an unknown related topic',
      smallDossier({ person: { related: ['the-bridge', 'the-river'] } }),
      `${PERSON}: related[1]`,
      '"the-river" is not a known topic',
    ],
    [
      'a topic related to itself',
      smallDossier({ place: { related: ['the-mayor', 'the-bridge'] } }),
      `${PLACE}: related[1]`,
      'a topic is not related to itself',
    ],
    [
      'an alias twice in one language',
      withAliases(anAlias(), anAlias({ as: 'word' })),
      `${PERSON}: aliases[1].text`,
      '"Mayor" stands twice',
    ],
    [
      'an alias twice, in two spellings of one letter',
      withAliases(anAlias({ text: 'Maér' }), anAlias({ text: 'Mae\u0301r' })),
      `${PERSON}: aliases[1].text`,
      /stands twice/,
    ],
    [
      'a topic without a statement',
      withStatement({ topics: ['the-mayor'] }),
      PLACE,
      'no statement belongs to this topic',
    ],
  ];

  it.each(broken)('refuses %s', (_name, files, path, problem) => {
    expectFault(files, path, problem);
  });
});
