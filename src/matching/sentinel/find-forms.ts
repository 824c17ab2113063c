import { foldUnits, INVISIBLE, SEAM, UNSEEN } from './fold-units';
import { type Form, isPart, LETTERS, patternOf, wordsOf } from './form-pattern';

export interface FormPorts {
  /** Whether anybody still wants to know of a form, by its index. */
  isAsked(at: number): boolean;
  onForm(at: number, start: number, end: number): void;
}

interface Reading {
  readonly text: string;
  /** Whether words may begin and end anywhere. */
  readonly isClosed: boolean;
  readonly ports: FormPorts;
}

/** So many letters of a form are looked up, fewer only at the beginning of a word. */
const KEY_LETTERS = 5;
const LETTER_BITS = 6;
const KEY_MASK = 2 ** (KEY_LETTERS * LETTER_BITS) - 1;
/** Of one or two characters of a script without spaces. */
const UNSPACED_KEY = 2 ** 30;
const BIT_BITS = 14;
const MULTIPLIER = 0x9e3779b1;
/** Latin, Greek, Cyrillic and all up to Arabic have a place in a table. */
const TABLE_UNITS = 0x700;
const FIRST_ARABIC = 0x620;
const FIRST_UNSPACED = 0x3040;
/** Of full width and of Vietnamese, folded one by one. */
const RARE = /[\u1e00-\u1eff\uff10-\uff5a]/;
const LETTER = new RegExp(`[${LETTERS}]`);
/** Small letters that case endings begin with: behind a form, others say that the word goes on. */
const FIRST_OF_ENDINGS = 'suаоуеюяыи';
/** The longest form with its gaps and its ending. */
const FORM_CHARS = 60;
const AROUND_SEAM = 24;
const NO_LETTERS = '\\0-/:-@\\[-`{-\\xac\\xae-\\xbf';
/** Letters that meet over a seam or something unseen. */
const PARTING = `[${SEAM}${INVISIBLE}]+`;
const OVER_SEAM = `${PARTING}(?=[^${NO_LETTERS}])(?<=[^${NO_LETTERS}]${PARTING})`;

export type FormFinder = (text: string, from: number, ports: FormPorts) => void;

/**
 * Makes a finder of forms in any text: one multiplication a letter, and a regular expression where five letters of a form stand.
 * A form that a seam or something unseen parts is found, too.
 */
export function createFormFinder(forms: readonly Form[]): FormFinder {
  const symbols = makeSymbols();
  // At most every other slot is taken.
  const slotBits = 1 + Math.ceil(Math.log2(forms.length + 1));
  const keys = new Int32Array(1 << slotBits);
  /** Most keys are told apart here: of others one in forty comes through. */
  const bits = new Int32Array(1 << (BIT_BITS - 5));
  const lengths = new Uint8Array(1 << slotBits);
  /** By slot the first form with its key, by form the next one; counted from 1. */
  const firsts = new Uint16Array(1 << slotBits);
  const nexts = new Uint16Array(forms.length + 1);
  /** Whether a small letter behind the key says that this is another word. */
  const isWhole = new Uint8Array(1 << slotBits);
  const patterns: RegExp[] = [];
  const loose: RegExp[] = [];
  const overSeam = new RegExp(OVER_SEAM, 'g');

  function symbolOf(unit: number): number {
    if (unit < TABLE_UNITS) return symbols[unit] as number;
    const character = String.fromCharCode(unit);
    // Some stay what they are: a letter that no form has parts words here, so that more is found, not less.
    return RARE.test(character) ? (symbols[foldUnits(character).charCodeAt(0)] ?? 0) : 0;
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

  forms.forEach((form, at) => {
    const words = wordsOf(form);
    const [word = ''] = words.split(' ');
    const isUnspaced = words.charCodeAt(0) >= FIRST_UNSPACED;
    const length = Math.min(word.length, isUnspaced ? 2 : KEY_LETTERS);
    let key = isUnspaced ? UNSPACED_KEY : 0;
    for (let index = 0; index < length; index++) {
      const unit = word.charCodeAt(index);
      key = isUnspaced
        ? unspacedKey(index === 0 ? 0 : word.charCodeAt(0), unit)
        : (key << LETTER_BITS) | symbolOf(unit);
    }
    const slot = slotOf(key);
    const mayGoOn = isUnspaced || word.length > KEY_LETTERS || (isPart(form) && word === words);
    isWhole[slot] = Number(!mayGoOn && (keys[slot] === 0 || isWhole[slot] === 1));
    keys[slot] = key;
    lengths[slot] = length;
    const bit = Math.imul(key, MULTIPLIER) >>> (32 - BIT_BITS);
    bits[bit >> 5] = (bits[bit >> 5] as number) | (1 << bit);
    nexts[at + 1] = firsts[slot] as number;
    firsts[slot] = at + 1;
  });

  function patternAt(at: number, isClosed: boolean): RegExp {
    const list = isClosed ? loose : patterns;
    const form = forms[at] ?? '';
    list[at] ??= patternOf(isClosed && !isPart(form) ? `${form}*` : form);
    return list[at];
  }

  /** A key ends there that may be that of a form. */
  function look(reading: Reading, asked: number, end: number): void {
    const slot = slotOf(asked);
    if (keys[slot] === 0) return;
    const { text, isClosed, ports } = reading;
    if (isWhole[slot] === 1 && !isClosed && goesOn(text.charCodeAt(end))) return;
    const start = end - (lengths[slot] as number);
    const before = Math.min(start, 1);
    let part = '';
    for (let next = firsts[slot] as number; next !== 0; next = nexts[next] as number) {
      const at = next - 1;
      if (!ports.isAsked(at)) continue;
      part ||= foldUnits(text.slice(start - before, start + FORM_CHARS));
      const pattern = patternAt(at, isClosed);
      pattern.lastIndex = before;
      if (pattern.test(part)) ports.onForm(at, start, start + pattern.lastIndex - before);
    }
  }

  /** Of words that go on before the key. */
  function lookWithin(reading: Reading, key: number, end: number): void {
    for (let letters = 2; letters < KEY_LETTERS; letters++) {
      const short = key & (2 ** (letters * LETTER_BITS) - 1);
      if (short !== key && mayBe(short)) look(reading, short, end);
    }
  }

  function scan(reading: Reading, from: number): void {
    const { text, isClosed } = reading;
    let key = 0;
    let last = 0;
    for (let at = from; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit >= FIRST_UNSPACED && unit < 0xff00) {
        key = 0;
        const alone = unspacedKey(0, unit);
        if (mayBe(alone)) look(reading, alone, at + 1);
        const both = unspacedKey(last, unit);
        if (last !== 0 && mayBe(both)) look(reading, both, at + 1);
        last = unit;
        continue;
      }
      last = 0;
      const symbol = unit < TABLE_UNITS ? (symbols[unit] as number) : symbolOf(unit);
      if (symbol === 0) {
        key = 0;
        continue;
      }
      key = ((key << LETTER_BITS) | symbol) & KEY_MASK;
      if (mayBe(key)) look(reading, key, at + 1);
      if (isClosed || unit >= FIRST_ARABIC) lookWithin(reading, key, at + 1);
    }
  }

  return (all, from, ports) => {
    scan({ text: all, isClosed: false, ports }, from);
    overSeam.lastIndex = from;
    for (let seam = overSeam.exec(all); seam; seam = overSeam.exec(all)) {
      const begin = Math.max(0, seam.index - AROUND_SEAM);
      const part = foldUnits(all.slice(begin, overSeam.lastIndex + AROUND_SEAM));
      const text = part.replaceAll(SEAM, '').replaceAll(UNSEEN, '');
      const onForm = (at: number, start: number, end: number): void => {
        const first = openAt(part, start);
        const behind = openAt(part, end - 1) + 1;
        if (behind - first > end - start) ports.onForm(at, begin + first, begin + behind);
      };
      scan({ text, isClosed: true, ports: { isAsked: ports.isAsked, onForm } }, 0);
    }
  };
}

function makeSymbols(): Uint8Array {
  const units = String.fromCharCode(...Array.from({ length: TABLE_UNITS }, (_, unit) => unit));
  const folded = foldUnits(units);
  return Uint8Array.from(folded, (letter) => (LETTER.test(letter) ? 1 + (letter.charCodeAt(0) % 62) : 0));
}

function unspacedKey(first: number, second: number): number {
  return UNSPACED_KEY | ((first << 14) ^ second);
}

/** Of most words that begin with a form, "Jo" in "job": sure where it says so. */
function goesOn(unit: number): boolean {
  const isSmall = (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x430 && unit <= 0x44f);
  return isSmall && !FIRST_OF_ENDINGS.includes(String.fromCharCode(unit));
}

/** Where a unit stands that comes so late when the seams are closed. */
function openAt(text: string, closed: number): number {
  let at = 0;
  for (let left = closed; ; at++) {
    const unit = text.charAt(at);
    if (unit !== SEAM && unit !== UNSEEN && left-- === 0) return at;
  }
}
