import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileAutomaton } from '../../../src/matching/automaton';
import { kindOf, LETTER } from '../../../src/text/characters';
import { fold } from '../../../src/text/folding';
import { propertyRuns } from '../../setup/property-runs';

interface Hit {
  form: string;
  start: number;
  end: number;
}

function hitsOf(forms: readonly string[], text: string): Hit[] {
  const hits: Hit[] = [];
  const automaton = compileAutomaton(forms);
  automaton.scan(text, (form, start, end) => {
    if (automaton.mayBegin(text, start)) hits.push({ form: forms[form] ?? '', start, end });
    return false;
  });
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

const piece = fc.constantFrom(...'abcABébc .-’习近新疆がб', ' ', '  ', ' \n\t ', '\u00ad', '\u200b\u00ad', '\u00a0');
const texts = fc.array(piece, { maxLength: 60, size: 'max' }).map((pieces) => pieces.join(''));
/** Forms that the text holds, cut out of it, and some that it may not. */
const cuts = fc.array(fc.tuple(fc.nat(70), fc.integer({ min: 1, max: 14 })), { maxLength: 12, size: 'max' });
const others = fc.array(fc.string({ unit: piece, minLength: 1, maxLength: 6 }), { maxLength: 6 });

describe('the automaton', () => {
  it('finds what a naive finder finds, on random texts and forms', () => {
    let found = 0;
    fc.assert(
      fc.property(texts, cuts, others, (text, places, strangers) => {
        const held = places.map(([start, length]) => text.slice(start % (text.length + 1)).slice(0, length));
        const forms = [...new Set([...held, ...strangers].map((form) => fold(form).trim()))].filter(Boolean);
        const hits = hitsOf(forms, text);
        expect(hits).toEqual(naiveHits(forms, text));
        found += hits.length;
      }),
      { numRuns: propertyRuns(700) },
    );
    expect(found).toBeGreaterThan(2_000);
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
        automaton.scan(text, (_, start, end) => {
          expect(start).toBeLessThan(end);
          return false;
        });
      }),
    );
  });
});
