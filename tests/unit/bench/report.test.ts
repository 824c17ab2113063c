import { expect, describe as group, it } from 'vitest';
import { describe, goalsReached, judge, round } from '../../bench/report.ts';

const measured = (name: string, value: number) => ({ name, value, detail: `${name} was measured` });

group('judge', () => {
  it.each([
    ['find', 2.5, true],
    ['find', 2.51, false],
    ['vs-mark', 500, true],
    ['vs-mark', 499, false],
    ['paint-layouts', 0, true],
    ['paint-layouts', 1, false],
    ['find', Number.NaN, false],
    ['vs-mark', Number.NaN, false],
  ])('says of %s %d whether it is met: %s', (name, value, met) => {
    expect(judge([measured(name, value)])[0]?.met).toBe(met);
  });

  it('keeps the order of the budgets, with their limits', () => {
    const results = judge([measured('ticker', 0.5), measured('find', 2)]);
    expect(results.map(({ name, limit }) => [name, limit])).toEqual([
      ['find', 2.5],
      ['ticker', 1],
    ]);
  });

  it('knows no other names', () => {
    expect(() => judge([measured('speed', 1)])).toThrow('speed is no budget');
  });
});

group('goalsReached', () => {
  const goals = { name: 'find', what: '', limit: 2.5, goals: [2, 1.6], bound: 'at most' } as const;

  it.each([
    [2.2, 0],
    [2, 1],
    [1.6, 2],
    [Number.NaN, 0],
  ])('of %d are %d', (value, reached) => {
    expect(goalsReached(goals, value)).toBe(reached);
  });
});

group('the table', () => {
  it('says what is met, how far, and how it was measured', () => {
    const table = describe(judge([measured('find', 1.8), measured('pointer', 1.6), measured('growth-5', 1.1)]));
    const lines = table.split('\n').map((line) => line.split(/\s{2,}/));
    expect(lines).toEqual([
      ['budget', 'value', 'limit (goals)', 'standing', 'how'],
      ['find', '1.8', 'at most 2.5 (2, 1.6)', 'met, 1 of 2 goals', 'find was measured'],
      ['growth-5', '1.1', 'at most 1.15', 'met', 'growth-5 was measured'],
      ['pointer', '1.6', 'at most 1.5', 'NOT MET', 'pointer was measured'],
    ]);
  });

  it('shows what could not be measured as a question', () => {
    expect(describe(judge([measured('find', Number.NaN)]))).toContain('?');
    expect(round(1234.5)).toBe('1230');
  });
});
