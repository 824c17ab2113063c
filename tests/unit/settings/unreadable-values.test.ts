import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSettings } from '../../../src/settings/decode-settings';
import { decodeUnreadable, NOTHING_UNREADABLE, putAside } from '../../../src/settings/unreadable-values';

const keep = (stored: Record<string, unknown>, kept = NOTHING_UNREADABLE) =>
  putAside(kept, decodeSettings(stored), stored);

describe('what cannot be read', () => {
  it('is put aside as it was stored, one value a field, and nothing else', () => {
    const stored = { version: 1, theme: 'mud', topicsOff: ['ned-price', 3, null], badge: false };
    expect(keep(stored)).toEqual({ values: { theme: 'mud', topicsOff: ['ned-price', 3, null] }, isTold: false });
  });

  it('is told once, until there is another value', () => {
    const told = { ...keep({ theme: 'mud' }), isTold: true };
    expect(keep({ theme: 'mud' }, told)).toBe(told);
    expect(keep({ theme: 'dark' }, told)).toBe(told);
    expect(keep({ theme: 'sea', badge: 1 }, told)).toEqual({ values: { theme: 'sea', badge: 1 }, isTold: false });
  });

  it('is read back as it was put aside, and anything else is nothing', () => {
    const kept = keep({ theme: 'mud' });
    expect(decodeUnreadable(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect([null, 3, [], { values: 3 }, { values: [] }].map(decodeUnreadable)).toEqual(
      Array.from({ length: 5 }, () => NOTHING_UNREADABLE),
    );
    fc.assert(fc.property(fc.anything(), (stored) => void decodeUnreadable(stored)));
  });
});
