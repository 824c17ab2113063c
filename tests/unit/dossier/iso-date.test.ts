import { describe, expect, it } from 'vitest';
import { compareDates, isIsoDate } from '../../../src/dossier/iso-date';

describe('isIsoDate', () => {
  it.each(['2021', '2021-12', '2021-12-06', '2020-02-29'])('takes %s', (date) => {
    expect(isIsoDate(date)).toBe(true);
  });

  it.each([
    '',
    '21',
    '2021-13',
    '2021-00',
    '2021-02-29',
    '2021-1-6',
    '2021-12-00',
    '2021-12-32',
    '6 December 2021',
    '2021-12-06T00:00Z',
  ])('refuses "%s"', (date) => {
    expect(isIsoDate(date)).toBe(false);
  });
});

describe('compareDates', () => {
  it('puts a year before its months and a month before its days', () => {
    const dates = ['2021-12-06', '2021-12', '1980', '2021', '2021-03', '2020-09'];
    expect(dates.sort(compareDates)).toEqual(['1980', '2020-09', '2021', '2021-03', '2021-12', '2021-12-06']);
  });

  it('finds no order between equal dates', () => {
    expect(compareDates('2021-03', '2021-03')).toBe(0);
  });
});
