import { describe } from 'vitest';
import { PAINTERS, type PainterName } from '../../../../src/settings/settings';
import { type Annotated, type AnnotatedOptions, annotateFrame, annotatePage } from './annotated';
import type { Frame } from './frame';

/** Annotates with one painter. */
export interface Painting {
  readonly painter: PainterName;
  annotateFrame(frame: Frame, options?: AnnotatedOptions): Annotated;
  annotatePage(body: string, options?: AnnotatedOptions, head?: string): Promise<Annotated>;
}

/** What a page promises holds whoever paints it. */
export function withBothPainters(define: (painting: Painting) => void): void {
  describe.each(PAINTERS)('painted by %s', (painter) => {
    define({
      painter,
      annotateFrame: (frame, options) => annotateFrame(frame, { painter, ...options }),
      annotatePage: (body, options, head) => annotatePage(body, { painter, ...options }, head),
    });
  });
}
