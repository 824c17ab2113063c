/** What the bundled data is, once decoded. Dates are ISO 8601: a year, a month or a day. Paragraphs are 1-based. */
export interface Dossier {
  readonly articles: readonly Article[];
  readonly topics: readonly Topic[];
}

export interface Article {
  readonly id: string;
  readonly publisher: string;
  readonly authors: readonly string[];
  readonly title: string;
  readonly published: string;
  /** `null` where the address is not known; it is never guessed. */
  readonly url: string | null;
  readonly updates: readonly Update[];
  readonly statements: readonly Statement[];
}

/** What the publisher changed after the bundled text was written, and which statements it bears on. */
export interface Update {
  readonly on: string;
  readonly text: string;
  readonly source: string;
  /** Statement ids. */
  readonly touches: readonly string[];
}

/** One sourced sentence of background. */
export interface Statement {
  /** Article id, paragraph, a letter: `cnn-2021-12-06.3a`. */
  readonly id: string;
  readonly paragraph: number;
  /** The last paragraph, where one statement rests on several; else `null`. */
  readonly through: number | null;
  readonly text: string;
  /** At most eight words, verbatim; else `null`. */
  readonly quote: string | null;
  /** A topic id, or words such as "a senior official". */
  readonly saidBy: string;
  /** When it was said or done. */
  readonly on: string;
  /** Topic ids. */
  readonly topics: readonly string[];
}

export const TOPIC_KINDS = ['person', 'people', 'place', 'event', 'organisation', 'subject'] as const;
export type TopicKind = (typeof TOPIC_KINDS)[number];

/** A person, place or event that statements are about. */
export interface Topic {
  readonly id: string;
  readonly kind: TopicKind;
  readonly label: string;
  /** Persons have one; other topics `null`. */
  readonly role: Role | null;
  readonly summary: Summary;
  /** Topic ids. */
  readonly related: readonly string[];
  /** Marked on pages unless switched off; others only if switched on. */
  readonly marked: boolean;
  readonly aliases: readonly Alias[];
}

export interface Role {
  readonly text: string;
  readonly asOf: string;
  /** Statement id. */
  readonly statement: string;
}

export interface Summary {
  readonly text: string;
  /** Statement ids. */
  readonly statements: readonly string[];
}

export const ALIAS_KINDS = ['full', 'short', 'given', 'title', 'word'] as const;
export type AliasKind = (typeof ALIAS_KINDS)[number];

/** A rule by which a surface form may name a topic. */
export interface Alias {
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
  readonly as: AliasKind;
  /** May be a mention without anything else on the page. */
  readonly standsAlone: boolean;
  /** What this topic is called beside a short form (`src/matching/vocabulary/roles.ts`): "president", "mrs". */
  readonly roles?: readonly string[] | undefined;
  /** Any letters may follow in the same word: "boycott" finds "boycotted", "boycotting". */
  readonly stem?: boolean | undefined;
}
