import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasedTopics } from '../../../src/dossier/bundled-aliases';
import { createMatcher } from '../../../src/matching/matcher';
import type { Paragraph } from '../../../src/matching/mention';
import { createPageContext } from '../../../src/matching/page-context';
import { propertyRuns } from '../../setup/property-runs';
import { everyCase } from './evaluation/cases';

const matcher = createMatcher(aliasedTopics.filter(({ marked }) => marked));
const paragraphs = everyCase().flatMap(({ text }) => matcher.read(text));
/** They say what all the others of the same evidence say. */
const telling = [...new Map(paragraphs.map((one) => [[...one.evidence].sort().join(), one])).values()];

const some = fc.uniqueArray(fc.constantFrom(...telling), { maxLength: 8 });
const one = fc.constantFrom(...telling);

function contextOf(page: readonly Paragraph[]) {
  const context = createPageContext();
  for (const { evidence } of page) context.add(evidence);
  return context;
}

describe('the standing of a page', () => {
  it('does not depend on the order in which its paragraphs came and went', () => {
    fc.assert(
      fc.property(some, some, fc.infiniteStream(fc.nat()), (stay, pass, picks) => {
        const context = createPageContext();
        const steps = [...stay, ...pass].map((paragraph) => ({ paragraph, isGone: false }));
        const left = new Set(pass);
        // Asked on the way, too: what it said of a topic then may be kept.
        for (const { paragraph } of shuffled(steps, picks)) {
          context.add(paragraph.evidence);
          matcher.standing(context);
        }
        for (const paragraph of shuffled([...left], picks)) {
          context.remove(paragraph.evidence);
          matcher.standing(context);
        }
        expect(matcher.standing(context)).toBe(matcher.standing(contextOf(stay)));
      }),
    );
  });

  it('stays what it was while the version of the context does', () => {
    let same = 0;
    fc.assert(
      fc.property(some, one, (page, next) => {
        const context = contextOf(page);
        const [standing, version] = [matcher.standing(context), context.version()];
        context.add(next.evidence);
        if (context.version() !== version) return;
        same++;
        expect(matcher.standing(context)).toBe(standing);
      }),
      { numRuns: propertyRuns(600) },
    );
    expect(same).toBeGreaterThan(5);
  });

  it('tells all that judging asks of the page: where it stays equal, so do the mentions', () => {
    let compared = 0;
    fc.assert(
      fc.property(some, one, one, (page, removed, added) => {
        const [before, after] = [contextOf([...page, removed]), contextOf([...page, added])];
        if (matcher.standing(before) !== matcher.standing(after)) return;
        compared++;
        for (const paragraph of telling) {
          expect(matcher.judge(paragraph, after)).toEqual(matcher.judge(paragraph, before));
        }
      }),
      { numRuns: propertyRuns(600) },
    );
    expect(compared).toBeGreaterThan(30);
  });

  it('tells one firm named after a place from another', () => {
    const [daqo, zhongtai] = ['Daqo New Energy', 'Zhongtai Chemical'].map((name) =>
      contextOf(matcher.read(`Xinjiang ${name} is a firm, and so is its subsidiary, Xinjiang ${name} Co., Ltd.`)),
    );
    if (!daqo || !zhongtai) throw new Error('no pages');
    expect(matcher.standing(daqo)).not.toBe(matcher.standing(zhongtai));
  });
});

function shuffled<Item>(items: readonly Item[], picks: Iterator<number>): Item[] {
  const left = [...items];
  return items.flatMap(() => left.splice(picks.next().value % left.length, 1));
}
