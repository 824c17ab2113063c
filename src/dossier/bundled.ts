import { type ArticleFile, normalise, type TopicFile } from './file-shape';
import type { Dossier } from './model';

// Casts without a check beside them: the build has decoded these very files (decode.ts) and fails on any fault, so a
// page need not carry valibot to learn it again.
const articles = import.meta.glob('../../assets/dossier/articles/*.json', { eager: true, import: 'default' }) as Record<
  string,
  ArticleFile
>;
const topics = import.meta.glob('../../assets/dossier/topics/*.json', { eager: true, import: 'default' }) as Record<
  string,
  TopicFile
>;

/** All bundled articles and topics, in the order of their ids. */
export const dossier: Dossier = normalise(Object.values(articles), Object.values(topics));
