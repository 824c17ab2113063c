import { describe, expect, it, vi } from 'vitest';
import { cardOfResult, type OpenedCards, viewOpened } from '../../../../src/app/page-popup/opened-cards';
import { dossier } from '../../../../src/dossier/bundled';
import type { ResultRow } from '../../../../src/ui/search/result-row';

const ROW: ResultRow = {
  kind: 'topic',
  id: 'xinjiang',
  topic: 'xinjiang',
  topicKind: 'place',
  title: 'Xinjiang',
  kindWord: 'Place',
  excerpt: null,
  details: [],
  words: [],
};

const topic = (id: string, ...found: readonly string[]) => ({ kind: 'topic', id, found }) as const;

describe('cardOfResult', () => {
  it.each<[string, Partial<ResultRow>, ReturnType<typeof cardOfResult>]>([
    ['a topic', {}, topic('xinjiang')],
    ['a statement', { kind: 'statement', id: 'axios-2021-04-06.7a' }, topic('xinjiang', 'axios-2021-04-06.7a')],
    ['a statement without a topic', { kind: 'statement', topic: null }, null],
    [
      'an article',
      { kind: 'article', id: 'axios-2021-04-06', topic: null },
      { kind: 'article', id: 'axios-2021-04-06' },
    ],
  ])('gives the card of %s', (_, row, card) => {
    expect(cardOfResult({ ...ROW, ...row })).toEqual(card);
  });
});

describe('viewOpened', () => {
  const view = (opened: OpenedCards) => {
    const turnTo = vi.fn();
    const openLibrary = vi.fn();
    return { shown: viewOpened(dossier, opened, turnTo, openLibrary), turnTo, openLibrary };
  };

  it('shows nothing where nothing is open, or nothing is known of it', () => {
    expect(view([]).shown).toBeNull();
    expect(view([topic('nobody')]).shown).toBeNull();
    expect(view([{ kind: 'article', id: 'nothing' }]).shown).toBeNull();
  });

  it('shows the last card, what the search found first', () => {
    const { shown } = view([{ kind: 'article', id: 'axios-2021-04-06' }, topic('xinjiang', 'axios-2021-04-06.7a')]);
    expect(shown).toMatchObject({ kind: 'topic', view: { near: ['axios-2021-04-06.7a'], canGoBack: true } });
  });

  it('leads back one card at a time, and on to related topics', () => {
    const article = { kind: 'article', id: 'axios-2021-04-06' } as const;
    const { shown, turnTo } = view([article, topic('xinjiang')]);
    shown?.view.onBack();
    expect(turnTo).toHaveBeenLastCalledWith([article]);
    shown?.view.onOpenTopic('ned-price');
    expect(turnTo).toHaveBeenLastCalledWith([article, topic('xinjiang'), topic('ned-price')]);
  });

  it('leads into the library, to what is shown', () => {
    const { shown, openLibrary } = view([topic('xinjiang')]);
    if (shown?.kind === 'topic') shown.view.foot?.onOpenLibrary(new Event('click'));
    expect(openLibrary).toHaveBeenCalledExactlyOnceWith('xinjiang');
  });
});
