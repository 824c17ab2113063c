import { formatDate } from '../../dossier/format-date';
import type { Citation, TopicCard } from '../../dossier/topic-card';
import { arrangeCard } from '../card/arrange-card';
import { FullCitation } from '../card/FullCitation';
import { kindWord } from '../card/kind-word';
import { StatementNotices } from '../card/StatementNotices';
import { UpdateList } from '../card/UpdateList';
import { useTranslate } from '../words/words-context';
import { Cited, type CitedEntry } from './Cited';
import type { ShownTopic } from './filter-library';
import { entryId } from './places';
import { SaidLine } from './SaidLine';
import { SelfLink } from './SelfLink';
import { TopicLinks } from './TopicLinks';

/** All that the articles say of one topic, in the order of its dates. */
export function TopicSection({ topic: { card, isMarked, statements } }: { readonly topic: ShownTopic }) {
  const translate = useTranslate();
  const { id, kind, label } = card.topic;
  const citing = (citation: Citation) => citedEntry(card, citation);
  const shown = arrangeCard(
    { ...card, statements },
    statements.map((statement) => statement.id),
  );
  return (
    <section class="topic" id={id} data-kind={kind} data-place={id} aria-labelledby={`${id}--label`}>
      <header class="topic-head">
        <p class="topic-kind">
          <span class="kind">{kindWord(kind, translate)}</span>
          {!isMarked && <span> · {translate('libraryUnmarked')}</span>}
        </p>
        <h3 id={`${id}--label`} data-findable>
          {label}
        </h3>
        {card.role && (
          <p class="topic-role">
            <span data-findable>{card.role.text}</span>
            {', '}
            <Cited
              text={translate('roleAsOf', [formatDate(card.role.asOf, translate('language'))])}
              citations={[citing(card.role.citation)]}
            />
          </p>
        )}
      </header>
      <p class="summary" data-findable>
        <Cited text={card.summary.text} citations={card.summary.citations.map(citing)} />
      </p>
      <h4>
        {statements.length === card.statements.length
          ? translate('libraryStatementsByDate', undefined, statements.length)
          : translate('libraryStatementsOf', [String(statements.length), String(card.statements.length)])}
      </h4>
      <ol class="entries">
        {shown.first.map(({ statement, notices, noticesAbove }) => (
          <li
            key={statement.id}
            class="entry"
            id={entryId(id, statement.id)}
            value={numberOf(card, statement.id)}
            data-statement={statement.id}
          >
            <span class="entry-number" aria-hidden="true">
              {numberOf(card, statement.id)}
            </span>
            <p class="statement-text">
              <span data-statement-text data-findable>
                {statement.text}
              </span>
              {'\u00a0'}
              <SelfLink statement={statement} />
            </p>
            <SaidLine statement={statement} />
            <FullCitation citation={statement.citation} />
            <StatementNotices notices={notices} noticesAbove={noticesAbove} />
          </li>
        ))}
      </ol>
      <UpdateList updates={shown.updates} />
      {card.related.length > 0 && <TopicLinks name={translate('relatedHeading')} topics={card.related} />}
    </section>
  );
}

function citedEntry(card: TopicCard, citation: Citation): CitedEntry {
  const { statement } = citation;
  return { citation, number: numberOf(card, statement), place: entryId(card.topic.id, statement) };
}

/** From 1, the same whatever a filter hides; what summary and role rest on is among the topic's statements (tested). */
function numberOf({ statements }: TopicCard, statementId: string): number {
  return statements.findIndex(({ id }) => id === statementId) + 1;
}
