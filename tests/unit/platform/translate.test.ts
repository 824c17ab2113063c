import { describe, expect, it } from 'vitest';
import { createTranslate, type MessageKey } from '../../../src/platform/translate';

const MESSAGES: Readonly<Record<string, string>> = {
  plain: 'Plain words',
  filled: '$1 of $2',
  two: '$1 mention | $1 mentions',
  three: 'None | One | $1 of them',
  barred: 'this | that',
};

/** As a browser fills in and gives `''` for what it does not know. */
const translate = createTranslate({
  getMessage: (key, substitutions = []) =>
    (MESSAGES[key] ?? '').replace(/\$(\d)/g, (_, position) => substitutions[Number(position) - 1] ?? ''),
});
const key = (name: string) => name as MessageKey;

describe('createTranslate', () => {
  it.each([
    ['plain', undefined, undefined, 'Plain words'],
    ['filled', ['1', '2'], undefined, '1 of 2'],
    ['two', undefined, 1, '1 mention'],
    ['two', undefined, 0, '0 mentions'],
    ['two', undefined, 2, '2 mentions'],
    ['two', ['1,000'], 1000, '1,000 mentions'],
    ['three', undefined, 0, 'None'],
    ['three', undefined, 1, 'One'],
    ['three', undefined, 7, '7 of them'],
    ['plain', undefined, 3, 'Plain words'],
    ['barred', undefined, undefined, 'this | that'],
    ['unknown', undefined, undefined, 'unknown'],
  ])('says %s with %j for %j', (name, substitutions, count, words) => {
    expect(translate(key(name), substitutions, count)).toBe(words);
  });
});
