import { formatDate } from '../../dossier/format-date';
import type { Citation } from '../../dossier/topic-card';
import { useTranslate } from '../words/words-context';
import { paragraphWords } from './citation-words';
import { footnoteId } from './footnote-id';

export interface FootnotedProps {
  readonly text: string;
  /** Numbers of footnotes, from 1. */
  readonly marks: readonly number[];
  readonly footnotes: readonly Citation[];
}

/** A text and the numbers of its footnotes, which never begin a line. */
export function Footnoted({ text, marks, footnotes }: FootnotedProps) {
  const lastWordAt = text.lastIndexOf(' ') + 1;
  return (
    <>
      {text.slice(0, lastWordAt)}
      <span class={lastWordAt > 0 ? 'last-word' : undefined}>
        {text.slice(lastWordAt)}
        {footnotes.map((citation, index) => {
          const mark = index + 1;
          return marks.includes(mark) && <FootnoteMark key={mark} mark={mark} citation={citation} />;
        })}
      </span>
    </>
  );
}

/** A button, not a link: inside a page a link's fragment would change the address of the page. */
function FootnoteMark({ mark, citation }: { readonly mark: number; readonly citation: Citation }) {
  const translate = useTranslate();
  const when = formatDate(citation.published, translate('language'));
  const name = [String(mark), citation.publisher, when, paragraphWords(citation, translate)];
  return (
    <button
      type="button"
      class="mark"
      aria-label={translate('footnote', name)}
      onClick={(event) => revealFootnote(event.currentTarget, mark)}
    >
      {mark}
    </button>
  );
}

/** Opens the footnote, scrolls the card to it and puts the focus there, so that a screen reader reads on from it. */
function revealFootnote(mark: HTMLElement, number: number): void {
  const footnote = mark.closest('[data-card-topic]')?.querySelector(`#${footnoteId(number)}`);
  if (!(footnote instanceof HTMLDetailsElement)) return;
  footnote.open = true;
  footnote.scrollIntoView({ block: 'nearest' });
  footnote.querySelector('summary')?.focus({ preventScroll: true });
}
