import type { PaintedMention } from '../../../../src/page/painted-mention';
import type { Annotated } from './annotated';

export const line = (at: number) => `<p>${at}: trains from Xinjiang</p>`;
export const lines = (count: number) => Array.from({ length: count }, (_, at) => line(at)).join('');

/** What is drawn by the highlight painter. */
export function drawnRanges({ view }: Pick<Annotated, 'view'>): Set<AbstractRange> {
  return new Set(['place', 'person'].flatMap((kind) => [...(view.CSS.highlights.get(`backgrounder-${kind}`) ?? [])]));
}

/** The mentions in view, and the texts of those of them that are not drawn. */
export function lookAt(page: Annotated): { readonly seen: number; readonly bare: readonly string[] } {
  const ranges = drawnRanges(page);
  const seen = page.annotation.mentions().filter((mention) => isInView(page, mention));
  const bare = seen.filter(({ range }) => !ranges.has(range));
  return { seen: seen.length, bare: bare.map(({ range }) => range.startContainer.textContent ?? '') };
}

function isInView({ view, annotation }: Annotated, mention: PaintedMention): boolean {
  const { innerWidth, innerHeight } = view;
  return annotation
    .rectsOf(mention)
    .some(({ top, right, bottom, left }) => bottom > 0 && top < innerHeight && right > 0 && left < innerWidth);
}
