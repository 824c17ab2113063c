/** Words that say how a sentence is built or that somebody says it, not what it is about. "us" is the pronoun here. */
const STOP_WORDS = new Set(
  `a about after again all also an and any are as at be because been before but by can could did do does for from had
  has have he her him his how if in into is it its may more most no not now of off on once one only or other our out
  over own said say says she should so some such than that the their them then there these they this those to told
  too under until up us was we were what when where which while who whom will with would wrote you your reported
  according`.split(/\s+/),
);

/** The shortest rest that a suffix may leave; "thing" keeps its "ing", "used" its "ed". By feel. */
const SHORTEST_STEM = 4;

/**
 * The words and numbers of a text that can tell one sentence from another, each once: small letters, no accents,
 * lightly stemmed, so that "boycotted" meets "boycotts" and "labor" meets "labour". English; other languages still
 * meet in names and numbers. Never throws.
 */
export function significantWords(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  for (const [word] of plain.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!STOP_WORDS.has(word) && (word.length > 1 || /\p{N}/u.test(word))) found.add(stem(word));
  }
  return found;
}

/** Whether a small word says nothing of a subject. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** Whether letters may become a word that says nothing of a subject: "t" may become "the". */
export function beginsStopWord(letters: string): boolean {
  for (const word of STOP_WORDS) if (word.startsWith(letters)) return true;
  return false;
}

/** The root of an English word in small letters, British and American spelling alike; numbers stay as they are. */
export function stem(word: string): string {
  if (/\p{N}/u.test(word)) return word;
  const singular = word.replace(/ies$/, 'y').replace(/([^siu])s$/, '$1');
  const root = singular.replace(/(?:ing|ed|e)$/, '');
  return (root.length >= SHORTEST_STEM ? root : singular).replace(/our$/, 'or').replace(/is$/, 'iz');
}
