import { formatDate } from '../../dossier/format-date';
import type { CardStatement } from '../../dossier/topic-card';
import { useTranslate } from '../words/words-context';
import { Dot } from './Dot';
import { Speaker } from './Speaker';

/** Who said it, and when it was said or done. */
export function SaidLine({ statement }: { readonly statement: CardStatement }) {
  const translate = useTranslate();
  return (
    <p class="said-line">
      <Speaker statement={statement} />
      <Dot />
      <time dateTime={statement.on}>{formatDate(statement.on, translate('language'))}</time>
    </p>
  );
}
