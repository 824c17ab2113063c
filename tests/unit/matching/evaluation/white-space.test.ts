import { describe, expect, it } from 'vitest';
import { aliasedTopics } from '../../../../src/dossier/bundled-aliases';
import { findMentions } from '../../../../src/matching/find-mentions';
import { createMatcher } from '../../../../src/matching/matcher';
import { compileSentinel } from '../sentinel-matcher';
import { everyCase } from './cases';

const topics = aliasedTopics.filter((topic) => topic.marked);
const matcher = createMatcher(topics);
const watchPage = compileSentinel(topics);

const cases = everyCase().map(({ id, text }) => ({ id, text, mentions: findMentions(matcher, text) }));

interface Spread {
  readonly text: string;
  /** Where each code unit of the case's own text stands now. */
  readonly at: readonly number[];
}

describe('how white space is written', () => {
  it.each<[string, (before: string, unit: string) => string]>([
    ['no-break spaces', (_, unit) => (unit === ' ' ? '\u00a0' : unit)],
    ['narrow no-break spaces', (_, unit) => (unit === ' ' ? '\u202f' : unit)],
    ['two spaces', (_, unit) => (unit === ' ' ? '  ' : unit)],
    ['indents', (_, unit) => (unit === '\n' ? '\n    ' : unit)],
    ['soft hyphens between all letters', (before, unit) => between(before, unit, '\u00ad')],
    ['zero-width spaces between all letters', (before, unit) => between(before, unit, '\u200b')],
    ['zero-width spaces around all spaces', (_, unit) => (unit === ' ' ? '\u200b \u200b' : unit)],
    ['marks of direction before all words', (before, unit) => (before === ' ' ? `\u200f${unit}` : unit)],
  ])('changes no mention: %s', (_, write) => {
    const changed = cases.flatMap(({ id, text, mentions }) => {
      const spread = rewrite(text, write);
      const found = namesOf(findMentions(matcher, spread.text));
      const isAwake = found === '' || watchPage().feed(spread.text);
      return isAwake && found === namesOf(mentions.map((one) => moved(one, spread))) ? [] : [{ id, isAwake, found }];
    });
    expect(changed).toEqual([]);
  });

  it('keeps a name whole over a line break at any one of its spaces', () => {
    const wraps = cases.flatMap(({ id, text, mentions }) =>
      mentions.flatMap((mention) => {
        const space = text.indexOf(' ', mention.start);
        // "Jr." on a line of its own is nobody's.
        if (space === -1 || space >= mention.end || /jr\b/iu.test(text.slice(mention.start, mention.end))) return [];
        const found = findMentions(matcher, `${text.slice(0, space)}\n${text.slice(space + 1)}`);
        return [{ id, isKept: namesOf(found).includes(namesOf([mention])), name: namesOf([mention]) }];
      }),
    );
    expect(wraps.length).toBeGreaterThan(200);
    expect(wraps.filter(({ isKept }) => !isKept)).toEqual([]);
  });
});

function between(before: string, unit: string, mark: string): string {
  return /\p{L}/u.test(before) && /\p{L}/u.test(unit) ? mark + unit : unit;
}

/** Writes each code unit anew, knowing the one before it; its last one stands for it. */
function rewrite(text: string, write: (before: string, unit: string) => string): Spread {
  const at: number[] = [];
  let written = '';
  for (let index = 0; index < text.length; index++) {
    written += write(text.charAt(index - 1), text.charAt(index));
    at.push(written.length - 1);
  }
  return { text: written, at };
}

function moved<Span extends { readonly start: number; readonly end: number }>(span: Span, { at }: Spread): Span {
  return { ...span, start: at[span.start] ?? 0, end: (at[span.end - 1] ?? 0) + 1 };
}

function namesOf(mentions: readonly { start: number; end: number; topic: string; rule: string }[]): string {
  return mentions.map(({ start, end, topic, rule }) => `${start}-${end} ${topic} ${rule}`).join(', ');
}
