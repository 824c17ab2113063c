import { describeArticles } from '../../dossier/article-view';
import type { Dossier } from '../../dossier/model';
import { describeTopic } from '../../dossier/topic-card';
import type { OpenCard } from '../../ui/popup/PagePopup';
import type { ResultRow } from '../../ui/search/result-row';

/** A card that was opened in the popup. */
export type OpenedCard =
  | {
      readonly kind: 'topic';
      readonly id: string;
      /** Statements that the search found, to stand first. */
      readonly found: readonly string[];
    }
  | { readonly kind: 'article'; readonly id: string };

/** Those that were opened one from the other, the last one shown; empty where none is. */
export type OpenedCards = readonly OpenedCard[];

/** The card of a search result: a statement stands first on the card of its topic. `null` where it has none. */
export function cardOfResult({ kind, id, topic }: ResultRow): OpenedCard | null {
  if (kind === 'article') return { kind, id };
  return topic === null ? null : { kind: 'topic', id: topic, found: kind === 'statement' ? [id] : [] };
}

/** The card on top as it is shown, with ways on and back; `null` where none is open or the dossier has none. */
export function viewOpened(
  dossier: Dossier,
  opened: OpenedCards,
  turnTo: (next: OpenedCards) => void,
  openLibrary: (id: string) => void,
): OpenCard | null {
  const top = opened.at(-1);
  if (!top) return null;
  const ways = {
    canGoBack: true,
    focusesLabel: true,
    onBack: () => turnTo(opened.slice(0, -1)),
    onOpenTopic: (id: string) => turnTo([...opened, { kind: 'topic', id, found: [] }]),
  };
  const onOpenLibrary = () => openLibrary(top.id);
  if (top.kind === 'article') {
    const article = describeArticles(dossier).find(({ source }) => source.id === top.id);
    return article ? { kind: 'article', view: { article, ...ways, onOpenLibrary } } : null;
  }
  const card = describeTopic(dossier, top.id);
  if (!card) return null;
  return {
    kind: 'topic',
    view: { card, near: top.found, nearHeading: 'searchFoundHeading', ...ways, foot: { onOpenLibrary, mute: null } },
  };
}
