import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileAutomaton } from '../../../src/matching/automaton';
import { kindOf, LETTER } from '../../../src/text/characters';
import { fold } from '../../../src/text/folding';

interface Hit {
  form: string;
  start: number;
  end: number;
}

function hitsOf(forms: readonly string[], text: string): Hit[] {
  const hits: Hit[] = [];
  compileAutomaton(forms).scan(text, (form, start, end) => hits.push({ form: forms[form] ?? '', start, end }));
  return hits.sort(inOrder);
}

function inOrder(a: Hit, b: Hit): number {
  return a.start - b.start || a.end - b.end || (a.form < b.form ? -1 : 1);
}

/** Tries every span: slow, plain, and sure. */
function naiveHits(forms: readonly string[], text: string): Hit[] {
  const hits: Hit[] = [];
  for (let start = 0; start < text.length; start++) {
    if (fold(text.charAt(start)) === '') continue;
    let before = start - 1;
    while (before >= 0 && kindOf(text.charCodeAt(before)) === 0) before--;
    const insideWord = before >= 0 && kindOf(text.charCodeAt(before)) === LETTER;
    for (let end = start + 1; end <= text.length; end++) {
      const last = text.charAt(end - 1);
      if (fold(last) === '') continue;
      const folded = fold(text.slice(start, end));
      for (const form of forms) {
        if (folded !== form) continue;
        if (insideWord && kindOf(form.charCodeAt(0)) === LETTER) continue;
        hits.push({ form, start, end });
      }
    }
  }
  return hits.sort(inOrder);
}

const letters = fc.constantFrom(...'abcABé bc  \n\u00adb\u200b.-’习近新疆がб');
const words = fc.array(letters, { minLength: 1, maxLength: 6 }).map((units) => fold(units.join('')).trim());

describe('the automaton', () => {
  it('finds what a naive finder finds, on random texts and forms', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), fc.array(letters, { maxLength: 60 }), (some, units) => {
        const forms = [...new Set(some)].filter((form) => form !== '');
        const text = units.join('');
        expect(hitsOf(forms, text)).toEqual(naiveHits(forms, text));
      }),
      { numRuns: 1500 },
    );
  });

  it('finds folded surface forms and reports raw offsets', () => {
    const text = 'PÉKIN, Xin\u00adjiang; Jen \n Psaki и Байден';
    const surfaces = hitsOf(['pekin', 'xinjiang', 'jen psaki', 'баиден'], text).map((hit) =>
      text.slice(hit.start, hit.end),
    );
    expect(surfaces).toEqual(['PÉKIN', 'Xin\u00adjiang', 'Jen \n Psaki', 'Байден']);
  });

  it('begins letters at the beginning of a word only, but lets them touch ideographs', () => {
    expect(hitsOf(['biden'], 'mybiden')).toEqual([]);
    expect(hitsOf(['biden'], '与Biden会')).toHaveLength(1);
  });

  it('never throws on any string, lone surrogates included', () => {
    const automaton = compileAutomaton(['xi', 'xi jinping', '习近平', 'a b']);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const text = String.fromCharCode(...units);
        automaton.scan(text, (_, start, end) => expect(start).toBeLessThan(end));
      }),
    );
  });
});
