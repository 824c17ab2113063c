import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aliasedTopics } from '../../../src/dossier/bundled-aliases';
import { feedText } from '../../../src/page/sentinel-feed';
import { propertyRuns } from '../../setup/property-runs';
import { createSentinelMatcher } from '../../unit/matching/sentinel-matcher';
import type { Annotated } from './support/annotated';
import { withBothPainters } from './support/both-painters';
import { nextFrame, openFrame, until } from './support/frame';
import { paintedTexts } from './support/painted';
import { realMatcher } from './support/real-matcher';
import { type Change, createTwinPages } from './support/twin-pages';

const change: fc.Arbitrary<Change> = fc.tuple(fc.nat(200), fc.nat(200), fc.nat(200), fc.nat(1_000_000));
const begin = fc.array(fc.nat(1_000_000), { minLength: 2, maxLength: 14 });
/** Groups of changes; after each the page rests. */
const life = fc.array(fc.array(change, { minLength: 1, maxLength: 25 }), { minLength: 1, maxLength: 4 });

/** Each page takes a third of a second, where nothing runs beside it. */
const PATIENCE_MS = propertyRuns(120_000);

withBothPainters(({ painter, annotateFrame }) => {
  it(
    'keeps any page right through any changes: marks as found from scratch, the page as without us, silence where nothing is',
    async () => {
      let mentions = 0;
      let silences = 0;
      await fc.assert(
        fc.asyncProperty(begin, life, async (parts, groups) => {
          const frame = await openFrame('');
          const pages = createTwinPages(frame.document, (await openFrame('')).document, parts, painter === 'inline');
          const listener = listen(frame.document);
          const page = annotateFrame(frame, { matcher: realMatcher });
          for (const changes of groups) {
            for (const each of changes) {
              pages.apply(each);
              if (each[3] % 3 === 0) await nextFrame(frame.view);
              if (painter === 'highlight') expectAsAlone(pages.written());
            }
            await nextFrame(frame.view);
            await page.settled();
            await listener.settled();
            expect(pages.differences()).toEqual([]);
            expect(paintedTexts(page).filter(isSeen), frame.document.body.outerHTML).toEqual(page.texts());
            if (listener.isSilent()) expect(page.texts()).toEqual([]);
            mentions += page.texts().length;
            if (listener.isSilent()) silences++;
          }
          const found = describe(page);
          const painted = paintedTexts(page);
          page.stop();
          listener.stop();
          expectAsAlone(pages.written());
          const fresh = annotateFrame(frame, { matcher: realMatcher });
          await fresh.settled();
          expect(found, pages.written().alone).toEqual(describe(fresh));
          // A text that the page has rewritten keeps its highlights where a fresh one would get elements.
          if (painter === 'highlight') expect(painted).toEqual(paintedTexts(fresh));
          expect([...page.errors, ...fresh.errors]).toEqual([]);
          fresh.stop();
        }),
        // To shrink a page takes longer than everything else here: the seed and the path lead to it again.
        { numRuns: propertyRuns(25), endOnFailure: true },
      );
      // Were all pages empty or full, the property would say little.
      expect(mentions).toBeGreaterThan(100);
      expect(silences).toBeGreaterThan(0);
    },
    PATIENCE_MS,
  );
});

function describe({ annotation }: Annotated): string[] {
  return annotation.mentions().map(({ topic, text, rule }) => `${topic}: ${text} (${rule})`);
}

/** Whether it is not of hidden text, which is painted, too. */
function isSeen(painted: string): boolean {
  return !painted.startsWith('stray:');
}

function expectAsAlone({ annotated, alone }: { annotated: string; alone: string }): void {
  expect(annotated).toBe(alone);
}

/** A sentinel on the same page. */
function listen(document: Document) {
  const living = new AbortController();
  const sentinel = createSentinelMatcher(aliasedTopics.filter(({ marked }) => marked));
  let isSilent = true;
  const feed = feedText(
    document,
    ({ text, from, nodeAt }) => {
      if (sentinel.feed(text, from, (at) => nodeAt(at) !== null)) isSilent = false;
    },
    (error) => {
      throw error;
    },
    living.signal,
  );
  return {
    isSilent: () => isSilent,
    settled: () => until(() => !feed.pending(), 'the sentinel has read all'),
    stop: () => living.abort(),
  };
}
