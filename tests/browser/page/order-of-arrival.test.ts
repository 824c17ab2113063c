import { expect, it } from 'vitest';
import type { Annotated } from './support/annotated';
import { withBothPainters } from './support/both-painters';
import { elementIn, nextFrame, openFrame } from './support/frame';
import { paintedTexts } from './support/painted';
import { type Random, randomNumbers } from './support/random-numbers';
import { mentionsOf, realMatcher } from './support/real-matcher';

/** Blocks that hang on one another: some fix a person or the event, some take them away, most only ask. */
const BLOCKS = [
  'Ned Price meets the press',
  'Price said that the talks went on. Nobody asked Price again.',
  'Vincent Price was an actor.',
  'The film showed Alan Price and Leontyne Price.',
  'Spokesman Price read a note.',
  'Senator Mitt Romney came; Ronna Romney McDaniel did not.',
  'Later Romney left with Ann Romney. Romney waved.',
  'President Carter, 1980',
  'Then Carter spoke.',
  'Judge Carter and Rosalynn Carter listened.',
  'MS. PSAKI: Thank you.',
  'Jen, what of the visit?',
  'Biden met Xi. Biden said nothing.',
  'Hunter Biden stayed away.',
  'Joe Biden spoke first, and Jill Biden smiled.',
  'Dr. Biden taught. Joe and Mitt waited.',
  'Let xi be the letter ξ, and Xi its capital.',
  'Xi Jinping opened the hall.',
  'A diplomatic boycott was announced.',
  'The boycott found friends.',
  'They boycotted the Games.',
  'The Winter Olympics open next year.',
  'The plane came from Beijing.',
  'In 1980 a boycott hit Moscow.',
  'Uygurlar ve Sincan üzerine',
  'Xinjiang cotton and 新疆 rail',
  'Nobody of note spoke all day.',
];

/** What a sentinel may have left of an earlier state of the page: nothing of it may stay. */
const STALE_SEED = new Map([
  ['fixed:ned-price', 3],
  ['named:ned-price', 3],
  ['fixed:jimmy-carter', 1],
  ['namesake:joe-biden', 2],
  ['cue:games', 1],
  ['cue:host', 1],
]);

withBothPainters(({ annotateFrame, annotatePage }) => {
  async function followed(page: Annotated): Promise<void> {
    await nextFrame(page.view);
    await page.settled();
  }

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'says of a quiet page what it says of a fresh one, however its parts came (seed %i)',
    async (seed) => {
      const play = createPlay(seed);
      const { random } = play;
      const frame = await openFrame('<main></main>');
      const main = elementIn(frame.document, 'main');
      for (let begin = random(4); begin > 0; begin--) addBlock(main, play);
      const page = annotateFrame(frame, { matcher: realMatcher, seed: STALE_SEED });
      for (let change = 0; change < 40; change++) {
        changeSomething(main, play);
        if (random(4) === 0) await nextFrame(frame.view);
      }
      await followed(page);
      const found = describe(page);
      const painted = paintedTexts(page);
      page.stop();
      const fresh = annotateFrame(frame, { matcher: realMatcher });
      await fresh.settled();
      expect(found).toEqual(describe(fresh));
      expect(painted).toEqual(paintedTexts(fresh));
      fresh.stop();
      expect(found.map(({ named }) => named)).toEqual(mentionsOf(blocksIn(main)));
      expect(page.errors).toEqual([]);
    },
  );

  it.each<{ what: string; body: string; change: (document: Document) => void; before: string[]; after: string[] }>([
    {
      what: 'a late headline upgrades what is there',
      body: '<main></main><p>Price said so.</p>',
      change: (document) => append(document, 'h1', 'Ned Price meets the press'),
      before: [],
      after: ['Ned Price', 'Price'],
    },
    {
      what: 'later namesakes take a surname back that a headline had fixed',
      body: '<h1>Ned Price meets the press</h1><p>Price said so.</p><main></main>',
      change: (document) => append(document, 'p', 'The film showed Vincent Price and Alan Price, both of them young.'),
      before: ['Ned Price', 'Price'],
      after: ['Ned Price'],
    },
    {
      what: 'a later namesake takes back a surname that stood on its own',
      body: '<p>Then Biden left.</p><main></main>',
      change: (document) => append(document, 'p', 'Hunter Biden stayed.'),
      before: ['Biden'],
      after: [],
    },
    {
      what: 'a namesake that goes gives the surname back',
      body: '<p>Then Biden left.</p><main><p>Hunter Biden stayed.</p></main>',
      change: (document) => elementIn(document, 'main').replaceChildren(),
      before: [],
      after: ['Biden'],
    },
    {
      what: 'a namesake that is rewritten to ours gives all of its surnames',
      body: '<p>Price said so.</p><main>Vincent Price</main>',
      change: (document) => {
        elementIn(document, 'main').textContent = 'Ned Price';
      },
      before: [],
      after: ['Price', 'Ned Price'],
    },
    {
      what: 'the Games and their host make every boycott clear, from two places',
      body: '<p>The boycott went on.</p><main></main>',
      change: (document) => {
        append(document, 'p', 'The Olympics begin.');
        append(document, 'p', 'Snow fell in Beijing.');
      },
      before: [],
      after: ['boycott'],
    },
    {
      what: 'a host that moves into code no longer makes it clear',
      body: '<p>The boycott of the Olympics.</p><main>Beijing</main><code></code>',
      change: (document) => elementIn(document, 'code').append(elementIn(document, 'main')),
      before: ['boycott of the Olympics'],
      after: [],
    },
    {
      what: 'a speaker label licenses a first name above it',
      body: '<p>Thank you, Jen.</p><main></main>',
      change: (document) => append(document, 'p', 'MS. PSAKI: Good afternoon.'),
      before: [],
      after: ['Jen', 'PSAKI'],
    },
  ])('$what', async ({ body, change, before, after }) => {
    const page = await annotatePage(body, { matcher: realMatcher });
    expect(page.texts()).toEqual(before);
    change(page.document);
    await followed(page);
    expect(page.texts()).toEqual(after);
    expect(paintedTexts(page)).toEqual(after);
    expect(page.errors).toEqual([]);
  });
});

function describe({ annotation }: Annotated) {
  return annotation.mentions().map(({ topic, text, alias, rule }) => ({ named: `${topic}: ${text}`, alias, rule }));
}

function append(document: Document, name: string, text: string): void {
  const element = document.createElement(name);
  element.textContent = text;
  elementIn(document, 'main').append(element);
}

const LEAVES = 'h1, p, li';

function blocksIn(main: Element): string[] {
  return [...main.querySelectorAll(LEAVES)].map(({ textContent }) => textContent ?? '');
}

/** Few blocks a page: were all of them there, every person would be fixed and nothing would hang on anything. */
interface Play {
  readonly random: Random;
  readonly blocks: readonly string[];
}

function createPlay(seed: number): Play {
  const random = randomNumbers(seed);
  return { random, blocks: BLOCKS.filter(() => random(4) === 0) };
}

function blockText({ random, blocks }: Play): string {
  return blocks[random(blocks.length)] ?? '';
}

function addBlock(main: Element, play: Play): void {
  const { random } = play;
  const { ownerDocument } = main;
  const leaf = ownerDocument.createElement(['h1', 'p', 'p', 'li'][random(4)] ?? 'p');
  fill(leaf, play);
  const parents = [main, ...main.querySelectorAll('section')];
  const parent = parents[random(parents.length)] ?? main;
  const place = parent.childNodes[random(parent.childNodes.length + 1)] ?? null;
  if (random(4) === 0) {
    const section = ownerDocument.createElement('section');
    section.append(leaf);
    parent.insertBefore(section, place);
  } else parent.insertBefore(leaf, place);
}

/** Writes a block into an element, now and then with a tag in the middle of its words. */
function fill(leaf: Element, play: Play): void {
  const { random } = play;
  const text = blockText(play);
  leaf.textContent = text;
  if (random(2) === 0) return;
  const at = random(text.length);
  const inline = leaf.ownerDocument.createElement('em');
  inline.textContent = text.slice(at, at + 6);
  leaf.replaceChildren(text.slice(0, at), inline, text.slice(at + 6));
}

function changeSomething(main: Element, play: Play): void {
  const { random } = play;
  const leaves = [...main.querySelectorAll(LEAVES)];
  const leaf = leaves[random(leaves.length)];
  const parts = [...main.querySelectorAll('section, h1, p, li')];
  const part = parts[random(parts.length)];
  const other = parts[random(parts.length)];
  switch (random(9)) {
    case 0:
      part?.remove();
      return;
    case 1:
    case 2:
      if (part && other && !part.contains(other)) other.before(part);
      return;
    case 3:
      if (leaf) fill(leaf, play);
      return;
    case 4:
      if (leaf?.firstChild && 'data' in leaf.firstChild && leaf.childNodes.length === 1)
        leaf.firstChild.data = blockText(play);
      return;
    default:
      addBlock(main, play);
  }
}
