import { formatDate } from '../../dossier/format-date';
import type { CardStatement } from '../../dossier/topic-card';
import type { Translate } from '../words/translate';

/** "Jen Psaki, 6 December 2021"; a publisher that speaks for itself is named once, in the citation. */
export function saidWords({ saidBy, on, citation }: CardStatement, translate: Translate): string {
  const when = formatDate(on, translate('language'));
  return saidBy === citation.publisher ? when : translate('saidByOn', [saidBy, when]);
}
