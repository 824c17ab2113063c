import type { CardStatement, Citation, Notice, TopicCard } from '../../dossier/topic-card';

/** Where nothing is near, as many stand open as there is room for without scrolling. By feel. */
const OPEN_WITHOUT_NEAR = 3;

export interface CardArrangement {
  /** Stands open; the best first, or by date where none is near. */
  readonly first: readonly ShownStatement[];
  /** Behind a disclosure, by date. */
  readonly more: readonly ShownStatement[];
  /** Spelled out at the end, because no statement that stands open does: on a whole article, or on a folded statement. */
  readonly updates: readonly ShownUpdate[];
  /** What the marks in the head and the summary point at; a mark's number is the place here, from 1. */
  readonly footnotes: readonly Citation[];
  readonly roleMark: number | null;
  readonly summaryMarks: readonly number[];
}

export interface ShownStatement {
  readonly statement: CardStatement;
  /** Spelled out beside this statement, because it is the first that they touch. */
  readonly notices: readonly Notice[];
  /** Spelled out further up. */
  readonly noticesAbove: readonly Notice[];
}

export interface ShownUpdate {
  readonly notice: Notice;
  /** Stands beside a folded statement too; once that is unfolded, it need not stand at the end. */
  readonly isFolded: boolean;
}

/**
 * Divides a card's statements into those that stand open and the rest, and numbers its footnotes.
 *
 * @param near - Statement ids, the best first; unknown ids are passed over.
 */
export function arrangeCard(card: TopicCard, near: readonly string[]): CardArrangement {
  const byId = new Map(card.statements.map((statement) => [statement.id, statement]));
  const best = near.flatMap((id) => byId.get(id) ?? []);
  const first = best.length > 0 ? best : card.statements.slice(0, OPEN_WITHOUT_NEAR);
  const more = card.statements.filter((statement) => !first.includes(statement));
  const shown = spellOutOnce([...first, ...more]);
  const open = shown.slice(0, first.length);
  const folded = shown.slice(first.length);

  const footnotes: Citation[] = [];
  const markOf = (citation: Citation) => {
    const at = footnotes.findIndex((other) => isSamePlace(other, citation));
    return at < 0 ? footnotes.push(citation) : at + 1;
  };
  return {
    first: open,
    more: folded,
    updates: card.updates
      .filter((notice) => !spellsOut(open, notice))
      .map((notice) => ({ notice, isFolded: spellsOut(folded, notice) })),
    footnotes,
    roleMark: card.role ? markOf(card.role.citation) : null,
    summaryMarks: [...new Set(card.summary.citations.map(markOf))],
  };
}

/** Puts each notice to the first of the statements that it touches. */
export function spellOutOnce(statements: readonly CardStatement[]): ShownStatement[] {
  const above = new Set<string>();
  return statements.map((statement) => {
    const notices = statement.updates.filter((notice) => !above.has(notice.text));
    const noticesAbove = statement.updates.filter((notice) => above.has(notice.text));
    for (const notice of notices) above.add(notice.text);
    return { statement, notices, noticesAbove };
  });
}

function spellsOut(statements: readonly ShownStatement[], { text }: Notice): boolean {
  return statements.some(({ notices }) => notices.some((notice) => notice.text === text));
}

function isSamePlace(a: Citation, b: Citation): boolean {
  return a.title === b.title && a.published === b.published && a.paragraph === b.paragraph && a.through === b.through;
}
