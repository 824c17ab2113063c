import { foldUnits, PARTING } from './fold-units';
import { FIRST_UNSPACED, type Form, isHangul, isPart, isUnspaced, LETTERS, MAY_FOLLOW, wordsOf } from './form-pattern';

/** A text and what is asked of it. */
export interface Reading {
  readonly text: string;
  /** Whether anybody still wants to know of a form, by its index. */
  isAsked(at: number): boolean;
  /** A form may stand where the letters of its key end: its first five, or as many as it has. */
  onPlace(at: number, end: number): void;
}

export interface FormKeys {
  /** Where the letters of a form's key begin that end at an offset, seams among them or not. */
  startOf(text: string, at: number, end: number): number;
  /**
   * Comes past every place where a form may stand, whether seams part words or not; borders of words are not looked at.
   */
  scan(reading: Reading, from: number): void;
}

/** So many letters of a form are looked up, fewer only at the beginning of a word. */
const KEY_LETTERS = 5;
const LETTER_BITS = 6;
const KEY_MASK = 2 ** (KEY_LETTERS * LETTER_BITS) - 1;
/** A bit for each letter that a shorter key may begin with. */
const BEGINNINGS = 2 ** (KEY_LETTERS - 1) - 1;
/** Of one or two characters of a script without spaces. */
const UNSPACED_KEY = 2 ** 30;
const BIT_BITS = 14;
const MULTIPLIER = 0x9e3779b1;
const FIRST_ARABIC = 0x620;
/** Behind scripts without spaces come Arabic's old forms and letters of full width. */
const FIRST_WIDE = 0xfb00;
/** Between the words of a foreign name. */
const KATAKANA_DOT = 0x30fb;
/** What is no script without spaces has a place of its own in a table of so many. */
const UNIT_MASK = 0x3fff;
/** In that table letters have numbers below, zero is what has not been asked yet. */
const NO_LETTER = 2 ** LETTER_BITS;
const UNSEEN_UNIT = NO_LETTER + 1;
const LETTER = new RegExp(`[${LETTERS}]`);
/** Small letters that case endings begin with: behind a form, others say that the word goes on. */
const FIRST_OF_ENDINGS = 'suаоуеюяыи';

/** Makes a table of what forms begin with: looking through a text takes one multiplication a letter. */
export function createFormKeys(forms: readonly Form[]): FormKeys {
  const symbols = new Uint8Array(UNIT_MASK + 1);
  // At most every other slot is taken.
  const slotBits = 1 + Math.ceil(Math.log2(forms.length + 1));
  const keys = new Int32Array(1 << slotBits);
  /** Most keys are told apart here: of others one in forty comes through. */
  const bits = new Int32Array(1 << (BIT_BITS - 5));
  /** By form, of its key. */
  const lengths = Uint8Array.from(forms, lengthOf);
  /** By slot the first form with its key, by form the next one: counted from 1. */
  const firsts = new Uint16Array(1 << slotBits);
  const nexts = new Uint16Array(forms.length + 1);
  /** Whether a small letter or a syllable behind the key says that this is another word. */
  const isWhole = new Uint8Array(1 << slotBits);

  function symbolOf(unit: number): number {
    if (unit >= FIRST_UNSPACED && unit < FIRST_WIDE) return unit === KATAKANA_DOT ? NO_LETTER : unit;
    const known = symbols[unit & UNIT_MASK] as number;
    if (known !== 0) return known;
    const character = String.fromCharCode(unit);
    const folded = foldUnits(character);
    let symbol = NO_LETTER;
    if (PARTING.test(character)) symbol = UNSEEN_UNIT;
    else if (LETTER.test(folded)) symbol = 1 + (folded.charCodeAt(0) % (NO_LETTER - 2));
    symbols[unit & UNIT_MASK] = symbol;
    return symbol;
  }

  function mayBe(key: number): boolean {
    const bit = Math.imul(key, MULTIPLIER) >>> (32 - BIT_BITS);
    // A shift counts the lowest five bits alone.
    return (((bits[bit >> 5] as number) >> bit) & 1) !== 0;
  }

  function slotOf(key: number): number {
    let slot = Math.imul(key, MULTIPLIER) >>> (32 - slotBits);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (keys.length - 1);
    return slot;
  }

  function keyOf(form: Form): number {
    let key = isUnspaced(form) ? UNSPACED_KEY : 0;
    const length = lengthOf(form);
    for (let index = 0; index < length; index++) {
      const unit = form.charCodeAt(index);
      key = isUnspaced(form)
        ? unspacedKey(index === 0 ? 0 : form.charCodeAt(0), unit)
        : (key << LETTER_BITS) | symbolOf(unit);
    }
    return key;
  }

  forms.forEach((form, at) => {
    const key = keyOf(form);
    const slot = slotOf(key);
    const words = wordsOf(form);
    const [word = ''] = words.split(' ');
    const isCut = word.length > (lengths[at] as number) || (isPart(form) && word === words);
    const mayGoOn = isCut || (isUnspaced(form) && !isHangul(form.charCodeAt(0)));
    isWhole[slot] = Number(!mayGoOn && (keys[slot] === 0 || isWhole[slot] === 1));
    keys[slot] = key;
    const bit = Math.imul(key, MULTIPLIER) >>> (32 - BIT_BITS);
    bits[bit >> 5] = (bits[bit >> 5] as number) | (1 << bit);
    nexts[at + 1] = firsts[slot] as number;
    firsts[slot] = at + 1;
  });

  return {
    startOf(text, at, end) {
      let start = end;
      for (let left = lengths[at] as number; left > 0; ) if (symbolOf(text.charCodeAt(--start)) !== UNSEEN_UNIT) left--;
      return start;
    },

    scan(reading, from) {
      // Read from the loop's own variables, which is twice as quick.
      const { text } = reading;
      let key = 0;
      let last = 0;
      /** Of the last letters, from the lowest bit up, which ones a seam parts from what stands before. */
      let parted = 0;
      let isSeam = 0;
      for (let at = from; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        if (unit >= FIRST_UNSPACED && unit < FIRST_WIDE) {
          key = parted = isSeam = 0;
          const alone = unspacedKey(0, unit);
          if (mayBe(alone)) look(reading, alone, at + 1);
          const both = unspacedKey(last, unit);
          if (last !== 0 && mayBe(both)) look(reading, both, at + 1);
          last = unit;
          continue;
        }
        const symbol = (symbols[unit & UNIT_MASK] as number) || symbolOf(unit);
        if (symbol < NO_LETTER) {
          last = 0;
          key = ((key << LETTER_BITS) | symbol) & KEY_MASK;
          parted = ((parted << 1) | isSeam) & BEGINNINGS;
          isSeam = 0;
          if (mayBe(key)) look(reading, key, at + 1);
          // Arabic writes particles onto its words.
          const beginnings = unit < FIRST_ARABIC ? parted : BEGINNINGS;
          if (beginnings !== 0) lookWithin(reading, key, beginnings, at + 1);
        } else if (symbol === UNSEEN_UNIT) isSeam = Number(key !== 0);
        else key = last = parted = isSeam = 0;
      }
    },
  };

  function look(reading: Reading, key: number, end: number): void {
    const { text, isAsked, onPlace } = reading;
    const slot = slotOf(key);
    if (keys[slot] === 0 || (isWhole[slot] === 1 && goesOn(text.charCodeAt(end)))) return;
    for (let next = firsts[slot] as number; next !== 0; next = nexts[next] as number) {
      const at = next - 1;
      if (isAsked(at) && hasRest(reading, at, end)) onPlace(at, end);
    }
  }

  /** Keys that are shorter than the word so far. */
  function lookWithin(reading: Reading, key: number, beginnings: number, end: number): void {
    for (let letters = 2; letters < KEY_LETTERS; letters++) {
      const short = key & (2 ** (letters * LETTER_BITS) - 1);
      if (((beginnings >> (letters - 1)) & 1) === 0 || short === key) continue;
      if (mayBe(short)) look(reading, short, end);
    }
  }

  /** Whether behind the letters of its key the others follow, in their order. */
  function hasRest({ text }: Reading, formAt: number, end: number): boolean {
    const form = forms[formAt] ?? '';
    const length = lengths[formAt] as number;
    // Letters share their numbers: five of them tell two words apart, one does not.
    if (length === 1 && foldUnits(text.charAt(end - 1)) !== form.charAt(0)) return false;
    const formEnd = form.length - Number(isPart(form));
    let at = end;
    for (let index = length; index < formEnd; index++) {
      const wanted = symbolOf(form.charCodeAt(index));
      const begin = at;
      let symbol = symbolOf(text.charCodeAt(at));
      while (at < text.length && (symbol === UNSEEN_UNIT || (symbol === NO_LETTER && wanted === NO_LETTER))) {
        at++;
        symbol = symbolOf(text.charCodeAt(at));
      }
      if (wanted === NO_LETTER ? at === begin : symbol !== wanted) return false;
      if (wanted !== NO_LETTER) at++;
    }
    return true;
  }
}

/** How many letters its key has. */
function lengthOf(form: Form): number {
  const [word = ''] = wordsOf(form).split(' ');
  return Math.min(word.length, isUnspaced(form) ? 2 : KEY_LETTERS);
}

function unspacedKey(first: number, second: number): number {
  return UNSPACED_KEY | ((first << 14) ^ second);
}

/** Of most words that begin with a form, "Jo" in "job": sure where it says so. */
function goesOn(unit: number): boolean {
  const isSmall = (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x430 && unit <= 0x44f);
  if (!isSmall && !isHangul(unit)) return false;
  return !(isSmall ? FIRST_OF_ENDINGS : MAY_FOLLOW).includes(String.fromCharCode(unit));
}
