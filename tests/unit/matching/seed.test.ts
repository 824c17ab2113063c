import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasedTopics } from '../../../src/dossier/bundled-aliases';
import { createMatcher } from '../../../src/matching/matcher';
import type { Mention, Paragraph } from '../../../src/matching/mention';
import { createPageContext, evidenceIn, withSeed } from '../../../src/matching/page-context';
import { propertyRuns } from '../../setup/property-runs';
import { compileSentinel } from './sentinel-matcher';

const topics = aliasedTopics.filter((topic) => topic.marked);
const matcher = createMatcher(topics);
const watchPage = compileSentinel(topics);

/** By surname; each block tells something about the others' surnames, or asks them. */
const FAMILIES = [
  [
    'Ned Price met the press.',
    'Spokesman Price read a note.',
    'Then Price left. Nobody asked Price why.',
    'In the hall sat Vincent Price.',
    'Nobody saw Alan J. Price there.',
    'They called Coach Price.',
    'Ned',
    'Price',
  ],
  ['Mitt Romney came.', 'It was Senator Romney.', 'Later Romney waved.', 'With her came Ronna Romney McDaniel.'],
  ['Jimmy Carter wrote.', 'Ask Judge Carter.', 'Only Carter stayed.', 'Rosalynn Carter read.'],
  ['Today Biden rested.', 'It was Jill Biden.', 'Asked by Dr. Biden, he left.'],
  ['亨特·拜登来了。', '拜登笑了。', '拜登总统来了。'],
  ['MS. PSAKI: Good afternoon.', 'Thank you, Jen.', 'Jen Psaki left.'],
  ['Xi Jinping smiled.', 'And Xi smiled.', 'The son is called Li Xi.'],
].map((blocks) => fc.array(fc.constantFrom(...blocks), { minLength: 2, maxLength: 7 }));

/** The sentinel learns from a name so many times; of what stands below, a page that names it oftener may take marks back. */
const MOST_TOLD = 8;

function isToldWhole(text: string): boolean {
  const names = ['Price', 'Ned', 'Romney', 'Carter', 'Biden', '拜登', 'Psaki', 'Xi'];
  return names.every((name) => text.toLowerCase().split(name.toLowerCase()).length - 1 <= MOST_TOLD);
}

/** What a first pass marks that has read nothing but this paragraph, and what the whole page says of it. */
function passesOver(text: string): { first: Set<string>; final: Set<string> } {
  const learnt = new Set<number>();
  watchPage().feed(text, 0, (at) => learnt.add(text.slice(0, at).split('\n\n').length - 1).size > 0);
  const seed = evidenceIn(
    matcher.read(
      text
        .split('\n\n')
        .filter((_, index) => learnt.has(index))
        .join('\n\n'),
    ),
  );
  const paragraphs = matcher.read(text);
  const whole = contextOf(paragraphs);
  const marks = (judge: (paragraph: Paragraph) => readonly Mention[]): Set<string> =>
    new Set(paragraphs.flatMap((one) => judge(one).map(({ start, topic }) => `${topic} at ${one.start + start}`)));
  return {
    first: marks((one) => matcher.judge(one, withSeed(contextOf([one]), seed))),
    final: marks((one) => matcher.judge(one, whole)),
  };
}

function contextOf(paragraphs: readonly Paragraph[]) {
  const context = createPageContext();
  for (const { evidence } of paragraphs) context.add(evidence);
  return context;
}

describe('a first pass under what the sentinel leaves', () => {
  it('marks no name that the whole page takes back', () => {
    fc.assert(
      fc.property(fc.oneof(...FAMILIES), (some) => {
        const text = some.join('\n\n');
        fc.pre(isToldWhole(text));
        const { first, final } = passesOver(text);
        expect([...first].filter((mark) => !final.has(mark))).toEqual([]);
      }),
      { numRuns: propertyRuns(400) },
    );
  });

  it('already marks what a name far below licenses', () => {
    for (const below of ['Ned Price met the press.', 'Spokesman Price read a note.']) {
      const { first, final } = passesOver(`Then Price left.\n\n${below}`);
      expect(first).toEqual(final);
      expect(first.size).toBe(2);
    }
  });

  it('takes the word that begins a sentence for no given name', () => {
    expect(passesOver('And Biden left.\n\nWhen Xi smiled, they left.').first.size).toBe(2);
  });
});
