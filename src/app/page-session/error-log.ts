/** More of them tell nothing new, and a fault in a loop must not fill the memory of somebody's tab. */
const MOST_ERRORS = 20;

/** What went wrong in one frame, each fault once. The page never sees it. */
export interface ErrorLog {
  readonly entries: readonly string[];
  /** Never throws. */
  add(error: unknown): void;
}

export function createErrorLog(): ErrorLog {
  const entries: string[] = [];
  return {
    entries,
    add(error) {
      const entry = error instanceof Error ? (error.stack ?? String(error)) : String(error);
      if (entries.length < MOST_ERRORS && !entries.includes(entry)) entries.push(entry);
    },
  };
}
