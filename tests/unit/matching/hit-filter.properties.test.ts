import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aliasedTopics } from '../../../src/dossier/bundled-aliases';
import { compileAutomaton } from '../../../src/matching/automaton';
import { createHitFilter } from '../../../src/matching/hit-filter';
import { compileLexicon } from '../../../src/matching/lexicon';
import { createPassage } from '../../../src/matching/passage';
import { readCandidate } from '../../../src/matching/read-candidate';
import { createRoles, ROLE_WORDS } from '../../../src/matching/vocabulary/roles';
import { evenOut } from '../../../src/text/even-text';
import { propertyRuns } from '../../setup/property-runs';

const lexicon = compileLexicon(aliasedTopics);
const tools = { lexicon, roles: createRoles() };
const automaton = compileAutomaton(lexicon.forms);
const filter = createHitFilter(lexicon, automaton);

const roles = Object.values(ROLE_WORDS).flatMap((words) => words.replaceAll('*', '').split(' '));
const names = aliasedTopics.flatMap(({ aliases }) =>
  aliases.flatMap(({ text, as }) => (as === 'full' || !/^[a-z]+$/iu.test(text) ? [] : [text])),
);
const name = fc.oneof(fc.constantFrom(...names.map((one) => one.toLowerCase())), fc.constantFrom(...names));
const word = fc.constantFrom(
  ...'the|and|in|to|of|us|.|,|-|\u00ad|it was in the valley and on the way to the'.split('|'),
);
const gap = fc.constantFrom(' ', ' ', ' ', '. ', '', '\n', '\u00a0', ' \u200b', '  ');
const texts = fc
  .array(fc.tuple(word, gap, fc.oneof(fc.constant(''), fc.constantFrom(...roles)), gap, name, gap), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.flat().join(''));

it('leaves out only what no rule reads, after any title and in small letters', () => {
  const seen = { left: 0, read: 0 };
  fc.assert(
    fc.property(texts, (text) => {
      const even = evenOut(text);
      automaton.scan(text, (form, start, end) => {
        const isKept = filter.isWord(text, form, start, end);
        for (const entry of lexicon.entries[form] ?? []) {
          if (entry.type !== 'alias' || !automaton.mayBegin(text, start)) continue;
          const found = readCandidate(createPassage(even.text), even.evenAt(start), even.evenAt(end), entry, tools);
          if (!isKept) expect(found, `${text} at ${start}`).toBeNull();
          seen[isKept ? 'read' : 'left']++;
        }
        return false;
      });
    }),
    { numRuns: propertyRuns(4_000) },
  );
  expect(seen.left).toBeGreaterThan(1_000);
  expect(seen.read).toBeGreaterThan(500);
});
