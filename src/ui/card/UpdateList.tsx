import { formatDate } from '../../dossier/format-date';
import { useTranslate } from '../words/words-context';
import type { ShownUpdate } from './arrange-card';
import { UpdateNotice } from './UpdateNotice';

/** Updates of what the card rests on that stand beside no open statement. Never folded: a correction is not hidden. */
export function UpdateList({ updates }: { readonly updates: readonly ShownUpdate[] }) {
  const translate = useTranslate();
  if (updates.length === 0) return null;
  return (
    <ul class="updates">
      {updates.map(({ notice, isFolded }) => (
        <li key={notice.text} class={isFolded ? 'is-folded' : undefined}>
          <UpdateNotice source={notice.source}>
            {translate('updateOn', [formatDate(notice.on, translate('language')), notice.text])}
          </UpdateNotice>
        </li>
      ))}
    </ul>
  );
}
