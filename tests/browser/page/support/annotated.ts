import { onTestFinished } from 'vitest';
import type { TopicKind } from '../../../../src/dossier/model';
import type { Matcher } from '../../../../src/matching/mention';
import { type Annotation, annotate } from '../../../../src/page/annotation';
import { createHighlightPainter } from '../../../../src/page/painters/highlight-painter';
import { createInlinePainter } from '../../../../src/page/painters/inline-painter';
import type { CreatePainter } from '../../../../src/page/painters/painter';
import type { QuietTiming } from '../../../../src/page/painters/quiet-page';
import type { ShadowRootOf } from '../../../../src/page/shadow-roots';
import type { Density, PainterName } from '../../../../src/settings/settings';
import { createFakeMatcher } from './fake-matcher';
import { type Frame, openFrame, until } from './frame';

export interface Annotated extends Frame {
  readonly annotation: Annotation;
  readonly errors: readonly unknown[];
  /** Waits until nothing is queued. */
  settled(): Promise<void>;
  /** The mentions' texts, in reading order. */
  texts(): string[];
  stop(): void;
}

export interface AnnotatedOptions {
  readonly painter?: PainterName;
  /** How long the inline painter waits for a page to rest. */
  readonly quiet?: QuietTiming;
  readonly seed?: ReadonlyMap<string, number>;
  readonly matcher?: Matcher;
  readonly shadowRootOf?: ShadowRootOf;
  density?(): Density;
  whenToLook?(look: () => void): void;
  onPainted?(): void;
}

/** Shorter than a page's own, so that a test does not take seconds. */
const SHORT_QUIET = { quietMs: 30, longestMs: 300 };

function painterOf({ painter = 'highlight', quiet = SHORT_QUIET }: AnnotatedOptions): CreatePainter {
  if (painter === 'highlight') return createHighlightPainter;
  return (page, style, signal) => createInlinePainter(page, style, signal, quiet);
}

export function annotateFrame(frame: Frame, options: AnnotatedOptions = {}): Annotated {
  const living = new AbortController();
  onTestFinished(() => living.abort());
  const errors: unknown[] = [];
  const create = painterOf(options);
  const annotation = annotate(
    frame.document,
    {
      matcher: options.matcher ?? createFakeMatcher(),
      seed: options.seed ?? new Map(),
      createPainter: (page, signal) => create(page, 'dotted', signal),
      density: options.density ?? (() => 'every'),
      kindOf,
      ...(options.shadowRootOf && { shadowRootOf: options.shadowRootOf }),
      ...(options.whenToLook && { whenToLook: options.whenToLook }),
      onPainted: options.onPainted ?? (() => {}),
      onError: (error) => errors.push(error),
    },
    living.signal,
  );
  return {
    ...frame,
    annotation,
    errors,
    settled: () => until(() => !annotation.pending(), 'nothing is queued'),
    texts: () => annotation.mentions().map(({ text }) => text),
    stop: () => living.abort(),
  };
}

/** Opens a page and annotates it until it is quiet. */
export async function annotatePage(body: string, options?: AnnotatedOptions, head = ''): Promise<Annotated> {
  const annotated = annotateFrame(await openFrame(body, head), options);
  await annotated.settled();
  return annotated;
}

function kindOf(topic: string): TopicKind {
  return topic === 'xinjiang' ? 'place' : 'person';
}
