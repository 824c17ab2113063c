import type { CardStatement } from '../../dossier/topic-card';
import { briefCitation } from '../card/citation-words';
import { useTranslate } from '../words/words-context';

/** Leads to the statement's own place, which is in its article: an address to copy. */
export function SelfLink({ statement }: { readonly statement: CardStatement }) {
  const translate = useTranslate();
  const name = translate('libraryLinkTo', [briefCitation(statement.citation, translate)]);
  return (
    <a class="self-link" href={`#${statement.id}`} aria-label={name} title={name}>
      ¶
    </a>
  );
}
