import { compareDates } from '../dossier/iso-date';
import type { Statement } from '../dossier/model';
import { significantWords } from './significant-words';

export type RankableStatement = Pick<Statement, 'id' | 'text' | 'on' | 'paragraph'>;

/**
 * Picks those of a topic's statements that are near the paragraph that somebody is reading: best first, ties by date and
 * then by paragraph. One that shares nothing with it but what all of them share is not near.
 *
 * A statement scores the words and numbers that it shares with the paragraph, each by how few of the statements have
 * it (inverse document frequency): "Psaki" says nothing among Psaki's statements, "athletes" says much. The sum is
 * divided by the root of the statement's length, so that a long one does not win by chance.
 *
 * @returns Ids. Never throws.
 */
export function rankStatements(statements: readonly RankableStatement[], paragraphText: string): string[] {
  const wanted = significantWords(paragraphText);
  const worded = statements.map((statement) => ({ statement, words: wordsOf(statement) }));
  const frequency = new Map<string, number>();
  for (const { words } of worded) {
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const scoreOf = (words: ReadonlySet<string>): number => {
    let sum = 0;
    for (const word of words) {
      if (wanted.has(word)) sum += Math.log(statements.length / (frequency.get(word) ?? 1));
    }
    return words.size === 0 ? 0 : sum / Math.sqrt(words.size);
  };
  return worded
    .map(({ statement, words }) => ({ statement, score: scoreOf(words) }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        compareDates(a.statement.on, b.statement.on) ||
        a.statement.paragraph - b.statement.paragraph,
    )
    .map(({ statement }) => statement.id);
}

/** The year counts too, where the text has none of its own. */
function wordsOf(statement: RankableStatement): ReadonlySet<string> {
  return significantWords(`${statement.text} ${statement.on.slice(0, 4)}`);
}
