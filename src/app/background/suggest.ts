import { formatDate } from '../../dossier/format-date';
import type { Dossier } from '../../dossier/model';
import { topicNamed } from '../../matching/resolve-topic';
import type { SuggestedWords, Suggestion } from '../../platform/address-bar';
import type { LibraryTarget } from '../../platform/own-pages';
import type { TranslateMessage } from '../../platform/translate';
import type { SearchIndex, SearchResult } from '../../search/search-index';
import { kindWord } from '../../ui/card/kind-word';

/** What the address bar shows under `bg` and some words. */
export interface Suggestions {
  /** The first line: what Enter does. */
  readonly first: readonly SuggestedWords[];
  readonly others: readonly Suggestion[];
}

/** Browsers show six to eight lines, the first of them ours already. */
const MOST_SUGGESTIONS = 5;

/**
 * What `bg` and some words lead to. Never throws.
 *
 * @param followsTyping - Whether the browser takes a new first line for the words that it is about: Firefox shows it for the
 *   next ones. There it says the same whatever is typed.
 */
export function suggest(
  typed: string,
  dossier: Dossier,
  index: SearchIndex,
  translate: TranslateMessage,
  followsTyping = true,
): Suggestions {
  const target = followsTyping ? targetOf(typed, dossier) : {};
  const others = index
    .search(typed)
    .results.filter(({ id }) => id !== target.topic)
    .slice(0, MOST_SUGGESTIONS)
    .flatMap((result) => describe(result, dossier, translate));
  return { first: describeTarget(target, dossier, translate), others };
}

/** Where in the library Enter leads: to what the words name, else to what they find. Never throws. */
export function targetOf(typed: string, { topics, articles }: Dossier): LibraryTarget {
  const words = typed.trim();
  if (words === '') return {};
  const named = [...articles, ...articles.flatMap(({ statements }) => statements)].some(({ id }) => id === words);
  const topic = named ? words : topicNamed(words, topics);
  return topic === null ? { find: words } : { topic };
}

function describeTarget(
  { topic, find }: LibraryTarget,
  { topics }: Dossier,
  translate: TranslateMessage,
): readonly SuggestedWords[] {
  const label = topics.find(({ id }) => id === topic)?.label;
  if (label !== undefined) return [plain(translate('addressBarTopic', [label]))];
  return [plain(find === undefined ? translate('addressBarEmpty') : translate('addressBarFind', [find]))];
}

function describe(
  { kind, id, words }: SearchResult,
  { topics, articles }: Dossier,
  translate: TranslateMessage,
): readonly Suggestion[] {
  const date = (written: string) => formatDate(written, translate('language'));
  const line = (text: string, aside: string) => [
    { content: id, words: [...splitAt(words, text), { text: ` – ${aside}`, as: 'aside' } as const] },
  ];
  switch (kind) {
    case 'topic': {
      const topic = topics.find((each) => each.id === id);
      if (topic === undefined) return [];
      const { label, kind, role } = topic;
      return line(
        label,
        role ? `${role.text}, ${translate('roleAsOf', [date(role.asOf)])}` : kindWord(kind, translate),
      );
    }
    case 'article': {
      const article = articles.find((each) => each.id === id);
      return article === undefined ? [] : line(article.title, `${article.publisher}, ${date(article.published)}`);
    }
    case 'statement':
      return articles.flatMap(({ publisher, published, statements }) => {
        const statement = statements.find((each) => each.id === id);
        if (statement === undefined) return [];
        const paragraph = translate('citationParagraph', [String(statement.paragraph)]);
        return line(statement.text, `${publisher}, ${date(published)}, ${paragraph}`);
      });
  }
}

/** Cuts a text where the words stand in it. */
function splitAt(words: readonly string[], text: string): SuggestedWords[] {
  if (words.length === 0) return [plain(text)];
  const longestFirst = [...words].sort((one, other) => other.length - one.length).map(bounded);
  return text
    .split(new RegExp(`(${longestFirst.join('|')})`, 'u'))
    .map((part, place): SuggestedWords => ({ text: part, as: place % 2 === 1 ? 'found' : 'plain' }))
    .filter(({ text: part }) => part !== '');
}

/** Scripts without spaces have no boundaries to look at. */
function bounded(word: string): string {
  const escaped = word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)
    ? escaped
    : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
}

function plain(text: string): SuggestedWords {
  return { text, as: 'plain' };
}
