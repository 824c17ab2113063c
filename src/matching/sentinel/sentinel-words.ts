/**
 * A topic as the sentinel asks for it; words are folded and parted by `|`, the words of one form by spaces; with
 * a star any letters may follow.
 */
export interface SentinelTopic {
  readonly id: string;
  readonly marked: boolean;
  /** Forms that may stand by themselves. */
  readonly alone: string;
  /** Forms that need a title, an office or a given name near them. */
  readonly needy: string;
  /** Given names: near a needy form they say whose it is, and right behind a title they are mentions. */
  readonly given: string;
  /** Names of places that another place shares. */
  readonly shared: string;
  /** Words of an event; any letters may follow. */
  readonly event: string;
  /** Keys of `SentinelWords.roles`, parted by spaces. */
  readonly roles: string;
}

/** All that the sentinel knows of the dossier and of the vocabularies, made from them when the extension is built. */
export interface SentinelWords {
  readonly topics: readonly SentinelTopic[];
  /**
   * By role: folded words near a name, parted by `|`, the source of a regular expression over what touches it, and whether they
   * are forms of address, which anybody has.
   */
  readonly roles: Readonly<Record<string, readonly [near: string, touching: string, isHonorific: boolean]>>;
  /** Words by what they tell of a page, parted by `|`. */
  readonly cues: Readonly<Record<string, string>>;
}
