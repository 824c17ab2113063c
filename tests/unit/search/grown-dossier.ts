import type { Dossier } from '../../../src/dossier/model';

/**
 * A dossier so many times as large: each copy says the same with about a third of its longer words changed, so that both
 * the documents and the words grow as those of more articles would.
 */
export function growDossier({ topics, articles }: Dossier, times: number): Dossier {
  const copies = Array.from({ length: times }, (_, copy) => copy);
  return {
    topics: copies.flatMap((copy) =>
      topics.map((topic) => ({
        ...topic,
        id: `${topic.id}-${copy}`,
        label: vary(topic.label, copy),
        summary: { ...topic.summary, text: vary(topic.summary.text, copy) },
        aliases: topic.aliases.map((alias) => ({ ...alias, text: vary(alias.text, copy) })),
      })),
    ),
    articles: copies.flatMap((copy) =>
      articles.map((article) => ({
        ...article,
        id: `${article.id}-${copy}`,
        title: vary(article.title, copy),
        statements: article.statements.map((statement) => ({
          ...statement,
          id: `${statement.id}-${copy}`,
          text: vary(statement.text, copy),
          saidBy: `${statement.saidBy}-${copy}`,
          topics: statement.topics.map((id) => `${id}-${copy}`),
        })),
      })),
    ),
  };
}

function vary(text: string, copy: number): string {
  if (copy === 0) return text;
  return text.replace(/\p{L}{4,}/gu, (word, at: number) =>
    (at + copy) % 3 === 0 ? word + letter(copy) + letter(copy * 7 + at) : word,
  );
}

function letter(number: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + (number % 26));
}
