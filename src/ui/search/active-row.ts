/** Which row of a list the keys have come to. */
export interface ActiveRow {
  /** From 0. */
  readonly at: number;
  /** Once the arrows have moved, Home and End mean the list, too; until then the words in the field. */
  readonly isMoving: boolean;
}

export const FIRST_ROW: ActiveRow = { at: 0, isMoving: false };

/**
 * Where a key leads in a list of so many rows.
 *
 * @returns `null` for a key that is not the list's.
 */
export function moveRow({ at, isMoving }: ActiveRow, key: string, count: number): ActiveRow | null {
  const last = count - 1;
  if (last < 0) return null;
  if (key === 'ArrowDown') return { at: Math.min(at + 1, last), isMoving: true };
  if (key === 'ArrowUp') return { at: Math.max(at - 1, 0), isMoving: true };
  if (key === 'Home' && isMoving) return { at: 0, isMoving };
  if (key === 'End' && isMoving) return { at: last, isMoving };
  return null;
}
