import { keepListening } from '../lasting-listeners';
import { closestTo } from '../natives';
import { IN_LINK, INLINE_MARKS } from './mark-names';

/** As browsers write out an inline mark, with whatever styles they add to it: it holds one text and nothing else. */
const WRITTEN_MARK = /<mark class="backgrounder-[^>]*>([^<]*)<\/mark>/g;

/** What Chromium writes of a mark's look where all that is dragged lies in the mark: as if the text had it of itself. */
const WRITTEN_LOOK = /(?: text-decoration: underline| background-color: [^;"]*);/g;

/**
 * Keeps inline marks out of what the reader takes from the page.
 *
 * @param onCopy - The selection is about to be read, by the browser and by the page's own listeners: later changes are too late.
 */
export function watchCopying(view: Window, onCopy: () => void, signal: AbortSignal): void {
  const { document } = view;
  const options = { capture: true, passive: true, signal };
  const onCopied = ({ isTrusted }: Event) => {
    if (isTrusted) onCopy();
  };
  const onDragged = ({ isTrusted, dataTransfer }: DragEvent) => {
    if (!isTrusted || !dataTransfer) return;
    const isLink = dataTransfer.types.includes('text/uri-list');
    cleanDragged(dataTransfer, !isLink && isWithinMark(document.getSelection()));
  };
  keepListening(
    document,
    () => {
      for (const type of ['copy', 'cut']) view.addEventListener(type, onCopied, options);
      view.addEventListener('dragstart', onDragged, options);
    },
    signal,
  );
}

/** The browser has written down what is dragged before it tells; and a page that changes under a drag may end it. */
function cleanDragged(dataTransfer: DataTransfer, isLookWritten: boolean): void {
  const writable = asPage(dataTransfer);
  for (const type of dataTransfer.types) {
    const written = dataTransfer.getData(type);
    const unmarked = written.replace(WRITTEN_MARK, '$1');
    const clean = isLookWritten && type === 'text/html' ? unmarked.replace(WRITTEN_LOOK, '') : unmarked;
    if (clean !== written) writable.setData(type, clean);
  }
}

/** In one that draws a line or a tint where the page draws none. */
function isWithinMark(selection: Selection | null): boolean {
  const [anchor, focus] = [selection?.anchorNode, selection?.focusNode].map(
    (end) => end?.parentElement && closestTo(end.parentElement, `${INLINE_MARKS}:not(.${IN_LINK})`),
  );
  return anchor != null && anchor === focus;
}

/** Firefox shows what an extension's script writes to no page; what is written by way of the page's own object is the page's. */
function asPage(dataTransfer: DataTransfer & { readonly wrappedJSObject?: DataTransfer }): DataTransfer {
  return dataTransfer.wrappedJSObject ?? dataTransfer;
}
