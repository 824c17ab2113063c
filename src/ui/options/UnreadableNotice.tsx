import { useTranslate } from '../words/words-context';

export interface UnreadableNoticeProps {
  /** What was stored and could not be read, by field; the reader has not yet been told of it. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Some storage of the browser's gave no answer. */
  readonly isStorageSilent: boolean;
  readonly onDismiss: () => Promise<void>;
}

/** Tells once what of the stored settings could not be read, what is in use instead, and where the values are kept. */
export function UnreadableNotice({ values, isStorageSilent, onDismiss }: UnreadableNoticeProps) {
  const translate = useTranslate();
  const { version, ...others } = values;
  const fields = Object.entries(others);
  const isTelling = Object.keys(values).length > 0;
  return (
    <div class="unreadable" id="unreadable" role="status">
      {isStorageSilent && <p>{translate('optionsStorageSilent')}</p>}
      {version !== undefined && <p>{translate('optionsUnreadableVersion')}</p>}
      {fields.length > 0 && (
        <>
          <p>{translate('optionsUnreadable', [String(fields.length)], fields.length)}</p>
          <ul class="faults">
            {fields.map(([field, value]) => (
              <li key={field}>
                <code>
                  {field}: {shown(value)}
                </code>
              </li>
            ))}
          </ul>
          <p>{translate('optionsUnreadableKept')}</p>
        </>
      )}
      {isTelling && (
        <button type="button" class="button" onClick={() => void onDismiss()}>
          {translate('dismiss')}
        </button>
      )}
    </div>
  );
}

/** Longest piece of a value that is shown. By feel: enough to recognise it. */
const SHOWN_CHARS = 80;

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? '';
  return json.length > SHOWN_CHARS ? `${json.slice(0, SHOWN_CHARS)}…` : json;
}
