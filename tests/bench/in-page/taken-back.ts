import { readSlice } from '../../../src/app/sentinel/read-slice';
import { dossier } from '../../../src/dossier/bundled';
import { aliasedTopics } from '../../../src/dossier/bundled-aliases';
import { createMatcher } from '../../../src/matching/matcher';
import { evidenceIn } from '../../../src/matching/page-context';
import { annotate } from '../../../src/page/annotation';
import type { PaintedMention } from '../../../src/page/painted-mention';
import { createHighlightPainter } from '../../../src/page/painters/highlight-painter';
import type { CreatePainter } from '../../../src/page/painters/painter';
import { feedText } from '../../../src/page/sentinel-feed';
import { textAround } from '../../../src/page/text-around';
import { createSentinelMatcher } from '../../unit/matching/sentinel-matcher';

export interface MarksOfPage {
  /** Different marks that stood at any time. */
  readonly painted: number;
  /** Those of them that do not stand in the end, though nothing on the page has changed. */
  readonly takenBack: readonly string[];
}

const matcher = createMatcher(dossier.topics.filter(({ marked }) => marked));

/** Lets the sentinel read pages and then the annotator, as in the product. `null` where the sentinel stays silent. */
export async function markPages(pages: readonly string[]): Promise<readonly (MarksOfPage | null)[]> {
  const marks: (MarksOfPage | null)[] = [];
  for (const html of pages) {
    document.body.innerHTML = html;
    const learnt = await learn();
    marks.push(learnt && (await mark(learnt)));
  }
  return marks;
}

async function learn(): Promise<readonly WeakRef<Text>[] | null> {
  const sentinel = createSentinelMatcher(aliasedTopics.filter(({ marked }) => marked));
  const life = new AbortController();
  const learnt: WeakRef<Text>[] = [];
  let isAwake = false;
  const feed = feedText(
    document,
    (slice) => {
      if (readSlice(sentinel, slice, learnt)) isAwake = true;
    },
    rethrow,
    life.signal,
  );
  await until(() => !feed.pending());
  life.abort();
  return isAwake ? learnt : null;
}

async function mark(learnt: readonly WeakRef<Text>[]): Promise<MarksOfPage> {
  const life = new AbortController();
  const everPainted = new Map<string, string>();
  const standing = new Set<string>();
  const createPainter: CreatePainter = (page, style, signal) => {
    const painter = createHighlightPainter(page, style, signal);
    return {
      ...painter,
      paint(mentions) {
        for (const mention of mentions) {
          everPainted.set(placeOf(mention), `${mention.topic}: ${mention.range.startContainer.textContent}`);
          standing.add(placeOf(mention));
        }
        painter.paint(mentions);
      },
      unpaint(mentions) {
        for (const mention of mentions) standing.delete(placeOf(mention));
        painter.unpaint(mentions);
      },
    };
  };
  const numbers = new Map<Node, number>();
  const placeOf = ({ topic, range }: PaintedMention): string => {
    const number = numbers.get(range.startContainer) ?? numbers.size;
    numbers.set(range.startContainer, number);
    return `${number} ${range.startOffset} ${topic}`;
  };
  const annotation = annotate(
    document,
    {
      matcher,
      seed: evidenceIn(textAround(window, learnt).flatMap((block) => matcher.read(block))),
      createPainter: (page, signal) => createPainter(page, 'dotted', signal),
      density: () => 'every',
      kindOf: () => 'person',
      onError: rethrow,
    },
    life.signal,
  );
  await until(() => !annotation.pending());
  life.abort();
  const takenBack = [...everPainted].flatMap(([place, told]) => (standing.has(place) ? [] : [told]));
  return { painted: everPainted.size, takenBack };
}

function rethrow(error: unknown): never {
  throw error;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((done) => setTimeout(done));
}
