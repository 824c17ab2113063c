import type { Lexicon } from '../lexicon';
import type { MatchableTopic, Sign } from '../mention';
import type { Roles } from '../vocabulary/roles';
import type { Marks } from './event/other-events';

/** What every rule about persons may ask. */
export interface Tools {
  readonly lexicon: Lexicon;
  readonly roles: Roles;
}

/** One paragraph as the rules see it; what costs something is made when first asked for. */
export interface Passage {
  readonly text: string;
  /** The index of the sentence that holds an offset. */
  sentenceOf(offset: number): number;
  /** The sentence that holds an offset. */
  sentenceAround(offset: number): string;
  /** Where the sentence that holds an offset begins. */
  sentenceStart(offset: number): number;
  /** The marks of boycotts in a sentence or clause. */
  marksIn(from: number, to: number): Marks;
  isGerman(): boolean;
  /** Whether capitals tell nothing about names around an offset: headlines, German. */
  isCapitalisedThroughout(offset: number): boolean;
}

/** How a rule reads one surface form. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly topic: MatchableTopic;
  readonly sign: Sign;
  /** The rule's name. */
  readonly seenBy: string;
}
