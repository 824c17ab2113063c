import { describe, expect, it } from 'vitest';
import { sentenceAround } from '../../../src/page/sentence-around';

/** The span is written in brackets. */
function around(marked: string) {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return sentenceAround(marked.replace(/[[\]]/g, ''), start, end);
}

describe('sentenceAround', () => {
  it.each([
    ['the sentence alone', 'One. Then [Xi Jinping] left early. Two.', 'Then ', ' left early.'],
    ['the whole paragraph where there is one sentence', '[Xinjiang] is far', '', ' is far'],
    [
      'no border at an abbreviation',
      'As the U.S. spokesman Mr. [Price] said. Two.',
      'As the U.S. spokesman Mr. ',
      ' said.',
    ],
    ['both sentences where the span lies in two', 'One. By the [U.S. Then] more. Two.', 'By the ', ' more.'],
    [
      'white space and foreign things as one space',
      ' In\n\t the \uFFFC [Xinjiang]\n  region \uFFFC ',
      'In the ',
      ' region',
    ],
    ['no space before a comma', 'In [Xinjiang], too', 'In ', ', too'],
  ])('gives %s', (_, marked, before, after) => {
    expect(around(marked)).toEqual({ before, after });
  });

  it('cuts a long sentence between two words, on each side', () => {
    const { before, after } = around(`${'word '.repeat(100)}[Xinjiang]${' word'.repeat(100)}`);
    expect(before.length).toBeLessThanOrEqual(120);
    expect(after.length).toBeLessThanOrEqual(120);
    expect(before).toMatch(/^…word( word)+ $/);
    expect(after).toMatch(/^( word)+…$/);
  });

  it('cuts text without spaces, and no character in two', () => {
    const { before, after } = around(`${'😀'.repeat(300)}[新疆]x${'😀'.repeat(300)}`);
    expect(before.length).toBeLessThanOrEqual(120);
    expect(after.length).toBeLessThanOrEqual(120);
    for (const side of [before, after]) expect(side.isWellFormed()).toBe(true);
    expect(before).not.toContain('\uFFFD');
    expect(after).not.toContain('\uFFFD');
  });
});
