import { parentElementOf } from '../../../../src/page/natives';
import { kindOf } from '../../../../src/page/node-kinds';
import type { PaintedMention } from '../../../../src/page/painted-mention';
import { IN_LINK, INLINE_MARKS, MARK_KINDS, markName } from '../../../../src/page/painters/mark-names';
import type { Annotated } from './annotated';

const NAMES = [IN_LINK, ...MARK_KINDS.map((kind) => markName(kind, 'dotted') ?? '')];

/** The mentions that are drawn, in reading order, and what is drawn besides, by whichever painter. */
export function paintedTexts({
  view,
  document,
  annotation,
}: Pick<Annotated, 'view' | 'document' | 'annotation'>): string[] {
  const ranges = new Set(NAMES.flatMap((name) => [...(view.CSS.highlights.get(name) ?? [])]));
  const marks = new Set(inlineMarks(document));
  const texts = annotation.mentions().flatMap((mention) => {
    const isHighlighted = ranges.delete(mention.range);
    const around = marksOf(mention);
    for (const mark of around ?? []) marks.delete(mark);
    return isHighlighted !== (around !== null) ? [mention.text] : [];
  });
  const strays = [...[...ranges].map(() => 'a range'), ...[...marks].map((mark) => mark.outerHTML)];
  return [...texts, ...strays.map((stray) => `stray: ${stray}`)];
}

/** In the document and its open shadow roots. */
export function inlineMarks(root: ParentNode): HTMLElement[] {
  const marks = [...root.querySelectorAll<HTMLElement>(INLINE_MARKS)];
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) marks.push(...inlineMarks(shadowRoot));
  return marks;
}

/** `null` where some of its words stand outside every mark. */
function marksOf({ range }: PaintedMention): HTMLElement[] | null {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const walker = document.createTreeWalker(startContainer.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = startContainer;
  const marks: HTMLElement[] = [];
  for (let node: Node | null = startContainer; node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    const words = text.slice(node === startContainer ? startOffset : 0, node === endContainer ? endOffset : undefined);
    // A form may have a field of that name.
    const mark = node.parentElement && Element.prototype.closest.call(node.parentElement, INLINE_MARKS);
    if (mark && 'dataset' in mark) marks.push(mark as HTMLElement);
    else if (words.trim() !== '' && isRead(node)) return null;
    if (node === endContainer) break;
  }
  return marks;
}

/** A script or its like may stand in the middle of a name. */
function isRead(text: Node): boolean {
  // A form may have a field of that name, and a walk up would not end.
  for (let element = parentElementOf(text); element; element = parentElementOf(element)) {
    if (kindOf(element) === 'silent') return false;
  }
  return true;
}
