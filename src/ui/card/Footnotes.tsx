import { formatDate } from '../../dossier/format-date';
import type { Citation } from '../../dossier/topic-card';
import { useTranslate } from '../words/words-context';
import { briefCitation, paragraphWords } from './citation-words';
import { Disclosure } from './Disclosure';
import { FullCitation } from './FullCitation';

export interface MarksProps {
  /** Numbers of footnotes, from 1. */
  readonly marks: readonly number[];
  readonly footnotes: readonly Citation[];
}

/**
 * Raised numbers that lead to their footnotes. Buttons, not links: inside a page a link's fragment would change the
 * address of the page.
 */
export function FootnoteMarks({ marks, footnotes }: MarksProps) {
  const translate = useTranslate();
  return (
    <span class="marks">
      {footnotes.map((citation, index) => {
        const mark = index + 1;
        if (!marks.includes(mark)) return null;
        const when = formatDate(citation.published, translate('language'));
        const name = [String(mark), citation.publisher, when, paragraphWords(citation, translate)];
        return (
          <button
            key={mark}
            type="button"
            class="mark"
            aria-label={translate('footnote', name)}
            onClick={(event) => revealFootnote(event.currentTarget, mark)}
          >
            {mark}
          </button>
        );
      })}
    </span>
  );
}

export function Footnotes({ footnotes }: { readonly footnotes: readonly Citation[] }) {
  const translate = useTranslate();
  return (
    <section class="footnotes">
      <h3>{translate('sourcesHeading')}</h3>
      <ol>
        {footnotes.map((citation, index) => (
          <li key={citation.statement}>
            <Disclosure className="source" id={footnoteId(index + 1)} summary={briefCitation(citation, translate)}>
              <FullCitation citation={citation} />
            </Disclosure>
          </li>
        ))}
      </ol>
    </section>
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

function footnoteId(number: number): string {
  return `footnote-${number}`;
}
