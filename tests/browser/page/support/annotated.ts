import { onTestFinished } from 'vitest';
import type { TopicKind } from '../../../../src/dossier/model';
import type { Matcher } from '../../../../src/matching/mention';
import { type Annotation, annotate } from '../../../../src/page/annotation';
import { createHighlightPainter, type HighlightPainter } from '../../../../src/page/painters/highlight-painter';
import type { ShadowRootOf } from '../../../../src/page/shadow-roots';
import { createFakeMatcher } from './fake-matcher';
import { type Frame, openFrame, until } from './frame';

export interface Annotated extends Frame {
  readonly annotation: Annotation;
  readonly painter: HighlightPainter;
  readonly errors: readonly unknown[];
  /** Waits until nothing is queued. */
  settled(): Promise<void>;
  /** The marked texts, in reading order. */
  texts(): string[];
  stop(): void;
}

export interface AnnotatedOptions {
  readonly seed?: ReadonlyMap<string, number>;
  readonly matcher?: Matcher;
  readonly shadowRootOf?: ShadowRootOf;
  onPainted?(): void;
}

export function annotateFrame(frame: Frame, options: AnnotatedOptions = {}): Annotated {
  const living = new AbortController();
  onTestFinished(() => living.abort());
  const errors: unknown[] = [];
  const painter = createHighlightPainter(frame.view, 'dotted', living.signal);
  const annotation = annotate(
    frame.document,
    {
      matcher: options.matcher ?? createFakeMatcher(),
      seed: options.seed ?? new Map(),
      painter,
      kindOf,
      shadowRootOf: options.shadowRootOf ?? (({ shadowRoot }) => shadowRoot),
      onPainted: options.onPainted ?? (() => {}),
      onError: (error) => errors.push(error),
    },
    living.signal,
  );
  return {
    ...frame,
    annotation,
    painter,
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
