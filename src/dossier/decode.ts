import * as v from 'valibot';
import { checkReferences } from './check-references';
import { DossierError } from './dossier-error';
import { normalise } from './file-shape';
import type { Dossier } from './model';
import { articleSchema, topicSchema } from './schema';

/** One JSON file: its path from `assets/dossier`, with slashes, and what it holds. */
export interface DossierFile {
  readonly path: string;
  readonly value: unknown;
}

export interface DossierFiles {
  readonly articles: readonly DossierFile[];
  readonly topics: readonly DossierFile[];
}

/**
 * Reads the bundled files, and holds every reference between them. For the build and for tests: it is the only way to
 * valibot, and pages must not carry that.
 *
 * @returns Articles and topics in the order given.
 * @throws DossierError for the first fault, with file, place and problem.
 */
export function decodeDossier(files: DossierFiles): Dossier {
  const articles = decodeAll(articleSchema, files.articles, 'articles');
  const topics = decodeAll(topicSchema, files.topics, 'topics');
  checkReferences(articles, topics);
  return normalise(
    articles.map(({ value }) => value),
    topics.map(({ value }) => value),
  );
}

/** A file whose shape is right. */
export interface Decoded<T> {
  readonly path: string;
  readonly value: T;
}

type Shape = v.GenericSchema<unknown, { readonly id: string }>;

function decodeAll<S extends Shape>(schema: S, files: readonly DossierFile[], folder: string) {
  if (files.length === 0) throw new DossierError(folder, 'no files');
  return files.map((file) => decode(schema, file));
}

function decode<S extends Shape>(schema: S, { path, value }: DossierFile): Decoded<v.InferOutput<S>> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (!result.success) {
    const issue = result.issues[0];
    const place = placeOf(issue.path?.map((step) => step.key) ?? []);
    throw new DossierError(place === '' ? path : `${path}: ${place}`, issue.message);
  }
  return { path, value: result.output };
}

function placeOf(keys: readonly unknown[]): string {
  let place = '';
  for (const key of keys) {
    if (typeof key === 'number') place += `[${key}]`;
    else place += place === '' ? String(key) : `.${String(key)}`;
  }
  return place;
}
