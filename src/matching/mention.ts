import type { Alias, Topic } from '../dossier/model';

/** The part of a topic that matching reads. */
export type MatchableTopic = Pick<Topic, 'id' | 'kind' | 'aliases'>;

/** A span of text resolved to a topic. Offsets are UTF-16 code units, half-open. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Topic id. */
  readonly topic: string;
  /** The alias that found it. */
  readonly alias: string;
  /** The rule that made the candidate a mention, for a reader who asks why. */
  readonly rule: string;
}

/** A possible mention before the rules have judged it. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly topic: string;
  readonly alias: Alias;
  /** What the words around it say by themselves, before the rest of the page is asked. */
  readonly sign: Sign;
  /** The rule that saw the sign, for a reader who asks why. */
  readonly seenBy: string;
}

/**
 * What the neighbourhood of a candidate says: `full` the whole name, `label` a speaker label, `titled` a title or role of
 * this topic, `bare` nothing, `given` a given name alone, `needs-host` a place name shared with another place, `event` a
 * word of the event that the page must make clear, `other` somebody or something else.
 */
export type Sign = 'full' | 'label' | 'titled' | 'bare' | 'given' | 'needs-host' | 'event' | 'other';

/**
 * One paragraph in which something was found: a pure function of its text, kept while the text lives and judged again
 * whenever the page's context changes.
 */
export interface Paragraph {
  /** Offset of the paragraph in the text it was read from. */
  readonly start: number;
  readonly text: string;
  /** Offsets are relative to the paragraph. */
  readonly candidates: readonly Candidate[];
  /** What the paragraph tells about the whole page: people and namesakes it fixes, words of the event. */
  readonly evidence: readonly Evidence[];
}

/** One thing a text tells about its page, e.g. `fixed:joe-biden`. Counted, so that it can be taken back. */
export type Evidence = string;

/** The evidence of a whole page. Counts only, no positions: the answer cannot depend on the order of arrival. */
export interface PageContext {
  count(evidence: Evidence): number;
}

export interface Matcher {
  /**
   * Finds the paragraphs that hold candidates or evidence; others are left out.
   *
   * @param text - Blocks separated by blank lines; a blank line is the only paragraph break.
   * @returns Ascending by start. Never throws.
   */
  read(text: string): readonly Paragraph[];
  /**
   * What `judge` takes from a context, as one string: while it stays equal, every paragraph's mentions stay what they
   * were. Costs a few look-ups, so it can be asked after each batch of changes.
   */
  standing(context: PageContext): string;
  /** Mentions of a paragraph, disjoint, ascending, with offsets relative to it. Never throws. */
  judge(paragraph: Paragraph, context: PageContext): readonly Mention[];
}
