import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../../src/settings/json-fault';
import { propertyRuns } from '../../setup/property-runs';

describe('findJsonFault', () => {
  it.each([
    ['', 1, 1],
    ['nothing of the kind', 1, 1],
    ['{\n  "a": 1,\n}', 3, 1],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['{\r\n  "a": tru\r\n}', 2, 8],
    ["{ 'a': 1 }", 1, 3],
    ['[1, 2', 1, 6],
    ['[1, ]', 1, 5],
    ['{} {}', 1, 4],
    ['{ "a" 1 }', 1, 7],
    ['{ "a": 01 }', 1, 9],
    ['["a\nb"]', 1, 2],
    ['[TRUE]', 1, 2],
    ['["\\x"]', 1, 2],
  ])('finds the place in %j', (text, line, column) => {
    expect(findJsonFault(text)).toEqual({ line, column });
  });

  it('follows any depth', () => {
    const deep = 200_000;
    expect(findJsonFault('['.repeat(deep) + ']'.repeat(deep))).toBeNull();
    expect(findJsonFault('['.repeat(deep))).toEqual({ line: 1, column: deep + 1 });
  });

  it('follows any length', () => {
    const long = 'long '.repeat(4_000_000);
    expect(findJsonFault(`["${long}"]`)).toBeNull();
    expect(findJsonFault(`["${long}`)).toEqual({ line: 1, column: 2 });
  });

  it('agrees with the language on what is JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2, '\t'), (json, indent) => {
        expect(findJsonFault(JSON.stringify(JSON.parse(json), null, indent))).toBeNull();
      }),
    );
  });

  it('agrees with the language on texts that are nearly JSON', () => {
    const nearly = fc.oneof(
      fc
        .tuple(fc.json(), fc.nat(), fc.constantFrom(...'{}[],:"\\-.0e1 \n\u0000\u007f\u2028tfn', ''))
        .map(([json, place, instead]) => {
          const at = place % (json.length + 1);
          return json.slice(0, at) + instead + json.slice(at + 1);
        }),
      fc.string({ unit: fc.constantFrom(...'{}[],:"\\0123-+.eEtrufalsn \n') }),
      fc.string({ unit: 'binary' }).map((inner) => `"${inner}"`),
    );
    fc.assert(
      fc.property(nearly, (text) => {
        expect(findJsonFault(text) === null).toBe(isJson(text));
      }),
      { numRuns: propertyRuns(1000) },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
