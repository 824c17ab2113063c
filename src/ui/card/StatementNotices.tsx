import { formatDate } from '../../dossier/format-date';
import { useTranslate } from '../words/words-context';
import type { ShownStatement } from './arrange-card';
import { UpdateNotice } from './UpdateNotice';

/** What was changed later beside the statement that it touches; spelled out at the first of them. */
export function StatementNotices({ notices, noticesAbove }: Pick<ShownStatement, 'notices' | 'noticesAbove'>) {
  const translate = useTranslate();
  return (
    <>
      {notices.map((notice) => (
        <UpdateNotice key={notice.text} source={notice.source}>
          {notice.text}
        </UpdateNotice>
      ))}
      {noticesAbove.length > 0 && (
        <UpdateNotice source={null}>
          {translate('updateAgain', [formatDate(noticesAbove[0]?.on ?? '', translate('language'))])}
        </UpdateNotice>
      )}
    </>
  );
}
