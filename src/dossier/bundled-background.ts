import { type ArticleFile, normaliseArticle } from './file-shape';
import type { Role, Summary, TopicKind } from './model';
import type { Background } from './topic-card';

// One glob a key, as in bundled-aliases.ts: aliases are most of a topic's file, and no card shows one. Casts as in
// bundled.ts: the build has decoded these files.
const articles = import.meta.glob('./*.json', {
  base: '../../assets/dossier/articles',
  eager: true,
  import: 'default',
}) as Record<string, ArticleFile>;
const ids = import.meta.glob('./*.json', {
  base: '../../assets/dossier/topics',
  eager: true,
  import: 'id',
}) as Record<string, string>;
const kinds = import.meta.glob('./*.json', {
  base: '../../assets/dossier/topics',
  eager: true,
  import: 'kind',
}) as Record<string, TopicKind>;
const labels = import.meta.glob('./*.json', {
  base: '../../assets/dossier/topics',
  eager: true,
  import: 'label',
}) as Record<string, string>;
const roles = import.meta.glob('./*.json', {
  base: '../../assets/dossier/topics',
  eager: true,
  import: 'role',
}) as Record<string, Role | null>;
const summaries = import.meta.glob('./*.json', {
  base: '../../assets/dossier/topics',
  eager: true,
  import: 'summary',
}) as Record<string, Summary>;
const related = import.meta.glob('./*.json', {
  base: '../../assets/dossier/topics',
  eager: true,
  import: 'related',
}) as Record<string, readonly string[]>;

/** All bundled articles and topics, in the order of their ids. */
export const background: Background = {
  articles: Object.values(articles).map(normaliseArticle),
  topics: Object.entries(ids).map(([file, id]) => ({
    id,
    kind: of(kinds, file),
    label: of(labels, file),
    role: of(roles, file),
    summary: of(summaries, file),
    related: of(related, file),
  })),
};

/** Each glob has every file; a file without one of the keys ends the build. */
function of<Value>(values: Readonly<Record<string, Value>>, file: string): Value {
  const value = values[file];
  if (value === undefined) throw new Error(`${file} lacks a key`);
  return value;
}
