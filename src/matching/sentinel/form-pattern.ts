/**
 * Folded; single spaces between its words, and a star at the end where it may stand within a longer word. A string and no object:
 * four hundred are held in every frame.
 */
export type Form = string;

const STAR = '*';

export function isPart(form: Form): boolean {
  return form.endsWith(STAR);
}

export function wordsOf(form: Form): string {
  return isPart(form) ? form.slice(0, -STAR.length) : form;
}

/** From here on words have no spaces between them. */
export const FIRST_UNSPACED = 0x3040;

/** Whether its letters are written in one way only. */
export function isUnspaced(form: Form): boolean {
  return form.charCodeAt(0) >= FIRST_UNSPACED;
}

export function isHangul(unit: number): boolean {
  return unit >= 0xac00 && unit <= 0xd7a3;
}

/** Of scripts whose words begin and end; whatever is not among them may part two. */
export const LETTERS =
  'a-z0-9\\xdf-\\u024f\\u0370-\\u0482\\u048a-\\u0556\\u0620-\\u063f\\u0641-\\u064a\\u0671-\\u06d3\\u06d5';
const HANGUL = '가-힣';
/** What Korean writes onto a name. */
const PARTICLE =
  '[은는이가을를의와과도만로나며다라씨측]|에|께|으|란|부터|까지|처럼|보다|였|었|한테|지역|산|전|후|대통|의원|장관|대변|주지|주석|행정|정부|자치|위구|웨이|인권';
/** Behind a name other syllables say that this is another word. */
export const MAY_FOLLOW = PARTICLE.replaceAll('|', '');
/** Between the words of a form. */
const GAP = '[\\0-\\x01\\x03-/:-`{-\\xb7\\u2000-\\u206f\\u3000\\u30fb]+';

/** A sticky pattern over text that `foldUnits` has folded: sure where it does not match. */
export function patternOf(form: Form): RegExp {
  const words = wordsOf(form);
  const source = words.replaceAll(' ', GAP);
  if (isPart(form)) return new RegExp(source, 'y');
  const [before, after] = bordersOf(words);
  return new RegExp(`${before}${source}${after}`, 'y');
}

/** Arabic writes particles onto its words, and others have no spaces. */
function bordersOf(words: string): readonly [before: string, after: string] {
  if (words >= '가' && words < '\ud800') return [`(?<![${HANGUL}])`, `(?=${PARTICLE}|(?![${HANGUL}]))`];
  if (words >= '\u0600') return ['', ''];
  // Case endings, of Cyrillic anything as long.
  return [`(?<![${LETTERS}])`, words < '\u0370' ? `(?=(?:s|ului?)?(?![${LETTERS}]))` : `(?![${LETTERS}]{4})`];
}
