import { fillByKind, INVISIBLE, kindOf, LETTER, SPACE } from '../text/characters';
import { foldedUnits } from '../text/folding';
import { inOneGo } from './in-one-go';
import { slotOf, transitionsInSteps } from './transitions';

/**
 * Called for each hit, ascending by end. `start` and `end` are code units of the raw text.
 *
 * @returns Whether that is enough: then no more are looked for.
 */
export type OnHit = (form: number, start: number, end: number) => boolean;

export interface Automaton {
  /** Finds every occurrence of every form, overlapping ones and those within words too, in one pass. */
  scan(text: string, onHit: OnHit): void;
  /**
   * Whether a form may begin there: one of letters of a script with word boundaries, at the beginning of words only. Where
   * a word ends is the caller's question.
   */
  mayBegin(text: string, start: number): boolean;
}

/** Symbols: 0 invisible, 1 any letter in no form, then the letters of the forms, then space, other marks, the rest. */
const OTHER_LETTER = 1;
/** Arabic "and", "so", "in", "to", "as" are written onto the next word. */
const PROCLITICS = 'وفبلك';

/**
 * Compiles forms to one Aho-Corasick automaton over raw code units: no folded copy of the text, no map of offsets. Nearly
 * all of a text costs two look-ups a unit.
 *
 * @param forms - Folded with `fold`, each once, none empty; the index is what a hit reports.
 */
export function compileAutomaton(forms: readonly string[]): Automaton {
  return inOneGo(automatonInSteps(forms));
}

/** The same in steps: its letters, then its states. */
export function* automatonInSteps(forms: readonly string[]): Generator<void, Automaton> {
  const { table, space, symbols, symbolOf } = assignSymbols(forms);
  const paths = forms.map((form) => Uint16Array.from(form, (_, at) => symbolOf(form.charCodeAt(at))));
  yield;
  const { dense, codes, special, keys, values, failures, exits, formAt } = yield* transitionsInSteps(
    paths,
    symbols,
    space,
  );
  const mask = keys.length - 1;
  const proclitics = new Set(Array.from(PROCLITICS, (letter) => symbolOf(letter.charCodeAt(0))).filter(isLetter));

  /** Walks back over as many symbols as the form has: invisible units and runs of white space count as they did on the way in. */
  const startOf = (text: string, end: number, length: number): number => {
    let at = end;
    for (let left = length; left > 0; at--) {
      const symbol = table[text.charCodeAt(at - 1)];
      if (symbol === INVISIBLE) continue;
      left--;
      if (symbol !== space) continue;
      while (at > 1) {
        const before = table[text.charCodeAt(at - 2)];
        if (before !== space && before !== INVISIBLE) break;
        at--;
      }
    }
    return at;
  };

  /** The state after one more symbol, from a state without a row. */
  const step = (from: number, symbol: number): number => {
    for (let state = from; ; state = failures[state] as number) {
      if (state < dense) return codes[state * symbols + symbol] as number;
      const key = state * symbols + symbol;
      let slot = slotOf(key, mask);
      while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & mask;
      if (keys[slot] === key) return special + (values[slot] as number);
    }
  };

  return {
    scan(text, onHit) {
      const length = text.length;
      let code = 0;
      for (let at = 0; at < length; at++) {
        const symbol = table[text.charCodeAt(at)] as number;
        if (code < special) code = codes[code + symbol] as number;
        else if (symbol === INVISIBLE) continue;
        else code = step(code - special, symbol);
        if (code < special) continue;
        const state = code - special;
        for (let exit = exits[state] as number; exit !== 0; exit = exits[failures[exit] as number] as number) {
          const form = formAt[exit] as number;
          if (onHit(form, startOf(text, at + 1, (paths[form] as Uint16Array).length), at + 1)) return;
        }
        if (state < dense) code = state * symbols;
      }
    },
    mayBegin(text, start) {
      if (!isLetter(table[text.charCodeAt(start)] as number)) return true;
      for (let before = start - 1; before >= 0; before--) {
        const symbol = table[text.charCodeAt(before)] as number;
        if (isLetter(symbol) ? !proclitics.has(symbol) : symbol !== INVISIBLE) return !isLetter(symbol);
      }
      return true;
    },
  };

  function isLetter(symbol: number): boolean {
    return symbol !== INVISIBLE && symbol < space;
  }
}

function assignSymbols(forms: readonly string[]) {
  const units = [...new Set(forms.flatMap((form) => Array.from(form, (_, at) => form.charCodeAt(at))))];
  const letters = units.filter((unit) => kindOf(unit) === LETTER);
  const space = letters.length + 2;
  const others = units.filter((unit) => kindOf(unit) !== LETTER && kindOf(unit) !== SPACE);
  const symbols = space + 2 + others.length;
  const symbolByUnit = new Map<number, number>();
  letters.forEach((unit, index) => {
    symbolByUnit.set(unit, index + 2);
  });
  others.forEach((unit, index) => {
    symbolByUnit.set(unit, space + 2 + index);
  });

  const symbolOfKind = [INVISIBLE, OTHER_LETTER, space, space + 1, space + 1, space + 1];
  const table = symbols > 0x100 ? new Uint16Array(0x10000) : new Uint8Array(0x10000);
  fillByKind(table, (kind) => symbolOfKind[kind] ?? 0);
  for (const [unit, folded] of foldedUnits()) {
    const symbol = symbolByUnit.get(folded);
    if (symbol !== undefined) table[unit] = symbol;
  }
  for (const [unit, symbol] of symbolByUnit) table[unit] = symbol;
  return { table, space, symbols, symbolOf: (unit: number) => symbolByUnit.get(unit) ?? space };
}
