import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenOut, squeeze } from '../../../src/text/even-text';
import { propertyRuns } from '../../setup/property-runs';

const units = fc.array(
  fc.constantFrom(...'ab习.  \u00a0\n\n\t\r\u3000\u00ad\u200b\u200f\u2060\ufeff', '\ud83d', '🙂'),
  {
    maxLength: 30,
  },
);
const texts = units.map((parts) => parts.join(''));

describe('a text that is evened out', () => {
  it.each([
    ['as it is', 'Xi Jinping left.\nSo did we.', 'Xi Jinping left.\nSo did we.'],
    ['runs of spaces', 'Xi  Jinping\u00a0\u2009left', 'Xi Jinping left'],
    ['a line break with its indent', 'Xi \r\n    Jinping', 'Xi\nJinping'],
    ['cells', 'Xi \t Jinping', 'Xi\tJinping'],
    ['soft hyphens and characters without a width', 'X\u00adi\u200b \u200bJin\u2060ping\ufeff', 'Xi Jinping'],
    ['an accent of its own stays', 'Pe\u0301kin', 'Pe\u0301kin'],
  ])('has one character for each run of white space, none for what is invisible: %s', (_, raw, even) => {
    expect(evenOut(raw).text).toBe(even);
  });

  it('keeps every other character in its order, and finds the way there and back', () => {
    fc.assert(
      fc.property(texts, (raw) => {
        const { text, evenAt, rawSpan } = evenOut(raw);
        expect(text.replace(/\s/gu, '')).toBe(squeeze(raw).replace(/ /gu, ''));
        expect(text).not.toMatch(/\s\s/u);
        for (let at = 0; at < text.length; at++) {
          const { start, end } = rawSpan(at, at + 1);
          expect(evenAt(start)).toBe(at);
          expect(end).toBe(start + 1);
          if (text.charAt(at).trim() !== '') expect(raw.slice(start, end)).toBe(text.charAt(at));
        }
        expect(evenAt(raw.length)).toBe(text.length);
        for (let at = 0; at < raw.length; at++) expect(evenAt(at + 1) - evenAt(at)).toBeOneOf([0, 1]);
      }),
      { numRuns: propertyRuns(500) },
    );
  });

  it('gives a span back without what is invisible around it', () => {
    const raw = 'by \u200bXi\u00ad  Jin\u00adping\u200b said';
    const { text, rawSpan } = evenOut(raw);
    const start = text.indexOf('Xi');
    const span = rawSpan(start, start + 'Xi Jinping'.length);
    expect(raw.slice(span.start, span.end)).toBe('Xi\u00ad  Jin\u00adping');
  });
});
