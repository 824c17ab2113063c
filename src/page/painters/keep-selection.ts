import { createRelocation, type TextEdit } from '../text-edit';

/**
 * Lets the reader's selection stand where it stood while text nodes change under it. A selection inside a shadow root is not
 * told to anybody outside and may lose an end.
 */
export function keepSelection(document: Document, edit: () => TextEdit): TextEdit {
  const selection = document.getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? NO_SELECTION;
  const done = edit();
  if (!selection || !anchorNode || !focusNode) return done;
  const { place } = createRelocation(done.moves);
  const anchor = place(anchorNode, anchorOffset);
  const focus = place(focusNode, focusOffset);
  if (!anchor && !focus) return done;
  const start = anchor ?? { node: anchorNode, offset: anchorOffset };
  const end = focus ?? { node: focusNode, offset: focusOffset };
  selection.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
  return done;
}

const NO_SELECTION = { anchorNode: null, anchorOffset: 0, focusNode: null, focusOffset: 0 };
