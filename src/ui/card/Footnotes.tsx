import type { Citation } from '../../dossier/topic-card';
import { useTranslate } from '../words/words-context';
import { briefCitation } from './citation-words';
import { Disclosure } from './Disclosure';
import { FullCitation } from './FullCitation';
import { footnoteId } from './footnote-id';

/** What the marks in head and summary point at. */
export function Footnotes({ footnotes }: { readonly footnotes: readonly Citation[] }) {
  const translate = useTranslate();
  return (
    <section class="footnotes">
      <h3>{translate('sourcesHeading')}</h3>
      <ol>
        {footnotes.map((citation, index) => (
          <li key={citation.statement} data-number={index + 1}>
            <Disclosure className="source" id={footnoteId(index + 1)} summary={briefCitation(citation, translate)}>
              <FullCitation citation={citation} />
            </Disclosure>
          </li>
        ))}
      </ol>
    </section>
  );
}
