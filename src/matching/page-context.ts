import type { Evidence, PageContext } from './mention';

/** The evidence of a page that still changes. */
export interface MutablePageContext extends PageContext {
  /** Counts what a paragraph tells: call it once when the paragraph appears. */
  add(evidence: readonly Evidence[]): void;
  /** Takes back what `add` counted: call it once when the paragraph goes. */
  remove(evidence: readonly Evidence[]): void;
}

/**
 * Counts the evidence of all paragraphs of a page. Ask `Matcher.standing` after a batch of changes whether the
 * paragraphs have to be judged again.
 */
export function createPageContext(): MutablePageContext {
  const counts = new Map<Evidence, number>();
  let version = 0;
  const change = (evidence: readonly Evidence[], by: number): void => {
    for (const one of evidence) {
      const known = counts.get(one) ?? 0;
      const left = known + by;
      // A cue is told or not: how often, nobody asks.
      if (known === 0 || left <= 0 || !one.startsWith('cue:')) version++;
      if (left > 0) counts.set(one, left);
      else counts.delete(one);
    }
  };
  return {
    count: (evidence) => counts.get(evidence) ?? 0,
    beginningWith: (prefix) => beginningWith(counts.keys(), prefix),
    version: () => version,
    add: (evidence) => change(evidence, 1),
    remove: (evidence) => change(evidence, -1),
  };
}

/**
 * A context that already counts what was learnt elsewhere about the same page: the larger of both counts. For the first
 * pass over a page, until `context` has seen all of it.
 */
export function withSeed(context: PageContext, seed: ReadonlyMap<Evidence, number>): PageContext {
  return {
    count: (evidence) => Math.max(context.count(evidence), seed.get(evidence) ?? 0),
    beginningWith: (prefix) => beginningWith(new Set([...context.beginningWith(prefix), ...seed.keys()]), prefix),
    // Another context than the same without the seed.
    version: () => -1 - context.version(),
  };
}

function beginningWith(all: Iterable<Evidence>, prefix: string): readonly Evidence[] {
  return [...all].filter((evidence) => evidence.startsWith(prefix)).sort();
}
