import type { ComponentChildren } from 'preact';
import { formatDate } from '../../dossier/format-date';
import type { TopicCard } from '../../dossier/topic-card';
import { IconButton } from '../icons/IconButton';
import { textDirection } from '../words/text-direction';
import type { MessageKey, Translate } from '../words/translate';
import { useTranslate } from '../words/words-context';
import { arrangeCard, type ShownStatement } from './arrange-card';
import { CardFoot, type CardFootActions } from './CardFoot';
import { Disclosure } from './Disclosure';
import { Footnoted } from './Footnoted';
import { Footnotes } from './Footnotes';
import { kindWord } from './kind-word';
import { RelatedTopics } from './RelatedTopics';
import { Statement } from './Statement';
import { UpdateList } from './UpdateList';

export interface CardProps {
  readonly card: TopicCard;
  /** Ids of the statements that fit the reader's paragraph, the best first; empty where there is no paragraph. */
  readonly near: readonly string[];
  /** Says of the near ones why they stand first, where that is not the reader's paragraph. */
  readonly nearHeading?: MessageKey;
  /** Of the topic's label, for whoever names itself by it. */
  readonly labelId: string;
  readonly canGoBack: boolean;
  /** The label takes the focus when the card turns to another topic, since the button that was pressed is gone. */
  readonly focusesLabel: boolean;
  readonly onBack: () => void;
  readonly onOpenTopic: (topicId: string) => void;
  /** Left out where the surface around the card has these itself. */
  readonly foot?: CardFootActions;
  /** Buttons of the surface around the card. */
  readonly actions?: ComponentChildren;
}

/** The background of one topic. Head and foot stay, what lies between scrolls. */
export function Card(props: CardProps) {
  const translate = useTranslate();
  const { card, near, nearHeading = 'nearHeading', labelId, focusesLabel, onOpenTopic, foot } = props;
  const { first, more, updates, footnotes, roleMark, summaryMarks } = arrangeCard(card, near);
  return (
    <article
      key={card.topic.id}
      class="card"
      data-card-topic={card.topic.id}
      data-kind={card.topic.kind}
      lang={translate('language')}
      dir={textDirection(translate)}
    >
      <header class="card-head">
        <CardBar {...props} />
        <h2 class="card-label" id={labelId} tabIndex={-1} data-card-label ref={focusesLabel ? focusOnArrival : null}>
          {card.topic.label}
        </h2>
        {card.role && (
          <p class="card-role">
            <Footnoted text={card.role.text} marks={roleMark === null ? [] : [roleMark]} footnotes={footnotes} />
          </p>
        )}
      </header>
      <div class="card-body">
        <p class="summary">
          <Footnoted text={card.summary.text} marks={summaryMarks} footnotes={footnotes} />
        </p>
        {first.length > 0 && (
          <section class="statements">
            <h3>{translate(near.length > 0 ? nearHeading : 'statementsHeading')}</h3>
            <StatementList statements={first} />
          </section>
        )}
        {more.length > 0 && (
          <Disclosure className="more" summary={translate('moreByDate', [String(more.length)], more.length)}>
            <StatementList statements={more} />
          </Disclosure>
        )}
        <UpdateList updates={updates} />
        <RelatedTopics topics={card.related} onOpenTopic={onOpenTopic} />
        <Footnotes footnotes={footnotes} />
      </div>
      <CardFoot actions={foot ?? null} />
    </article>
  );
}

function CardBar({ card, canGoBack, onBack, actions }: CardProps) {
  const translate = useTranslate();
  return (
    <div class="card-bar">
      {canGoBack && <IconButton icon="back" name={translate('back')} isPressed={null} onPress={onBack} />}
      <p class="card-kind">
        <span class="kind">{kindWord(card.topic.kind, translate)}</span>
        {card.role && <span class="as-of"> · {asOfWords(card.role.asOf, translate)}</span>}
      </p>
      <div class="card-actions">{actions}</div>
    </div>
  );
}

function StatementList({ statements }: { readonly statements: readonly ShownStatement[] }) {
  return (
    <ul class="statement-list">
      {statements.map((shown) => (
        <Statement key={shown.statement.id} shown={shown} />
      ))}
    </ul>
  );
}

function asOfWords(asOf: string, translate: Translate): string {
  return translate('roleAsOf', [formatDate(asOf, translate('language'))]);
}

function focusOnArrival(label: HTMLElement | null): void {
  label?.focus({ preventScroll: true });
}
