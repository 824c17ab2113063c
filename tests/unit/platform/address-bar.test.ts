import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeWords } from '../../../src/platform/address-bar';

const WORDS = [
  { text: 'Xi ', as: 'plain' },
  { text: 'R&D <1>', as: 'found' },
  { text: ' – "CNN"', as: 'aside' },
] as const;

describe('describeWords', () => {
  it('writes XML for Chromium', () => {
    expect(describeWords(WORDS, 'xml')).toBe('Xi <match>R&amp;D &lt;1&gt;</match><dim> – &quot;CNN&quot;</dim>');
  });

  it('writes the text as it is for Firefox', () => {
    expect(describeWords(WORDS, 'plain')).toBe('Xi R&D <1> – "CNN"');
  });

  it('leaves nothing in XML that would break it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = describeWords([{ text, as: 'plain' }], 'xml');
        expect(written.replace(/&(?:amp|lt|gt|quot|apos);/g, '')).not.toMatch(
          /[&<>]|[^\P{Cc}\s\u007F-\u009F]|[\uFFFE\uFFFF]/u,
        );
      }),
    );
  });
});
