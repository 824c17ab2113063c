import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Matcher } from '../../../src/matching/mention';
import { followChanges } from '../../../src/page/follow-changes';
import { composedParent, isElement, isText } from '../../../src/page/node-kinds';
import { createPageReading, type PageReading } from '../../../src/page/page-reading';
import { createShadowRoots } from '../../../src/page/shadow-roots';
import { propertyRuns } from '../../setup/property-runs';
import { type Frame, openFrame } from './support/frame';
import { createElement, randomNode, randomText } from './support/random-markup';
import { type Random, randomNumbers } from './support/random-numbers';
import { realMatcher } from './support/real-matcher';

const PLAIN_WORDS = 'the river joined Japan, prices opened taxi 天気 погода '.split(' ');
/** Parts of names: what stands between two of them decides whether they are one. */
const HALVES = [
  ['Xin', 'jiang'],
  ['Ned', 'Price'],
  ['习近', '平'],
  ['East', 'Turkestan'],
] as const;
const PARTS = [...HALVES.flat(), 'Xinjiang', 'Ned Price', '新疆'];
const PLAIN = ['b', 'em', 'a', 'span', 'code', 'i'];
/** Most are not read, or part words. */
const OTHERS = ['br', 'img', 'script', 'sup', 'svg', 'x-name', 'wbr', 'select', 'noscript'];
const BLOCKS = ['p', 'div', 'li', 'td', 'section'];

it('finds with skimming what it finds by reading everything, on any page, through any changes', async () => {
  const frame = await openFrame('');
  const seen = { mentions: 0, skimmed: 0, read: 0 };
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.array(fc.nat(1_000_000), { maxLength: 4 }), (seed, changes) => {
      const { body } = frame.document;
      body.replaceChildren(...manyNodes(frame.document, randomNumbers(seed)));
      const living = new AbortController();
      const observer = new MutationObserver(() => {});
      const watch = (root: Node) =>
        observer.observe(root, {
          childList: true,
          characterData: true,
          subtree: true,
          attributeFilter: ['contenteditable', 'role'],
        });
      watch(frame.document);
      const skimming = readPage(frame, counting(seen), living.signal, watch);
      const plain = readPage(frame, { ...realMatcher, mayFind: () => true }, living.signal, watch);
      const settle = (): void => {
        const records = observer.takeRecords();
        for (const reading of [skimming, plain]) followChanges(reading, records);
        for (const reading of [skimming, plain]) while (!reading.isSettled()) reading.step();
      };
      settle();
      expect(placesOf(skimming), body.outerHTML).toEqual(placesOf(plain));
      for (const change of changes) {
        changePage(body, randomNumbers(change));
        if (change % 3 === 0) continue;
        if (change % 4 === 0) {
          // Of a flood of changes nobody hears.
          observer.takeRecords();
          for (const reading of [skimming, plain]) reading.restart();
        }
        settle();
        expect(placesOf(skimming), body.outerHTML).toEqual(placesOf(plain));
      }
      observer.disconnect();
      living.abort();
      seen.mentions += placesOf(plain).length;
    }),
    { numRuns: propertyRuns(1_500) },
  );
  expect(seen.mentions).toBeGreaterThan(200);
  expect(seen.skimmed).toBeGreaterThan(1_000);
  expect(seen.read).toBeGreaterThan(300);
});

function counting(seen: { skimmed: number; read: number }): Matcher {
  return {
    ...realMatcher,
    mayFind(text, isSeamIn) {
      const isFound = realMatcher.mayFind(text, isSeamIn);
      seen[isFound ? 'read' : 'skimmed']++;
      return isFound;
    },
  };
}

function readPage(
  { document, view }: Frame,
  matcher: Matcher,
  signal: AbortSignal,
  onRoot: (root: ShadowRoot) => void,
): PageReading {
  const reading = createPageReading(
    document,
    view,
    {
      matcher,
      seed: new Map(),
      roots: createShadowRoots(({ shadowRoot }) => shadowRoot),
      topicKind: () => 'person',
      onRoot,
      onDue() {},
      onChange() {},
      onError(error) {
        throw error;
      },
    },
    signal,
  );
  reading.markDirty(document);
  return reading;
}

/** Each mention with the very nodes that it stands in, in no order. */
function placesOf(reading: PageReading): string[] {
  return [...reading.passages]
    .flatMap(({ mentions }) => mentions)
    .map(({ topic, text, rule, range }) => {
      const { startContainer, startOffset, endContainer, endOffset } = range;
      return `${topic} ${text} ${rule} ${pathTo(startContainer)}:${startOffset} ${pathTo(endContainer)}:${endOffset}`;
    })
    .sort();
}

function pathTo(node: Node): string {
  const parent = composedParent(node);
  return parent ? `${pathTo(parent)}/${Array.prototype.indexOf.call(parent.childNodes, node)}` : '';
}

/** Anything that a page may hold, and between it plain blocks of inline elements, most of which hold nothing. */
function manyNodes(document: Document, random: Random): Node[] {
  return Array.from({ length: 1 + random(6) }, () =>
    random(6) === 0 ? randomNode(document, random) : plainBlock(document, random),
  );
}

function plainBlock(document: Document, random: Random): Element {
  const block = document.createElement(BLOCKS[random(BLOCKS.length)] ?? 'p');
  for (let count = random(6); count > 0; count--) {
    if (random(3) > 0) block.append(text(random));
    if (random(12) === 0) {
      const [head, tail] = HALVES[random(HALVES.length)] ?? HALVES[0];
      block.append(head, inlineOf(document, OTHERS, random), tail);
    } else block.append(random(12) === 0 ? plainBlock(document, random) : inlineOf(document, PLAIN, random));
  }
  return block;
}

function inlineOf(document: Document, names: readonly string[], random: Random): Element {
  const inner = createElement(document, names[random(names.length)] ?? 'b');
  if (random(4) === 0) inner.setAttribute('style', 'display: block');
  if (random(3) > 0) inner.append(text(random));
  if (inner.localName === 'span' && random(8) === 0) inner.attachShadow({ mode: 'open' }).append(text(random));
  return inner;
}

function text(random: Random): string {
  if (random(30) === 0) return randomText(random);
  const words = random(8) === 0 ? PARTS : PLAIN_WORDS;
  return (words[random(words.length)] ?? '') + ' '.repeat(random(2));
}

function changePage(body: Element, random: Random): void {
  const walker = document.createTreeWalker(body);
  const nodes: ChildNode[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as ChildNode);
  const node = nodes[random(nodes.length || 1)];
  const other = nodes[random(nodes.length || 1)];
  if (!node || !other) return;
  switch (random(6)) {
    case 0:
      node.remove();
      return;
    case 1:
      node.before(...manyNodes(body.ownerDocument, random));
      return;
    case 2:
      if (!node.contains(other)) other.after(node);
      return;
    case 3:
      if (isElement(node)) node.toggleAttribute('contenteditable');
      return;
    default:
      if (isText(node)) node.data = text(random);
      else node.after(text(random));
  }
}
