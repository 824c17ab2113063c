import { createRelocation, type Relocation, type TextEdit } from '../text-edit';
import { endsInShadow, type SelectionEnds } from './selection-ends';

/**
 * Lets the reader's selection stand where it stood while text nodes change under it.
 *
 * @param shadowRoots - A selection inside any other one is not told to anybody outside and may lose an end.
 */
export function keepSelection(
  document: Document,
  shadowRoots: ReadonlySet<ShadowRoot>,
  edit: () => TextEdit,
): TextEdit {
  const selection = document.getSelection();
  const inShadow = endsInShadow(selection, shadowRoots);
  if (selection && inShadow) return keepInShadow(selection, inShadow, edit);
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? NO_SELECTION;
  const parts = selection && selection.rangeCount > 1 ? partsOf(selection) : null;
  const done = edit();
  if (!selection || !anchorNode || !focusNode) return done;
  const relocation = createRelocation(done.moves);
  if (parts) {
    for (const part of parts) keepPart(part, relocation);
    return done;
  }
  const anchor = relocation.place(anchorNode, anchorOffset);
  const focus = relocation.place(focusNode, focusOffset);
  if (!anchor && !focus) return done;
  // An end between nodes has kept its place by itself; its number may be another.
  const start = anchor ?? { node: selection.anchorNode ?? anchorNode, offset: selection.anchorOffset };
  const end = focus ?? { node: selection.focusNode ?? focusNode, offset: selection.focusOffset };
  selection.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
  return done;
}

function keepInShadow(selection: Selection, { anchor, focus }: SelectionEnds, edit: () => TextEdit): TextEdit {
  const done = edit();
  const { place } = createRelocation(done.moves);
  const start = place(anchor.node, anchor.offset) ?? anchor;
  const end = place(focus.node, focus.offset) ?? focus;
  if (start !== anchor || end !== focus) selection.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
  return done;
}

const NO_SELECTION = { anchorNode: null, anchorOffset: 0, focusNode: null, focusOffset: 0 };

/** Where a live range was. */
interface Part extends StaticRangeInit {
  readonly range: Range;
}

/** Firefox lets readers select several parts of a page. */
function partsOf(selection: Selection): Part[] {
  return Array.from({ length: selection.rangeCount }, (_, at) => {
    const range = selection.getRangeAt(at);
    const { startContainer, startOffset, endContainer, endOffset } = range;
    return { range, startContainer, startOffset, endContainer, endOffset };
  });
}

function keepPart({ range, ...was }: Part, { place }: Relocation): void {
  const start = place(was.startContainer, was.startOffset);
  const end = place(was.endContainer, was.endOffset);
  if (start) range.setStart(start.node, start.offset);
  if (end) range.setEnd(end.node, end.offset);
}
