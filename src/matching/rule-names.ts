/**
 * The rules that make a mention, by the name that each mention carries, with what each of them saw. Every mention of every
 * labelled case has one of these, and each of these has its case.
 */
export const RULES = {
  'whole-name': 'the whole name, with whatever middle names, initials or nicknames stand in it',
  'inverted-name': 'the surname first, as registers and captions put it: "Psaki, Jen"',
  couple: 'two first names with one surname: "Joe and Jill Biden"',
  'speaker-label': 'a title and a surname before a colon, where a line begins',
  'bare-speaker-label': 'a surname before a colon, where a line begins',
  'title-before': 'a title or role of theirs right before the surname',
  'title-with-complement': 'the same, with what the title is of in between',
  'title-beside': 'a title of theirs that touches the name, in scripts without spaces',
  'title-of-a-list': 'a title in the plural before a list of names',
  'office-before': 'their office before the name: "the presidency of Carter"',
  'office-after': 'their office after the name: "the Carter administration"',
  'role-after': 'a role of theirs after the name, between commas, or the other way round',
  'seat-after': 'party and state after the name, as papers write a seat in Congress',
  'beside-ours': 'a short form joined by "and" to a surname of ours, in Slavic languages, Arabic and Turkish',
  spouse: 'named beside the husband or wife: "Biden and his wife, Jill"',
  'surname-with-honorific': 'the surname with "Mr." or the like: the same decide',
  surname: 'the surname alone: the paragraph and the page say whose it is',
  'given-name': 'the first name alone, on a page that has the whole name',
  'elder-of-two': '"the elder" and the surname, on a page that tells of him as a father, or of nobody older',
  'place-name': 'the name of the region',
  'autonomous-region': 'the same with its autonomy: "Xinjiang Uyghur Autonomous Region"',
  'event-phrase': 'a boycott with what it is of',
  'event-word': 'a boycott alone, on a page that makes the event clear',
  'event-near-ours': 'a boycott, with China, a winter or the president named near it, on such a page',
} as const satisfies Readonly<Record<string, string>>;
