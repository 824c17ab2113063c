import { useRef } from 'preact/hooks';
import type { SettingsFileFault } from '../../settings/settings-file';
import { useTranslate } from '../words/words-context';
import { faultWords } from './fault-words';

/** What came of the last export, import, reset or undo. */
export type BackupNews =
  | { readonly kind: 'exported'; readonly file: string }
  | { readonly kind: 'imported'; readonly file: string }
  | { readonly kind: 'unreadable'; readonly file: string }
  | { readonly kind: 'refused'; readonly file: string; readonly faults: readonly SettingsFileFault[] }
  | { readonly kind: 'reset' | 'undone' };

export interface BackupProps {
  /** `null` where nothing is left to be said. */
  readonly news: BackupNews | null;
  /** Whether the news can be undone. */
  readonly canUndo: boolean;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  readonly onReset: () => void;
  readonly onUndo: () => Promise<void>;
}

/** A file with one fault a line is still read; one with more is not the right file. */
const MOST_FAULTS = 20;

/** The settings as a file, back from a file, and as new. */
export function Backup({ news, canUndo, onExport, onImport, onReset, onUndo }: BackupProps) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);

  /** The button goes with what it undoes: the words that take its place take the focus. */
  async function undo(): Promise<void> {
    await onUndo();
    place.current?.focus();
  }

  return (
    <>
      <div class="buttons">
        <button type="button" class="button" onClick={onExport}>
          {translate('optionsExport')}
        </button>
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {translate('optionsImport')}
        </button>
        <input
          type="file"
          ref={input}
          hidden
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            // The same file, mended, is to be a change again.
            currentTarget.value = '';
            if (file) onImport(file);
          }}
        />
        <button type="button" class="button" onClick={onReset}>
          {translate('optionsReset')}
        </button>
      </div>
      <div class="backup-news" ref={place} tabIndex={-1}>
        <div role="status">
          {news && <News news={news} />}
          {canUndo && (
            <button type="button" class="button" onClick={() => void undo()}>
              {translate('undo')}
            </button>
          )}
        </div>
      </div>
    </>
  );
}

function News({ news }: { readonly news: BackupNews }) {
  const translate = useTranslate();
  switch (news.kind) {
    case 'exported':
      return <p>{translate('optionsExported', [news.file])}</p>;
    case 'imported':
      return <p>{translate('optionsImportDone', [news.file])}</p>;
    case 'unreadable':
      return <p>{translate('optionsImportUnreadable', [news.file])}</p>;
    case 'reset':
      return <p>{translate('optionsResetDone')}</p>;
    case 'undone':
      return <p>{translate('optionsUndone')}</p>;
    case 'refused':
      return <Faults file={news.file} faults={news.faults} />;
  }
}

function Faults({ file, faults }: { readonly file: string; readonly faults: readonly SettingsFileFault[] }) {
  const translate = useTranslate();
  const more = faults.length - MOST_FAULTS;
  return (
    <>
      <p>{translate('optionsImportFaults', [String(faults.length), file], faults.length)}</p>
      <ul class="faults">
        {faults.slice(0, MOST_FAULTS).map((fault) => {
          const words = faultWords(fault, translate);
          return <li key={words}>{words}</li>;
        })}
      </ul>
      {more > 0 && <p>{translate('optionsImportMoreFaults', [String(more)], more)}</p>}
    </>
  );
}
