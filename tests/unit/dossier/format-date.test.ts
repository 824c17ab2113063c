import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatDate } from '../../../src/dossier/format-date';

describe('formatDate', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each([
    ['2021-12-06', 'en', '6 December 2021'],
    ['2021-03', 'en', 'March 2021'],
    ['2021', 'en', '2021'],
    ['2021-12-06', 'en-US', 'December 6, 2021'],
    ['2021-12-06', 'en_US', 'December 6, 2021'],
    ['2021-12-06', 'de', '6. Dezember 2021'],
    ['2021-03', 'fr', 'mars 2021'],
    ['2021-12-06', 'ja', '2021年12月6日'],
    ['2021-12-06', 'th', '6 ธันวาคม 2021'],
  ])('writes %s for "%s" as "%s"', (date, locale, expected) => {
    expect(formatDate(date, locale)).toBe(expected);
  });

  it('keeps the day in time zones west and east of Greenwich', () => {
    for (const zone of ['Pacific/Pago_Pago', 'Pacific/Kiritimati']) {
      vi.stubEnv('TZ', zone);
      expect(formatDate('2021-12-06', 'en')).toBe('6 December 2021');
    }
  });

  it('falls back to English where the locale is no language tag', () => {
    expect(formatDate('2021-12-06', '')).toBe('6 December 2021');
    expect(formatDate('2021-12-06', 'not a tag')).toBe('6 December 2021');
  });

  it('gives back what is no date', () => {
    expect(formatDate('last Monday', 'en')).toBe('last Monday');
    expect(formatDate('2021-13-45', 'en')).toBe('2021-13-45');
  });
});
