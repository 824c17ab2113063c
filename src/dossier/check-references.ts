import { DossierError } from './dossier-error';
import type { ArticleFile, StatementEntry, TopicFile } from './file-shape';

/** Long enough for words that matter as words, too short to stand for the article. From the design. */
const QUOTE_WORDS = 8;

/** Two words joined by a hyphen can only be meant as a topic id. */
const LOOKS_LIKE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;

interface Named<T> {
  readonly path: string;
  readonly value: T;
}

/**
 * Holds everything that one file says about another, or one field about another.
 *
 * @throws DossierError for the first fault, with file, place and problem.
 */
export function checkReferences(articles: readonly Named<ArticleFile>[], topics: readonly Named<TopicFile>[]): void {
  checkIds(articles);
  checkIds(topics);
  const topicIds = new Set(topics.map(({ value }) => value.id));
  const statements = collectStatements(articles);
  for (const article of articles) checkArticle(article, topicIds);
  for (const topic of topics) checkTopic(topic, topicIds, statements);
}

function checkIds(files: readonly Named<{ readonly id: string }>[]): void {
  const seen = new Set<string>();
  for (const { path, value } of files) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (seen.has(value.id)) throw new DossierError(`${path}: id`, `"${value.id}" stands twice`);
    if (name !== `${value.id}.json`) throw new DossierError(`${path}: id`, `"${value.id}" is not the name of the file`);
    seen.add(value.id);
  }
}

function collectStatements(articles: readonly Named<ArticleFile>[]): ReadonlyMap<string, StatementEntry> {
  const statements = new Map<string, StatementEntry>();
  for (const { path, value } of articles) {
    for (const [index, statement] of value.statements.entries()) {
      const at = `${path}: statements[${index}].id`;
      if (statements.has(statement.id)) throw new DossierError(at, `"${statement.id}" stands twice`);
      const stem = `${value.id}.${statement.paragraph}`;
      if (!statement.id.startsWith(stem) || !/^[a-z]$/.test(statement.id.slice(stem.length))) {
        throw new DossierError(at, `"${statement.id}" is not ${stem} and a letter`);
      }
      statements.set(statement.id, statement);
    }
  }
  return statements;
}

function checkArticle({ path, value }: Named<ArticleFile>, topicIds: ReadonlySet<string>): void {
  const own = new Set(value.statements.map((statement) => statement.id));
  for (const [index, statement] of value.statements.entries()) {
    const at = `${path}: statements[${index}]`;
    checkStatement(at, statement, topicIds);
    if (statement.on > value.published) throw new DossierError(`${at}.on`, 'is later than the article');
  }
  for (const [index, update] of value.updates.entries()) {
    const at = `${path}: updates[${index}]`;
    if (update.on < value.published) throw new DossierError(`${at}.on`, 'is earlier than the article');
    requireKnown(`${at}.touches`, update.touches, own, 'statement of this article');
  }
}

function checkStatement(at: string, statement: StatementEntry, topicIds: ReadonlySet<string>): void {
  const { paragraph, through, quote, saidBy } = statement;
  if (through != null && through <= paragraph) {
    throw new DossierError(`${at}.through`, `${through} is not after paragraph ${paragraph}`);
  }
  if (quote != null && wordsIn(quote) > QUOTE_WORDS) {
    throw new DossierError(`${at}.quote`, `has ${wordsIn(quote)} words, more than ${QUOTE_WORDS}`);
  }
  if (LOOKS_LIKE_ID.test(saidBy)) requireKnownOne(`${at}.saidBy`, saidBy, topicIds, 'topic');
  requireKnown(`${at}.topics`, statement.topics, topicIds, 'topic');
}

function checkTopic(
  { path, value }: Named<TopicFile>,
  topicIds: ReadonlySet<string>,
  statements: ReadonlyMap<string, StatementEntry>,
): void {
  if (value.kind === 'person') {
    if (!value.role) throw new DossierError(`${path}: role`, 'a person has a role');
    requireKnownOne(`${path}: role.statement`, value.role.statement, statements, 'statement');
  } else if (value.role) {
    throw new DossierError(`${path}: role`, 'only a person has a role');
  }
  requireKnown(`${path}: summary.statements`, value.summary.statements, statements, 'statement');
  requireKnown(`${path}: related`, value.related, topicIds, 'topic');
  const itself = value.related.indexOf(value.id);
  if (itself !== -1) throw new DossierError(`${path}: related[${itself}]`, 'a topic is not related to itself');
  checkAliases(path, value);
  if (![...statements.values()].some((statement) => statement.topics.includes(value.id))) {
    throw new DossierError(path, 'no statement belongs to this topic');
  }
}

/** The same form may stand once a language: Russian and Ukrainian share spellings, and rules may tell them apart. */
function checkAliases(path: string, topic: TopicFile): void {
  const seen = new Set<string>();
  for (const [index, alias] of topic.aliases.entries()) {
    const form = `${alias.lang} ${alias.text.normalize('NFC')}`;
    if (seen.has(form)) throw new DossierError(`${path}: aliases[${index}].text`, `"${alias.text}" stands twice`);
    seen.add(form);
  }
}

interface Known {
  has(id: string): boolean;
}

function requireKnown(at: string, ids: readonly string[], known: Known, what: string): void {
  for (const [index, id] of ids.entries()) requireKnownOne(`${at}[${index}]`, id, known, what);
}

function requireKnownOne(at: string, id: string, known: Known, what: string): void {
  if (!known.has(id)) throw new DossierError(at, `"${id}" is not a known ${what}`);
}

function wordsIn(text: string): number {
  return text.trim().split(/\s+/).length;
}
