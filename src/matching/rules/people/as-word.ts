/** "her maiden name, Romney", "née Biden", "born Price": the word is spoken of, not its bearer. */
const NAME_AS_WORD =
  /(?<!\p{L})(?:(?:(?:maiden|married|last|family)\s|sur)names?,?\s(?:is\s|was\s)?["“]?|(?<!\p{L})the\s["“‘]|gr[eo]w(?:ing)?\sup\s|born\s|née?\s|nee\s|geb\.\s|geborene[nr]?\s)$/iu;

/** "not for a Carter either", "a Romney in the race": what follows makes it no "Carter presidency". */
const ONE_OF_FAMILY = /^(?:[.,;:!?)"”]|\s(?:in|on|at|for|as|who|is|was|either|would|has|had|will|again)(?!\p{L}))/u;

/** "recibió a Biden.": where words like these stand before it, "a" is a preposition. */
const ROMANCE_BEFORE = /(?<!\p{L})(?:que|el|los|las|del|por|su|y|en|il|che|di|gli|ao|em|pelo|dos)\s/u;

/** "In 1962 Xi senior was purged": in passing, in a text that is the son's. */
const SENIOR = /^\ssenior(?=[.,;]|\s(?:was|is|had|has|who)(?!\p{L}))/u;

/** What makes a surname no name of its bearer: it is spoken of as a word, as one of a family's, or is the father's. */
export function readAsWord(text: string, start: number, end: number): string | null {
  if (NAME_AS_WORD.test(text.slice(Math.max(0, start - 20), start))) return 'surname-as-a-word';
  const isOne = /(?:^|[^\p{L}])(?:an?|another)\s$/iu.test(text.slice(Math.max(0, start - 10), start));
  if (isOne && ONE_OF_FAMILY.test(text.slice(end, end + 10)) && !isAfterRomanceA(text, start)) return 'one-of-a-family';
  return SENIOR.test(text.slice(end, end + 12)) ? 'other-generation' : null;
}

function isAfterRomanceA(text: string, start: number): boolean {
  return (
    /\sa\s$/u.test(text.slice(Math.max(0, start - 3), start)) &&
    ROMANCE_BEFORE.test(text.slice(Math.max(0, start - 80), start))
  );
}
