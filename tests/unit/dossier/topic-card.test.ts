import { describe, expect, it } from 'vitest';
import { dossier } from '../../../src/dossier/bundled';
import { decodeDossier } from '../../../src/dossier/decode';
import { describeTopic, type TopicCard } from '../../../src/dossier/topic-card';
import { anArticle, anUpdate, aPerson, aPlace, aStatement, filesOf } from './small-dossier';

const UPDATE = anUpdate({ touches: ['gazette-2021.1a', 'gazette-2021.3a'] });
const NOTICE = { on: UPDATE.on, text: UPDATE.text, source: UPDATE.source };

/** Two articles: the later one, given first, looks back to before the earlier one. */
const small = decodeDossier(
  filesOf(
    [
      anArticle({
        published: '2021-06-10',
        updates: [UPDATE],
        statements: [
          aStatement({ id: 'gazette-2021.3a', paragraph: 3, through: 4, quote: 'at last', saidBy: 'the-mayor' }),
          aStatement(),
          aStatement({
            id: 'gazette-2021.2a',
            paragraph: 2,
            on: '1990',
            saidBy: 'an engineer',
          }),
        ],
      }),
      anArticle({
        id: 'herald-2020',
        publisher: 'The Herald',
        title: 'Another title',
        published: '2020-01-01',
        url: 'https://herald.example/1',
        statements: [
          aStatement({ id: 'herald-2020.1a', on: '2020' }),
          aStatement({ id: 'herald-2020.5a', paragraph: 5, on: '1990', topics: ['the-mayor'] }),
        ],
      }),
    ],
    [aPerson(), aPlace()],
  ),
);

function cardOf(topicId: string): TopicCard {
  const card = describeTopic(small, topicId);
  if (!card) throw new Error(`no card for ${topicId}`);
  return card;
}

describe('describeTopic', () => {
  it('has no card for an unknown topic', () => {
    expect(describeTopic(small, 'the-river')).toBeNull();
  });

  it('names the topic, and its related topics in the order of the file', () => {
    const { topic, related } = cardOf('the-mayor');
    expect(topic).toEqual({ id: 'the-mayor', kind: 'person', label: 'The mayor' });
    expect(related).toEqual([{ id: 'the-bridge', kind: 'place', label: 'The bridge' }]);
  });

  it('says when a role was held and cites where that stands', () => {
    const { role } = cardOf('the-mayor');
    expect(role).toMatchObject({ text: 'Mayor', asOf: '2021-06-10' });
    expect(role?.citation).toMatchObject({ statement: 'gazette-2021.1a', publisher: 'The Gazette', paragraph: 1 });
  });

  it('has no role for a place', () => {
    expect(cardOf('the-bridge').role).toBeNull();
  });

  it('cites what the summary rests on', () => {
    const { summary } = cardOf('the-bridge');
    expect(summary.text).toBe('A bridge.');
    expect(summary.citations.map((citation) => citation.statement)).toEqual(['gazette-2021.1a']);
  });

  it('orders statements by date, then article, then paragraph, whatever the order of the files', () => {
    expect(cardOf('the-mayor').statements.map(({ id }) => id)).toEqual([
      'herald-2020.5a',
      'gazette-2021.2a',
      'herald-2020.1a',
      'gazette-2021.1a',
      'gazette-2021.3a',
    ]);
    expect(cardOf('the-bridge').statements.map(({ id }) => id)).toEqual([
      'gazette-2021.2a',
      'herald-2020.1a',
      'gazette-2021.1a',
      'gazette-2021.3a',
    ]);
  });

  it('gives each statement its words, its date and its full citation', () => {
    const statement = cardOf('the-mayor').statements.find(({ id }) => id === 'gazette-2021.3a');
    expect(statement).toEqual({
      id: 'gazette-2021.3a',
      text: 'The mayor opened the bridge.',
      quote: 'at last',
      saidBy: 'The mayor',
      saidByTopic: 'the-mayor',
      on: '2021-06-09',
      citation: {
        statement: 'gazette-2021.3a',
        publisher: 'The Gazette',
        title: 'A title',
        published: '2021-06-10',
        paragraph: 3,
        through: 4,
        url: null,
      },
      updates: [NOTICE],
    });
  });

  it('keeps the words for a speaker who is no topic', () => {
    const statement = cardOf('the-bridge').statements[0];
    expect(statement).toMatchObject({ saidBy: 'an engineer', saidByTopic: null });
  });

  it('shows an update beside what it touches and nowhere else, and once on the card', () => {
    const card = cardOf('the-bridge');
    expect(card.statements.map(({ updates }) => updates)).toEqual([[], [], [NOTICE], [NOTICE]]);
    expect(card.updates).toEqual([NOTICE]);
  });

  it('says an update of the whole article on the card, and beside none of its statements', () => {
    const whole = anUpdate({ touches: ['gazette-2021.1a', 'gazette-2021.2a'] });
    const statements = [aStatement(), aStatement({ id: 'gazette-2021.2a', paragraph: 2 })];
    const dossierOfOne = decodeDossier(filesOf([anArticle({ updates: [whole], statements })], [aPerson(), aPlace()]));
    const card = describeTopic(dossierOfOne, 'the-bridge');
    expect(card?.statements.map(({ updates }) => updates)).toEqual([[], []]);
    expect(card?.updates).toEqual([NOTICE]);
  });

  it('lists the articles that the card rests on once each, earliest first', () => {
    expect(cardOf('the-mayor').sources).toEqual([
      {
        id: 'herald-2020',
        publisher: 'The Herald',
        title: 'Another title',
        published: '2020-01-01',
        url: 'https://herald.example/1',
      },
      { id: 'gazette-2021', publisher: 'The Gazette', title: 'A title', published: '2021-06-10', url: null },
    ]);
    expect(cardOf('the-bridge').sources.map(({ id }) => id)).toEqual(['herald-2020', 'gazette-2021']);
  });
});

describe('the cards of the bundled topics', () => {
  it.each(dossier.topics.map((topic) => [topic.id, topic]))('shows %s with every statement of its own', (id, topic) => {
    const card = describeTopic(dossier, id);
    const own = dossier.articles.flatMap(({ statements }) => statements).filter(({ topics }) => topics.includes(id));
    expect(card?.statements.map((statement) => statement.id).sort()).toEqual(
      own.map((statement) => statement.id).sort(),
    );
    expect(card?.role === null).toBe(topic.kind !== 'person');
    expect(card?.summary.citations).toHaveLength(topic.summary.statements.length);
    expect(card?.related).toHaveLength(topic.related.length);
    expect(card?.sources.length).toBeGreaterThan(0);
  });

  it('rests each summary and each role on statements of the same card', () => {
    for (const { id } of dossier.topics) {
      const card = describeTopic(dossier, id);
      const shown = card?.statements.map((statement) => statement.id) ?? [];
      const cited = [...(card?.summary.citations ?? []), ...(card?.role ? [card.role.citation] : [])];
      expect(shown, id).toEqual(expect.arrayContaining(cited.map(({ statement }) => statement)));
    }
  });

  it('shows on the card of Ned Price that Axios reported no change of position later that day', () => {
    const updates = describeTopic(dossier, 'ned-price')?.updates ?? [];
    expect(updates.map(({ text }) => text)).toContainEqual(expect.stringContaining('had not changed'));
  });
});
