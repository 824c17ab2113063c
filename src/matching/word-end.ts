import { HANGUL, IDEOGRAPH, INVISIBLE, kindOf, LETTER } from '../text/characters';
import { squeeze } from '../text/even-text';
import { endOfWord } from '../text/words';

/** What may follow a name in the same word and still be the name, by script: case endings. */
const ENDINGS: readonly (readonly [RegExp, RegExp])[] = [
  [/\p{Script=Cyrillic}/u, /^(?:а|у|ом|ем|е|ові|єм|ю|я|ым|і|и|ой)$/iu],
  // Uyghur cases.
  [/\p{Script=Arabic}/u, /^(?:دا|دە|تا|تە|نىڭ|غا|گە|دىن|تىن|نى|دىكى)$/u],
  // German "Bidens", Romanian "Xinjiangului". An English plural is a family: the caller looks for it.
  [/\p{Script=Latin}/u, /^(?:s|ul|ului)$/iu],
];

/**
 * Where a found form ends as a word.
 *
 * @param stem - Any letters may follow.
 * @returns The end with its case ending; -1 where the form is only a part of a longer word.
 */
export function endOfForm(text: string, start: number, end: number, stem: boolean): number {
  const next = text.charCodeAt(end);
  if (!stem && beginsNoEnding(next) && isSmallLetter(text.charCodeAt(end - 1))) return -1;
  const last = kindOf(text.charCodeAt(end - 1));
  if (last === HANGUL) return start > 0 && kindOf(text.charCodeAt(start - 1)) === HANGUL ? -1 : end;
  if (last === IDEOGRAPH) return isKatakana(text, end - 1) && cutsKatakana(text, start, end) ? -1 : end;
  if (last !== LETTER) return end;
  if (!stem && beginsNoEnding(next)) return -1;
  const kind = kindOf(next);
  if (kind !== LETTER && kind !== INVISIBLE) return end;
  const wordEnd = endOfWord(text, end);
  if (wordEnd === end || stem) return wordEnd;
  const rest = squeeze(text.slice(end, wordEnd));
  const form = text.slice(start, end);
  return isCaseEnding(form, rest) ? wordEnd : -1;
}

/** Whether these letters may follow a form in the same word and leave it what it is. */
export function isCaseEnding(form: string, rest: string): boolean {
  return ENDINGS.some(([script, endings]) => script.test(form) && endings.test(rest));
}

/** Small ASCII letters but for "s" and "u": what most hits end before, "Jo" in "job", so that they cost no more than this. */
export function beginsNoEnding(unit: number): boolean {
  return isSmallLetter(unit) && unit !== 0x73 && unit !== 0x75;
}

/** Of ASCII. */
export function isSmallLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** Particles and roles that Korean writes onto a name. */
const AFTER_HANGUL =
  /^(?:[은는이가을를의와과도만로나며다라씨측]|에(?:서|게|게서|도|는|만)?|께서|으?로(?:서|부터|는)?|이?라[고는며]?|이?란|부터|까지|처럼|보다|이[나며다]|이?[었였]다|한테|지역[가-힣]*|산|전|후|(?:대통령|의원|장관|대변인|후보|주지사|주석|행정부|정부|자치구|위구르|웨이우얼|인권)[가-힣]*)$/u;

/** The same of a text as it is written: where something invisible stands in the word, only reading can tell. */
export function mayEndHangulWord(text: string, end: number): boolean {
  let to = end;
  while (kindOf(text.charCodeAt(to)) === HANGUL) to++;
  return to === end || kindOf(text.charCodeAt(to)) === INVISIBLE || AFTER_HANGUL.test(text.slice(end, to));
}

/** Whether a Korean form is a word with its particles there, not the beginning of a longer one: 카터는, not 카터펄트. */
export function endsHangulWord(text: string, end: number): boolean {
  let to = end;
  while (kindOf(text.charCodeAt(to)) === HANGUL) to++;
  return to === end || AFTER_HANGUL.test(text.slice(end, to));
}

function cutsKatakana(text: string, start: number, end: number): boolean {
  return (isKatakana(text, start) && isKatakana(text, start - 1)) || isKatakana(text, end);
}

function isKatakana(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30a1 && unit <= 0x30fe && unit !== 0x30fb;
}
