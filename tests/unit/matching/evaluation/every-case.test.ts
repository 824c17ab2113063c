import { describe, expect, it } from 'vitest';
import { aliasedTopics } from '../../../../src/dossier/bundled-aliases';
import { findMentions } from '../../../../src/matching/find-mentions';
import { createMatcher } from '../../../../src/matching/matcher';
import { RULES } from '../../../../src/matching/rule-names';
import { compileSentinel } from '../sentinel-matcher';
import { everyCase } from './cases';

const topics = aliasedTopics.filter((topic) => topic.marked);
const matcher = createMatcher(topics);
const watchPage = compileSentinel(topics);
const cases = everyCase();
const mentions = cases.flatMap(({ id, text }) =>
  findMentions(matcher, text).map((mention) => ({ id, text: text.slice(mention.start, mention.end), ...mention })),
);

/** So many orders of the blocks of one case are tried; all of them up to three blocks. */
const MOST_ORDERS = 6;

describe('every labelled case', () => {
  it('holds no mention where the sentinel is silent, in whatever order its blocks come', () => {
    let silent = 0;
    const slept = cases.flatMap(({ id, text }) => {
      if (findMentions(matcher, text).length === 0) {
        if (ordersOf(text).every((blocks) => !isAwakeAfter(blocks))) silent++;
        return [];
      }
      // The page's source may break lines where the page shows spaces.
      const wrapped = text.replaceAll(' ', '\n');
      return ordersOf(text).every(isAwakeAfter) && isAwakeAfter([text]) && isAwakeAfter([wrapped]) ? [] : [id];
    });
    expect(slept).toEqual([]);
    // A sentinel that is always awake would be none.
    expect(silent).toBeGreaterThan(20);
  });

  it('says of each mention which alias of its topic found it, and which rule made it one', () => {
    const unexplained = mentions.filter(
      ({ topic, alias, rule }) => !aliasesOf(topic).includes(alias) || !Object.hasOwn(RULES, rule),
    );
    expect(mentions.length).toBeGreaterThan(800);
    expect(unexplained, 'a new rule tells what it sees in src/matching/rule-names.ts').toEqual([]);
  });

  it('leaves no rule that makes mentions without a case', () => {
    const used = new Set(mentions.map(({ rule }) => rule));
    expect(Object.keys(RULES).filter((rule) => !used.has(rule))).toEqual([]);
  });
});

function aliasesOf(topic: string): string[] {
  return topics.flatMap(({ id, aliases }) => (id === topic ? aliases.map(({ text }) => text) : []));
}

function isAwakeAfter(blocks: readonly string[]): boolean {
  const sentinel = watchPage();
  return blocks.map((block) => sentinel.feed(block)).at(-1) ?? false;
}

/** The blocks in their own order, turned round, and otherwise. */
function ordersOf(text: string): string[][] {
  const blocks = text.split(/\n\s*\n/u);
  return permutations(blocks.length, MOST_ORDERS).map((order) => order.map((at) => blocks[at] ?? ''));
}

/** Orders of so many things: all, or the first of those in which every one comes first and last. */
function permutations(length: number, most: number): number[][] {
  const own = Array.from({ length }, (_, at) => at);
  if (length < 2) return [own];
  if (length > 3) return Array.from({ length: most }, (_, turn) => turned(own, turn)).map(everySecondTurned);
  return own.flatMap((first) =>
    permutations(length - 1, most).map((rest) => [first, ...rest.map((at) => (at < first ? at : at + 1))]),
  );
}

function turned(order: readonly number[], by: number): number[] {
  const at = by % order.length;
  return [...order.slice(at), ...order.slice(0, at)];
}

function everySecondTurned(order: number[], index: number): number[] {
  return index % 2 === 1 ? order.reverse() : order;
}
