import { formatDate } from '../../dossier/format-date';
import type { Citation } from '../../dossier/topic-card';
import { paragraphWords } from '../card/citation-words';
import { useTranslate } from '../words/words-context';

export interface CitedProps {
  readonly text: string;
  readonly citations: readonly CitedEntry[];
}

/** A citation, and the numbered statement on this page that stands for it. */
export interface CitedEntry {
  readonly citation: Citation;
  readonly number: number;
  /** Id of the statement's place on the page. */
  readonly place: string;
}

/** A text and the numbers of the statements that it rests on, in their order; they never begin a line. */
export function Cited({ text, citations }: CitedProps) {
  const lastWordAt = text.lastIndexOf(' ') + 1;
  const inOrder = [...citations].sort((one, other) => one.number - other.number);
  return (
    <>
      {text.slice(0, lastWordAt)}
      <span class="last-word">
        {text.slice(lastWordAt)}
        {inOrder.map((entry) => (
          <CitedMark key={entry.number} {...entry} />
        ))}
      </span>
    </>
  );
}

function CitedMark({ citation, number, place }: CitedEntry) {
  const translate = useTranslate();
  const when = formatDate(citation.published, translate('language'));
  const name = [String(number), citation.publisher, when, paragraphWords(citation, translate)];
  return (
    <a class="mark" href={`#${place}`} aria-label={translate('footnote', name)}>
      {number}
    </a>
  );
}
