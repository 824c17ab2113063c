import type { Passage } from '../tools';

/** Latin epithets; the German adverbs that end like them are left out. */
const EPITHET =
  /^\s(?!warum|darum|voraus|daraus|durchaus|hinaus|heraus|etwa)[a-z]{4,}(?:a|us|um|is|ii|ae|ens)(?!\p{L})/u;
const ARTICLE_BEFORE = /(?:^|[\s("„“])(?:[Dd]er|[Dd]ie|[Dd]as|[Gg]attung|[Aa]rt|[Nn]ame)\s["„“]?$/u;

const ARTICLED = /(?<!\p{L})(?:das|dem|beim|zum|ins|ein|dieses|jedes)\s$/iu;
/** How lamps blink: also in tables, whose cells are too short to tell their language. */
const BLINKING =
  /(?<!\p{L})(?:(?:langsam|schnell|kurz|lang|rot|grün|blau|gelb|weiß|orang|ständig|regelmäßig|dauerhaft|wiederholt|(?:ein|zwei|drei)malig)e[smn]?|kein|LED)\s$/iu;
const VERB_AFTER = /^\s(?:Sie|der\s|des\s|langsam|schnell|mit\s\p{Ll})/u;

/** "Wer nicht blinkt, zahlt": where the verb or its lamp stands near, a sentence may begin with the noun. */
const VERB_NEAR = /(?<!\p{L})(?:blink(?:t|st|en|te[nt]?|end\p{L}*)|Blinker\p{L}{0,2})(?!\p{L})/u;
/** Characters around; by feel, a paragraph of a manual. */
const NEAR = 300;

/** "Das Blinken der Lampe", "Blinken Sie": German writes the noun and the polite imperative like the surname. */
export function isGermanWord(passage: Passage, start: number, end: number): boolean {
  const { text } = passage;
  if (!/^Blinkens?$/u.test(text.slice(start, end)) || text.charAt(end) === '-') return false;
  const before = text.slice(Math.max(0, start - 16), start);
  if (BLINKING.test(before)) return true;
  if (passage.isGerman() && VERB_NEAR.test(text.slice(Math.max(0, start - NEAR), end + NEAR))) return true;
  return (
    passage.isGerman() &&
    (ARTICLED.test(before) || /(?<!\p{L})des\s$/u.test(before) || VERB_AFTER.test(text.slice(end, end + 12)))
  );
}

/** "die Rede Bidens", "Bidens jüngste Rede", "Bidens 2021 verkündeter Plan": what a genitive has. */
const NOUN_BEFORE = /\p{Lu}\p{L}{3,}\s$/u;
const OWNED_AFTER = /^\s["„“»(]?(?:\p{Lu}|\d|\p{Ll}+e[rsnm]?,?\s(?:(?:und|\p{Ll}+e[rsnm]?)\s)*["„“»]?\p{Lu})/u;

/**
 * Whether a name with a final s is that of a genus, not a genitive: "Der Bidens blüht", "Bidens-Arten", "(Bidens)",
 * "Bidens pilosa". For German, where an s makes no family of a surname.
 */
export function isGenus(text: string, start: number, end: number): boolean {
  if (text.slice(start, end) !== 'Bidens') return false;
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 24);
  // "der Plan, den Bidens Stab vorlegte": a relative pronoun, and what Biden has.
  if (/,\s\p{L}+\s$/u.test(before) && /^\s\p{Lu}/u.test(after)) return false;
  if (/^-\p{L}/u.test(after) || EPITHET.test(after) || ARTICLE_BEFORE.test(before)) return true;
  if (/[("„“»]$/u.test(before) && /^[)"“”«]/u.test(after)) return true;
  return !NOUN_BEFORE.test(before) && !OWNED_AFTER.test(after);
}
