import type { TopicKind } from '../dossier/model';
import type { Matcher, PageContext } from '../matching/mention';
import { locate } from './locate';
import { isSamePlace, type PaintedMention } from './painted-mention';
import type { Passage } from './passages';

/** What judging changed on the page. */
export interface MarkChange {
  readonly gone: readonly PaintedMention[];
  readonly fresh: readonly PaintedMention[];
}

/** Gives passages their mentions under the page's context. */
export interface PassageJudge {
  /**
   * @param before - Mentions that stood here under an earlier reading; those that still stand stay the same objects.
   */
  judge(passage: Passage, standing: string, before?: readonly PaintedMention[]): MarkChange;
}

export function createPassageJudge(
  matcher: Matcher,
  context: PageContext,
  topicKind: (topic: string) => TopicKind,
  view: Window & typeof globalThis,
): PassageJudge {
  return {
    judge(passage, standing, before = passage.mentions) {
      passage.judgedUnder = standing;
      if (passage.isStale) return { gone: [], fresh: [] };
      const old = new Map(before.map((mention) => [placeKey(mention), mention]));
      const found = matcher.judge(passage.paragraph, context).flatMap((mention) => {
        const painted = locate(passage, mention, topicKind, view.StaticRange);
        if (!painted) return [];
        const same = old.get(placeKey(painted));
        return [same && isSamePlace(same, painted) ? same : painted];
      });
      passage.mentions = found;
      const now = new Set(found);
      const then = new Set(before);
      return {
        gone: before.filter((mention) => !now.has(mention)),
        fresh: found.filter((mention) => !then.has(mention)),
      };
    },
  };
}

function placeKey({ range, topic }: PaintedMention): string {
  return `${range.startOffset} ${range.endOffset} ${topic}`;
}
