import { describe, expect, it } from 'vitest';
import { drawPicture } from '../../bench/picture.ts';
import { judge } from '../../bench/report.ts';

const measured = (name: string, value: number) => ({ name, value, detail: '' });
const draw = (name: string, value: number) => drawPicture(judge([measured(name, value)]));
const widthOf = (picture: string) => Number(/class="(?:not-)?met"[^>]*width="([\d.]+)"/.exec(picture)?.[1]);
const limitAt = (picture: string) => Number(/class="limit" d="M([\d.]+)/.exec(picture)?.[1]);

describe('the picture of a run', () => {
  it.each([
    ['find', 2.5],
    ['vs-mark', 500],
  ])('ends the bar of %s %d at the line', (name, limit) => {
    const picture = draw(name, limit);
    expect(190 + widthOf(picture)).toBeCloseTo(limitAt(picture), 0);
  });

  it('doubles at equal steps, more where more is better', () => {
    const [half, one, two] = [1.25, 2.5, 5].map((value) => widthOf(draw('find', value)));
    expect((one ?? 0) - (half ?? 0)).toBeCloseTo((two ?? 0) - (one ?? 0), 0);
    expect(widthOf(draw('vs-mark', 1_000))).toBeLessThan(widthOf(draw('vs-mark', 250)));
  });

  it('tells met from not met by more than a colour, and in words', () => {
    const picture = drawPicture(judge([measured('find', 2), measured('pointer', 3)]));
    expect(picture).toContain('find: 2, at most 2.5, met. pointer: 3, at most 1.5, not met.');
    expect(picture).toMatch(/class="not-met"/);
    expect(picture).toContain('1 of 2 limits met');
  });

  it('has a stroke at each goal, another for one that is reached', () => {
    expect(draw('find', 1.9).match(/class="goal"/g)).toHaveLength(1);
    expect(draw('find', 1.9).match(/class="goal reached"/g)).toHaveLength(1);
  });

  it('keeps to its width whatever was measured', () => {
    for (const value of [0, 1e9, Number.POSITIVE_INFINITY])
      expect(widthOf(draw('find', value))).toBeLessThanOrEqual(450);
    expect(draw('find', Number.NaN)).toContain('not measured');
    expect(draw('find', Number.NaN)).not.toMatch(/"NaN/);
  });

  it('follows light and dark, and loads nothing', () => {
    expect(draw('find', 1)).toContain('prefers-color-scheme: dark');
    expect(draw('find', 1).replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|href/);
  });
});
