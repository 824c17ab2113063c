import type { Article, Dossier, Statement, Topic } from '../dossier/model';

export type SearchKind = 'topic' | 'statement' | 'article';

/** The kinds of text that a query is compared with, from the most telling to the least. */
export interface SearchFields {
  /** What it is called. */
  readonly label: string;
  readonly alias: string;
  readonly title: string;
  readonly text: string;
  /** Who said it, what it is about, when: words that stand beside a text, not in it. */
  readonly about: string;
}

export const SEARCH_FIELDS = [
  'label',
  'alias',
  'title',
  'text',
  'about',
] as const satisfies readonly (keyof SearchFields)[];

/** A topic, a statement or an article as the index sees it. */
export interface SearchDocument extends SearchFields {
  readonly kind: SearchKind;
  readonly id: string;
  /** Topic ids, the first of which is the nearest; empty for an article. */
  readonly topics: readonly string[];
  /** Names that are this document's own when they are the whole query, the label first. */
  readonly names: readonly string[];
}

/** Between texts of one field, so that no word or pair of characters runs over the border. */
const BORDER = ' | ';

/** Everything in a dossier that can be found: topics, then articles, each followed by its statements. Never throws. */
export function searchDocuments(dossier: Dossier): SearchDocument[] {
  const labels = new Map(dossier.topics.map(({ id, label }) => [id, label]));
  const documents = [
    ...dossier.topics.map(documentOfTopic),
    ...dossier.articles.flatMap((article) => [
      documentOfArticle(article),
      ...article.statements.map((statement) => documentOfStatement(statement, article, labels)),
    ]),
  ];
  return documents.map(compose);
}

/** Offsets of words hold in Unicode's composed form only. */
function compose(document: SearchDocument): SearchDocument {
  return {
    ...document,
    label: document.label.normalize('NFC'),
    alias: document.alias.normalize('NFC'),
    title: document.title.normalize('NFC'),
    text: document.text.normalize('NFC'),
    about: document.about.normalize('NFC'),
  };
}

function documentOfTopic({ id, label, role, summary, aliases }: Topic): SearchDocument {
  const others = aliases.map(({ text }) => text).filter((text) => text !== label);
  return {
    kind: 'topic',
    id,
    topics: [id],
    names: [label, ...others],
    label,
    alias: others.join(BORDER),
    title: role?.text ?? '',
    text: summary.text,
    about: '',
  };
}

function documentOfArticle({ id, title, publisher, authors, published }: Article): SearchDocument {
  return {
    kind: 'article',
    id,
    topics: [],
    names: [title, publisher],
    label: '',
    alias: publisher,
    title,
    text: '',
    about: [...authors, dateWords(published)].join(BORDER),
  };
}

function documentOfStatement(
  { id, text, quote, saidBy, on, topics }: Statement,
  { publisher }: Article,
  labels: ReadonlyMap<string, string>,
): SearchDocument {
  const nearest = topics.includes(saidBy) ? [saidBy, ...topics.filter((topic) => topic !== saidBy)] : topics;
  const wording = quote === null || text.includes(quote) ? text : text + BORDER + quote;
  const beside = [labels.get(saidBy) ?? saidBy, ...topics.flatMap((topic) => labels.get(topic) ?? []), publisher];
  return {
    kind: 'statement',
    id,
    topics: nearest,
    names: [],
    label: '',
    alias: '',
    title: '',
    text: wording,
    about: wordsBeyond(wording, [...beside, dateWords(on)].join(' ')),
  };
}

/** Each word once, and none that the text has itself: to find it twice would cost twice. */
function wordsBeyond(text: string, beside: string): string {
  return [...new Set(beside.split(' '))].filter((word) => !text.includes(word)).join(' ');
}

const MONTHS = ' January February March April May June July August September October November December'.split(' ');

/** `2021-12-06` as somebody may look for it: "6 December 2021". `Intl` would take ten times the rest of the index. */
function dateWords(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return [day.replace(/^0/, ''), MONTHS[Number(month)] ?? '', year].filter((part) => part !== '').join(' ');
}
