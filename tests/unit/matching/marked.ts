import { aliasedTopics } from '../../../src/dossier/bundled-aliases';
import { findMentions } from '../../../src/matching/find-mentions';
import { createMatcher } from '../../../src/matching/matcher';

const matcher = createMatcher(aliasedTopics.filter((topic) => topic.marked));

/** The text with every mention in ⟦brackets⟧, so that a table of cases reads as text. */
export function marked(text: string): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of findMentions(matcher, text)) {
    shown += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return shown + text.slice(at);
}

/** The topics of a text's mentions, in order. */
export function topicsIn(text: string): string[] {
  return findMentions(matcher, text).map(({ topic }) => topic);
}

/** What the brackets of an expected text leave when they are taken out. */
export function plain(shown: string): string {
  return shown.replace(/[⟦⟧]/gu, '');
}
