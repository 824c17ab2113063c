import type { Evidence, PageContext, Paragraph } from './mention';

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
  /** How many kinds of evidence name each topic. */
  const kinds = new Map<string, number>();
  const versions = new Map<string, number>();
  let version = 0;
  const change = (evidence: readonly Evidence[], by: number): void => {
    for (const one of evidence) {
      const known = counts.get(one) ?? 0;
      const left = known + by;
      const topic = topicOf(one);
      // A cue is told or not: how often, nobody asks.
      if (known === 0 || left <= 0 || !one.startsWith('cue:')) {
        version++;
        versions.set(topic, (versions.get(topic) ?? 0) + 1);
      }
      if (known > 0 !== left > 0) kinds.set(topic, (kinds.get(topic) ?? 0) + (left > 0 ? 1 : -1));
      if (left > 0) counts.set(one, left);
      else counts.delete(one);
    }
  };
  return {
    count: (evidence) => counts.get(evidence) ?? 0,
    beginningWith: (prefix) => beginningWith(counts.keys(), prefix),
    isSilentOn: (topic) => (kinds.get(topic) ?? 0) === 0,
    version: (topic) => (topic === undefined ? version : (versions.get(topic) ?? 0)),
    add: (evidence) => change(evidence, 1),
    remove: (evidence) => change(evidence, -1),
  };
}

/** What paragraphs tell of their page, as a seed. */
export function evidenceIn(paragraphs: readonly Paragraph[]): ReadonlyMap<Evidence, number> {
  const counts = new Map<Evidence, number>();
  for (const { evidence } of paragraphs) for (const one of evidence) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/**
 * A context that already counts what was learnt elsewhere about the same page: the larger of both counts. For the first
 * pass over a page, until `context` has seen all of it.
 */
export function withSeed(context: PageContext, seed: ReadonlyMap<Evidence, number>): PageContext {
  const seeded = new Set(Array.from(seed.keys(), topicOf));
  return {
    count: (evidence) => Math.max(context.count(evidence), seed.get(evidence) ?? 0),
    beginningWith: (prefix) => beginningWith(new Set([...context.beginningWith(prefix), ...seed.keys()]), prefix),
    isSilentOn: (topic) => !seeded.has(topic) && context.isSilentOn(topic),
    // Another context than the same without the seed.
    version: (topic) => -1 - context.version(topic),
  };
}

/** `firm:xinjiang daqo` is about Xinjiang. */
function topicOf(evidence: Evidence): string {
  const end = evidence.indexOf(' ');
  return evidence.slice(evidence.indexOf(':') + 1, end === -1 ? undefined : end);
}

function beginningWith(all: Iterable<Evidence>, prefix: string): readonly Evidence[] {
  return [...all].filter((evidence) => evidence.startsWith(prefix)).sort();
}
