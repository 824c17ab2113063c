import { expect, it } from 'vitest';
import { aliasedTopics } from '../../../src/dossier/bundled-aliases';
import { compileAutomaton } from '../../../src/matching/automaton';
import { createHitFilter } from '../../../src/matching/hit-filter';
import { compileLexicon } from '../../../src/matching/lexicon';

const lexicon = compileLexicon(aliasedTopics);
const automaton = compileAutomaton(lexicon.forms);
const filter = createHitFilter(lexicon, automaton);

function isKept(text: string, name: string): boolean {
  let kept = false;
  automaton.scan(text, (form, start, end) => {
    if (text.slice(start, end) === name) kept ||= filter.isWord(text, form, start, end);
    return false;
  });
  return kept;
}

const surnames = aliasedTopics.flatMap(({ kind, aliases }) =>
  aliases.filter(({ text, as }) => kind === 'person' && as === 'short' && /^[a-z]{4,}$/iu.test(text)),
);

it('keeps a surname that stands alone without a title, even in small letters', () => {
  const alone = surnames.filter(({ standsAlone }) => standsAlone).map(({ text }) => text.toLowerCase());
  expect(alone).toContain('pelosi');
  expect(alone.filter((name) => !isKept(`the ${name} of it`, name))).toEqual([]);
});

it('wants a title before any other surname in small letters', () => {
  expect(surnames.some(({ text, standsAlone }) => text === 'Price' && !standsAlone)).toBe(true);
  expect(isKept('the price of it', 'price')).toBe(false);
  expect(isKept('secretary price said', 'price')).toBe(true);
});
