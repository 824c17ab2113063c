import { describe, expect, it } from 'vitest';
import { sentenceAt, sentenceStarts } from '../../../src/text/sentences';

function sentencesOf(text: string): string[] {
  const starts = sentenceStarts(text);
  return starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length).trim());
}

describe('sentences', () => {
  it.each([
    ['He left. She stayed.', ['He left.', 'She stayed.']],
    ['Mr. Price met Sen. Romney. They talked.', ['Mr. Price met Sen. Romney.', 'They talked.']],
    ['Antony J. Blinken and Joseph R. Biden Jr. spoke.', ['Antony J. Blinken and Joseph R. Biden Jr. spoke.']],
    ['The U.S. Congress voted. It passed.', ['The U.S. Congress voted.', 'It passed.']],
    ['“It is over.” He sat down.', ['“It is over.”', 'He sat down.']],
    ['他走了。她留下。', ['他走了。', '她留下。']],
    ['It cost 3.5 million... and rose.', ['It cost 3.5 million... and rose.']],
    ['', ['']],
  ])('splits %j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it('says which sentence holds an offset', () => {
    const text = 'One. Two. Three.';
    expect(sentenceAt(sentenceStarts(text), text.indexOf('Two'))).toBe(1);
    expect(sentenceAt(sentenceStarts(text), text.length)).toBe(2);
  });
});
