import type { TopicKind } from '../dossier/model';
import type { Matcher, Mention, PageContext } from '../matching/mention';
import { locate } from './locate';
import { isSamePlace, type PaintedMention } from './painted-mention';
import type { Passage, Passages } from './passages';

/** Passages judged again between two looks at the clock; one takes a few microseconds. */
const JUDGED_AT_ONCE = 50;

/** What judging changed on the page. */
export interface MarkChange {
  readonly gone: readonly PaintedMention[];
  readonly fresh: readonly PaintedMention[];
}

/** Gives passages their mentions, and again whenever the page's context says something else. */
export interface PassageJudge {
  /**
   * @param before - Mentions that stood here under an earlier reading; those that still stand stay the same objects.
   */
  judgeFresh(fresh: readonly Passage[], before: readonly PaintedMention[]): MarkChange;
  /** Judges some of those again that the context may have changed. */
  judgeSome(): MarkChange;
  /** Passages are gone: the context may have changed. */
  distrust(): void;
  /** Whether every passage has been judged under the context as it is. */
  isDone(): boolean;
}

export function createPassageJudge(
  matcher: Matcher,
  context: PageContext,
  topicKind: (topic: string) => TopicKind,
  view: Window & typeof globalThis,
  passages: Passages,
  onError: (error: unknown) => void,
): PassageJudge {
  /** The context under which every passage was judged; `null` where they differ. */
  let judgedUnder: string | null = null;
  let isDone = false;
  let round: Iterator<Passage> | null = null;
  let roundUnder: string | null = null;

  /** Asked for each part of a page: most parts tell only what is known already. */
  let known = '';
  let knownAt = Number.NaN;

  function standingNow(): string {
    const version = context.version();
    if (version !== knownAt) known = matcher.standing(context);
    knownAt = version;
    return known;
  }

  function judge(passage: Passage, standing: string | null, before: MentionsByPlace): PaintedMention[] {
    passage.judgedUnder = standing;
    if (passage.isStale) return [...passage.mentions];
    return matcher.judge(passage.paragraph, context).flatMap((mention) => {
      const painted = place(passage, mention);
      if (!painted) return [];
      const same = before.get(placeKey(painted))?.find((other) => isSamePlace(other, painted));
      if (!same) return [painted];
      // Other words around the same characters may speak for them now.
      same.alias = painted.alias;
      same.rule = painted.rule;
      return [same];
    });
  }

  function place(passage: Passage, mention: Mention): PaintedMention | null {
    try {
      return locate(passage, mention, topicKind, view.StaticRange);
    } catch (error) {
      onError(error);
      return null;
    }
  }

  function isRoundOver(standing: string): boolean {
    const isOver = judgedUnder === standing;
    // An iterator at rest would keep in memory whatever leaves the page meanwhile.
    if (isOver) round = null;
    else if (!round || roundUnder !== standing) round = passages.all()[Symbol.iterator]();
    roundUnder = standing;
    return isOver;
  }

  return {
    judgeFresh(fresh, before) {
      isDone = false;
      // Paragraphs that only tell something are judged under anything.
      const standing = fresh.some(({ paragraph }) => paragraph.candidates.length > 0) ? standingNow() : null;
      if (standing !== null && standing !== judgedUnder) judgedUnder = null;
      const old = byPlace(before);
      const now: PaintedMention[] = [];
      for (const passage of fresh) {
        passages.tell(passage, judge(passage, standing, old));
        for (const mention of passage.mentions) now.push(mention);
      }
      return difference(before, now);
    },
    judgeSome() {
      const standing = standingNow();
      const before: PaintedMention[] = [];
      const now: PaintedMention[] = [];
      isDone = isRoundOver(standing);
      for (let judged = 0; !isDone && judged < JUDGED_AT_ONCE; ) {
        const next = round?.next();
        if (!next || next.done) {
          round = null;
          judgedUnder = standing;
          isDone = true;
        } else if (next.value.judgedUnder !== standing && next.value.paragraph.candidates.length > 0) {
          judged++;
          for (const mention of next.value.mentions) before.push(mention);
          passages.tell(next.value, judge(next.value, standing, byPlace(next.value.mentions)));
          for (const mention of next.value.mentions) now.push(mention);
        }
      }
      return difference(before, now);
    },
    distrust() {
      isDone = false;
    },
    isDone: () => isDone,
  };
}

function difference(before: readonly PaintedMention[], now: readonly PaintedMention[]): MarkChange {
  const old = new Set(before);
  const current = new Set(now);
  return {
    gone: before.filter((mention) => !current.has(mention)),
    fresh: now.filter((mention) => !old.has(mention)),
  };
}

type MentionsByPlace = ReadonlyMap<string, readonly PaintedMention[]>;

function byPlace(mentions: readonly PaintedMention[]): MentionsByPlace {
  return Map.groupBy(mentions, placeKey);
}

/** Seldom the same for two places, but for marks that are elements: each has a text of its own, which begins with it. */
function placeKey({ range, text, topic }: PaintedMention): string {
  return `${range.startOffset} ${range.endOffset} ${topic} ${text}`;
}
