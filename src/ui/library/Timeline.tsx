import { formatDate } from '../../dossier/format-date';
import type { DatePrecision, TimelineDate } from '../../dossier/timeline';
import type { CardStatement } from '../../dossier/topic-card';
import { paragraphWords } from '../card/citation-words';
import { FullCitation } from '../card/FullCitation';
import { StatementNotices } from '../card/StatementNotices';
import type { MessageKey } from '../words/translate';
import { useTranslate } from '../words/words-context';
import { Dot } from './Dot';
import { SelfLink } from './SelfLink';
import { Speaker } from './Speaker';

/** What a date leaves open, said beside it: a year is no first of January. */
const LEFT_OPEN: Readonly<Record<DatePrecision, MessageKey | null>> = {
  year: 'libraryNoMonth',
  month: 'libraryNoDay',
  day: null,
};

/** Statements of both articles by the date when they were said or done. */
export function Timeline({ dates }: { readonly dates: readonly TimelineDate[] }) {
  const translate = useTranslate();
  return (
    <section class="part" id="timeline" data-place="timeline" aria-labelledby="timeline--label">
      <h2 id="timeline--label">{translate('libraryTimeline')}</h2>
      <p class="part-intro">{translate('libraryTimelineIntro')}</p>
      <ol class="timeline">
        {dates.map(({ on, precision, statements }) => (
          <li key={on} class="timeline-date" data-precision={precision} data-on={on}>
            <h3>
              <time dateTime={on}>{formatDate(on, translate('language'))}</time> <LeftOpen precision={precision} />
            </h3>
            <ul>
              {statements.map((statement) => (
                <TimelineEntry key={statement.id} statement={statement} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function LeftOpen({ precision }: { readonly precision: DatePrecision }) {
  const translate = useTranslate();
  const words = LEFT_OPEN[precision];
  return words && <span class="left-open">{translate(words)}</span>;
}

/** On the screen its citation is brief, for the full one is a link away; paper has no links. */
function TimelineEntry({ statement }: { readonly statement: CardStatement }) {
  const translate = useTranslate();
  const { id, text, saidBy, citation, updates } = statement;
  const speaksItself = saidBy === citation.publisher;
  return (
    <li class="timeline-entry" data-statement={id}>
      <p class="statement-text">
        <span data-findable>{text}</span>
        {'\u00a0'}
        <SelfLink statement={statement} />
      </p>
      <p class={speaksItself ? 'said-line on-screen' : 'said-line'}>
        {!speaksItself && <Speaker statement={statement} />}
        <span class="on-screen">
          {!speaksItself && <Dot />}
          {translate('libraryCitation', [
            citation.publisher,
            formatDate(citation.published, translate('language')),
            paragraphWords(citation, translate),
          ])}
        </span>
      </p>
      <div class="on-paper">
        <FullCitation citation={citation} />
      </div>
      <StatementNotices notices={updates} noticesAbove={[]} />
    </li>
  );
}
