import type { Alias, Topic, TopicKind } from './model';

/** What finding mentions needs of a topic, and no more. */
export type AliasedTopic = Pick<Topic, 'id' | 'kind' | 'marked' | 'aliases'>;

// One glob a key: a bundler then leaves summaries and statements out of a script that imports only this module. Casts
// as in bundled.ts: the build has decoded these files.
const kinds = import.meta.glob('./*.json', {
  base: '../../assets/dossier/topics',
  eager: true,
  import: 'kind',
}) as Record<string, TopicKind>;
const marks = import.meta.glob('./*.json', {
  base: '../../assets/dossier/topics',
  eager: true,
  import: 'marked',
}) as Record<string, boolean>;
const aliases = import.meta.glob('./*.json', {
  base: '../../assets/dossier/topics',
  eager: true,
  import: 'aliases',
}) as Record<string, readonly Alias[]>;

/** Every bundled topic with its aliases, in the order of the ids. */
export const aliasedTopics: readonly AliasedTopic[] = Object.entries(kinds).map(([file, kind]) => ({
  id: idOf(file),
  kind,
  marked: marks[file] ?? false,
  aliases: aliases[file] ?? [],
}));

/** The decoder holds each file's name to its id. */
function idOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1, -'.json'.length);
}
