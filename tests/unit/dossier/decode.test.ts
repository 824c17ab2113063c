import { describe, expect, it } from 'vitest';
import { decodeDossier } from '../../../src/dossier/decode';
import { type BrokenDossier, expectFault } from './fault-of';
import { readDossierFiles } from './read-files';
import { anAlias, anArticle, aPerson, aStatement, filesOf, smallDossier } from './small-dossier';

const ARTICLE = 'articles/gazette-2021.json';
const PERSON = 'topics/the-mayor.json';
const PLACE = 'topics/the-bridge.json';

const withStatement = (changes: object) => smallDossier({ article: { statements: [aStatement(changes)] } });
const withAliases = (...aliases: object[]) => smallDossier({ person: { aliases } });

describe('decodeDossier', () => {
  it('gives null for what a file leaves out', () => {
    const dossier = decodeDossier(smallDossier());
    expect(dossier.articles[0]?.statements[0]).toMatchObject({ through: null, quote: null });
    expect(dossier.topics.map((topic) => topic.role)).toEqual([
      { text: 'Mayor', asOf: '2021-06-10', statement: 'gazette-2021.1a' },
      null,
    ]);
  });

  it('keeps what a file says in full', () => {
    const dossier = decodeDossier(withStatement({ through: 3, quote: 'opened the bridge' }));
    expect(dossier.articles[0]?.statements[0]).toEqual(aStatement({ through: 3, quote: 'opened the bridge' }));
  });

  it('keeps the fields of an alias that only some rules read', () => {
    const dossier = decodeDossier(withAliases(anAlias({ roles: ['mr'], stem: true })));
    expect(dossier.topics[0]?.aliases[0]).toEqual(anAlias({ roles: ['mr'], stem: true }));
  });

  it('takes one form in two languages', () => {
    expect(() => decodeDossier(withAliases(anAlias(), anAlias({ lang: 'de' })))).not.toThrow();
  });

  it('takes a quote of eight words', () => {
    expect(() => decodeDossier(withStatement({ quote: 'one two three four five six seven eight' }))).not.toThrow();
  });

  it('decodes every bundled file', () => {
    const files = readDossierFiles();
    const dossier = decodeDossier(files);
    expect(dossier.articles).toHaveLength(files.articles.length);
    expect(dossier.topics).toHaveLength(files.topics.length);
    expect(dossier.articles.flatMap((article) => article.statements).length).toBeGreaterThanOrEqual(30);
  });

  const broken: readonly BrokenDossier[] = [
    ['no articles', { ...smallDossier(), articles: [] }, 'articles', 'no files'],
    ['no topics', { ...smallDossier(), topics: [] }, 'topics', 'no files'],
    [
      'a file that is no object',
      { ...smallDossier(), articles: [{ path: ARTICLE, value: 'text' }] },
      ARTICLE,
      /Expected Object but received "text"/,
    ],
    ['a value of another type', smallDossier({ article: { title: 7 } }), `${ARTICLE}: title`, /Expected string/],
    [
      'a key that is missing',
      filesOf([{ id: 'gazette-2021' }], [aPerson()]),
      `${ARTICLE}: publisher`,
      /Expected "publisher"/,
    ],
    ['a misspelt optional key', withStatement({ throuhg: 2 }), `${ARTICLE}: statements[0].throuhg`, /Expected never/],
    [
      'a misspelt key of an alias',
      withAliases(anAlias({ steam: true })),
      `${PERSON}: aliases[0].steam`,
      /Expected never/,
    ],
    ['an id with capitals', filesOf([anArticle({ id: 'Gazette' })], [aPerson()]), 'articles/Gazette.json: id', /small/],
    [
      'an article without statements',
      smallDossier({ article: { statements: [] } }),
      `${ARTICLE}: statements`,
      'is empty',
    ],
    [
      'an article address of another kind',
      smallDossier({ article: { url: 'javascript:0' } }),
      `${ARTICLE}: url`,
      /web address/,
    ],
    [
      'a day that is not in the calendar',
      smallDossier({ article: { published: '2021-02-30' } }),
      `${ARTICLE}: published`,
      /ISO 8601/,
    ],
    ['a statement date in words', withStatement({ on: 'Monday' }), `${ARTICLE}: statements[0].on`, /ISO 8601/],
    ['a statement of blanks', withStatement({ text: '  ' }), `${ARTICLE}: statements[0].text`, 'is empty'],
    ['a statement by nobody', withStatement({ saidBy: '' }), `${ARTICLE}: statements[0].saidBy`, 'is empty'],
    ['a statement of no topic', withStatement({ topics: [] }), `${ARTICLE}: statements[0].topics`, 'is empty'],
    ['a paragraph 0', withStatement({ paragraph: 0 }), `${ARTICLE}: statements[0].paragraph`, /paragraph number/],
    ['half a paragraph', withStatement({ paragraph: 1.5 }), `${ARTICLE}: statements[0].paragraph`, /whole number/],
    ['an alias of another kind', withAliases(anAlias({ as: 'nick' })), `${PERSON}: aliases[0].as`, /"nick"/],
    ['an empty alias', withAliases(anAlias(), anAlias({ text: '' })), `${PERSON}: aliases[1].text`, 'is empty'],
    ['a topic without aliases', withAliases(), `${PERSON}: aliases`, 'is empty'],
    ['a topic of another kind', smallDossier({ place: { kind: 'river' } }), `${PLACE}: kind`, /"river"/],
    [
      'a summary that cites nothing',
      smallDossier({ place: { summary: { text: 'A bridge.', statements: [] } } }),
      `${PLACE}: summary.statements`,
      'is empty',
    ],
  ];

  it.each(broken)('refuses %s', (_name, files, path, problem) => {
    expectFault(files, path, problem);
  });
});
