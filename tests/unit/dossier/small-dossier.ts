/** Builders of a small, faultless dossier as files hold it; a test breaks what it is about. */
export function anArticle(changes: object = {}) {
  return {
    id: 'gazette-2021',
    publisher: 'The Gazette',
    authors: ['Ann Author'],
    title: 'A title',
    published: '2021-06-10',
    url: null,
    updates: [],
    statements: [aStatement()],
    ...changes,
  };
}

export function aStatement(changes: object = {}) {
  return {
    id: 'gazette-2021.1a',
    paragraph: 1,
    text: 'The mayor opened the bridge.',
    saidBy: 'The Gazette',
    on: '2021-06-09',
    topics: ['the-mayor', 'the-bridge'],
    ...changes,
  };
}

export function anUpdate(changes: object = {}) {
  return {
    on: '2021-06-11',
    text: 'The bridge was closed again.',
    source: 'https://gazette.example/bridge',
    touches: ['gazette-2021.1a'],
    ...changes,
  };
}

export function anAlias(changes: object = {}) {
  return { text: 'Mayor', lang: 'en', as: 'title', standsAlone: false, ...changes };
}

export function aPerson(changes: object = {}) {
  return {
    id: 'the-mayor',
    kind: 'person',
    label: 'The mayor',
    role: { text: 'Mayor', asOf: '2021-06-10', statement: 'gazette-2021.1a' },
    summary: { text: 'The mayor opens bridges.', statements: ['gazette-2021.1a'] },
    related: ['the-bridge'],
    marked: true,
    aliases: [anAlias()],
    ...changes,
  };
}

export function aPlace(changes: object = {}) {
  return {
    id: 'the-bridge',
    kind: 'place',
    label: 'The bridge',
    summary: { text: 'A bridge.', statements: ['gazette-2021.1a'] },
    related: [],
    marked: false,
    aliases: [anAlias({ text: 'Bridge', as: 'word' })],
    ...changes,
  };
}

/** The files of a dossier, named for the ids they hold. */
export function filesOf(articles: readonly { id: string }[], topics: readonly { id: string }[]) {
  return {
    articles: articles.map((value) => ({ path: `articles/${value.id}.json`, value })),
    topics: topics.map((value) => ({ path: `topics/${value.id}.json`, value })),
  };
}

export function smallDossier(changes: { article?: object; person?: object; place?: object } = {}) {
  return filesOf([anArticle(changes.article)], [aPerson(changes.person), aPlace(changes.place)]);
}
