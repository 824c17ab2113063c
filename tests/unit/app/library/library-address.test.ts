import { describe, expect, it } from 'vitest';
import { readLibraryAddress, writeLibraryAddress } from '../../../../src/app/library/library-address';

const at = (address: string) => new URL(address, 'https://library.invalid/library.html');

describe('the address of the library', () => {
  it.each([
    ['', { place: '', find: '' }],
    ['#xinjiang', { place: 'xinjiang', find: '' }],
    ['#cnn-2021-12-06.3a', { place: 'cnn-2021-12-06.3a', find: '' }],
    ['?find=solar+panels#timeline', { place: 'timeline', find: 'solar panels' }],
    ['?find=50%25%20%26%20more', { place: '', find: '50% & more' }],
    ['#%E6%96%B0%E7%96%86', { place: '新疆', find: '' }],
  ])('says in "%s" what it asks for, and back', (address, asked) => {
    expect(readLibraryAddress(at(address))).toEqual(asked);
    expect(readLibraryAddress(at(writeLibraryAddress(asked)))).toEqual(asked);
  });

  it('takes a hash that is no escape as it stands', () => {
    expect(readLibraryAddress(at('#100%')).place).toBe('100%');
  });

  it('writes nothing where nothing is asked for', () => {
    expect(writeLibraryAddress({ place: '', find: '' })).toBe('');
  });
});
