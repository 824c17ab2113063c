import { createHighlightPainter, hasHighlights } from '../../page/painters/highlight-painter';
import type { CreatePainter } from '../../page/painters/painter';
import type { Settings } from '../../settings/settings';

/** Gives a page the painter that the reader chose, or the one that its browser can run. */
export interface PainterSource {
  /** `null` where it has to be loaded first. */
  now(settings: Settings): CreatePainter | null;
  /** Loads what `now` does not have; rejects where nothing can paint. */
  load(): Promise<CreatePainter>;
}

/** @param loadInline - The second painter is a script of its own, for few need it; `null` where it does not come. */
export function createPainterSource(
  view: Window & typeof globalThis,
  loadInline: () => Promise<CreatePainter | null>,
): PainterSource {
  const highlight: CreatePainter | null = hasHighlights(view) ? createHighlightPainter : null;
  let inline: CreatePainter | null = null;
  return {
    now: ({ painter }) => (painter === 'highlight' && highlight ? highlight : inline),
    async load() {
      inline ??= await loadInline();
      const painter = inline ?? highlight;
      if (painter === null) throw new Error('no painter came');
      return painter;
    },
  };
}
