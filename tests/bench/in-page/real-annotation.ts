import { aliasedTopics } from '../../../src/dossier/bundled-aliases';
import { compileSound } from '../../../src/matching/compile-sound';
import { createMatcher } from '../../../src/matching/matcher';
import { type Annotation, annotate } from '../../../src/page/annotation';
import { mentionsNearView } from '../../../src/page/mentions-near-view';
import { createPageReading } from '../../../src/page/page-reading';
import type { PaintedMention } from '../../../src/page/painted-mention';
import { createHighlightPainter } from '../../../src/page/painters/highlight-painter';
import { createShadowRoots } from '../../../src/page/shadow-roots';

const topics = aliasedTopics.filter(({ marked }) => marked);
const kinds = new Map(topics.map(({ id, kind }) => [id, kind]));
const kindOf = (topic: string) => kinds.get(topic) ?? 'subject';
const createRealMatcher = () => compileSound(topics, (sound) => createMatcher(sound, fail), fail);

/** Annotates this page as the product does with the settings that everybody starts with. */
export function annotatePage(signal: AbortSignal): Annotation {
  return annotate(
    document,
    {
      matcher: createRealMatcher(),
      seed: new Map(),
      createPainter: (page, life) => createHighlightPainter(page, 'dotted', life),
      density: () => 'every',
      kindOf,
      onError: fail,
    },
    signal,
  );
}

export interface FoundMentions {
  readonly mentions: readonly PaintedMention[];
  mentionsNear(): ReadonlySet<PaintedMention> | null;
}

/** Every mention of this page, read as the product reads, with nothing painted. */
export function findMentions(): FoundMentions {
  const roots = createShadowRoots(({ shadowRoot }) => shadowRoot);
  const mentions = new Set<PaintedMention>();
  const reading = createPageReading(
    document,
    window,
    {
      matcher: createRealMatcher(),
      seed: new Map(),
      topicKind: kindOf,
      roots,
      onRoot() {},
      onDue() {},
      onChange({ gone, fresh }) {
        for (const mention of gone) mentions.delete(mention);
        for (const mention of fresh) mentions.add(mention);
      },
      onError: fail,
    },
    new AbortController().signal,
  );
  reading.markDirty(document);
  while (!reading.isSettled()) reading.step();
  return { mentions: [...mentions], mentionsNear: () => mentionsNearView(document, window, reading, roots) };
}

export function fail(error: unknown): never {
  throw error;
}
