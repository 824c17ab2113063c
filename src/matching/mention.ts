import type { Alias, Topic } from '../dossier/model';
import type { EvenText } from '../text/even-text';

export type Gender = 'm' | 'f';

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
  /** Whether it only says whose relative somebody is: "Joe Biden's son Hunter". */
  readonly isAside: boolean;
  /** What a pronoun beside a surname says about its bearer: "Carter recalled in her interview". */
  readonly gender: Gender | null;
  /** The sentence of its paragraph, from 0. */
  readonly sentence: number;
  /** The rule that saw the sign, for a reader who asks why. */
  readonly seenBy: string;
}

/** What the neighbourhood of a candidate says. */
export type Sign =
  /** The whole name: a mention, and it fixes the topic on the page. */
  | 'full'
  /** A speaker label: the same. */
  | 'label'
  /** A title, a role or an administration of this topic: a mention, and it fixes the short form. */
  | 'titled'
  /** A short form with nothing beside it: the paragraph's other names and the page decide. */
  | 'bare'
  /** A short form behind a word that may be another's first name: the page must name its bearer and no namesake. */
  | 'perhaps'
  /** A given name alone: the page must have the whole name. */
  | 'given'
  /** A given name beside what its bearer is to a person of the same surname ("his wife, Jill"): a mention that fixes nothing. */
  | 'spouse'
  /** A place's name that another place shares: the page must name the place or its country. */
  | 'shared'
  /** A place's name without a word of place beside it: a team's, where the page reports its games. */
  | 'bare-place'
  /** A team of that name: no mention, and the bare name may be the team's. */
  | 'team'
  /** A word of the event: the page must make the event clear. */
  | 'event'
  /** The same, with nothing near it that tells whose boycott: the other boycotts of the page count, too. */
  | 'lone-event'
  /** "Boycott", which a page that names somebody of that name may mean. */
  | 'event-or-surname'
  /** "the elder Biden": the page knows whether he is ours. */
  | 'elder'
  /** Another person of that surname: no mention, and the short form may be theirs. */
  | 'namesake'
  /** The letter or variable of that name: no mention, and the short form alone is one, too, where the page names nobody. */
  | 'letter'
  /** Some other thing of that name: no mention. */
  | 'thing';

/**
 * One paragraph in which something was found: a pure function of its text, kept while the text lives and judged again
 * whenever the page's context changes.
 */
export interface Paragraph {
  /** Offset of the paragraph in the text it was read from. */
  readonly start: number;
  readonly text: string;
  /** The same as the rules read it. */
  readonly even: EvenText;
  /** Offsets are those of the even text. */
  readonly candidates: readonly Candidate[];
  /** What the paragraph tells about the whole page: people and namesakes it fixes, words of the event. */
  readonly evidence: readonly Evidence[];
}

/** One thing a text tells about its page, e.g. `fixed:joe-biden`. Counted, so that it can be taken back. */
export type Evidence = string;

/** The evidence of a whole page. Counts only, no positions: the answer cannot depend on the order of arrival. */
export interface PageContext {
  count(evidence: Evidence): number;
  /** All evidence that begins so, each once, sorted. Slower than `count`. */
  beginningWith(prefix: string): readonly Evidence[];
  /** Whether nothing is counted that names the topic: its evidence ends with it, or with it and one more word. */
  isSilentOn(topic: string): boolean;
  /**
   * While it stays equal, so does what `Matcher.standing` says of this context.
   *
   * @param topic - Counts only changes in what names it, as for `isSilentOn`.
   */
  version(topic?: string): number;
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
   * Whether `read` may find anything in the joined texts of nodes, wherever words are parted between two of them. Costs one
   * pass and allocates nothing; a "no" is sure. Never throws.
   *
   * @param isSeamIn - Whether two texts meet between two offsets, neither of them included.
   */
  mayFind(text: string, isSeamIn: (from: number, to: number) => boolean): boolean;
  /**
   * What `judge` takes from a context, as one string: while it stays equal, every paragraph's mentions stay what they
   * were. Costs a few look-ups, so it can be asked after each batch of changes.
   */
  standing(context: PageContext): string;
  /** Mentions of a paragraph, disjoint, ascending, with offsets relative to it. Never throws. */
  judge(paragraph: Paragraph, context: PageContext): readonly Mention[];
}
