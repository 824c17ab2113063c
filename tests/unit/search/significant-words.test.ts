import { describe, expect, it } from 'vitest';
import { significantWords } from '../../../src/search/significant-words';

const SAME: readonly [string, string][] = [
  ['boycott', 'boycotts'],
  ['boycott', 'boycotted'],
  ['boycott', 'boycotting'],
  ['ally', 'allies'],
  ['abuse', 'abusing'],
  ['labour', 'labor'],
  ['criticise', 'criticized'],
  ['athlete', 'athlete’s'],
  ['Zürich', 'zurich'],
];

describe('significantWords', () => {
  it.each(SAME)('counts "%s" and "%s" as one word', (a, b) => {
    expect(significantWords(`${a} ${b}`).size).toBe(1);
  });

  it('leaves out words that say nothing of the subject', () => {
    expect(significantWords('It was said that they would have been there').size).toBe(0);
  });

  it('leaves out the letters of "U.S." as it does "US", and keeps "UK"', () => {
    expect([...significantWords('The U.S., the US and the UK')]).toEqual(['uk']);
  });

  it('keeps numbers, also of one digit', () => {
    expect([...significantWords('5 of 160 in 1980')]).toEqual(['5', '160', '1980']);
  });

  it('keeps short words whole', () => {
    expect([...significantWords('thing used red')]).toEqual(['thing', 'used', 'red']);
  });
});
