import { useRef } from 'preact/hooks';
import type { SettingsFileFault } from '../../settings/settings-file';
import type { Translate } from '../words/translate';
import { useTranslate } from '../words/words-context';
import { faultWords } from './fault-words';

/** How the settings were last replaced as a whole. */
export type BackupDone = { readonly kind: 'imported'; readonly file: string } | { readonly kind: 'reset' | 'undone' };

/** What came of the last file, where it replaced nothing. */
export type BackupAttempt =
  | { readonly kind: 'exported' | 'unreadable'; readonly file: string }
  | { readonly kind: 'refused'; readonly file: string; readonly faults: readonly SettingsFileFault[] };

export interface BackupProps {
  /** `null` where the settings have changed since. */
  readonly done: BackupDone | null;
  readonly attempt: BackupAttempt | null;
  /** Whether what was done can be undone. */
  readonly canUndo: boolean;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  readonly onReset: () => void;
  readonly onUndo: () => Promise<void>;
}

/** A file with one fault a line is still read; one with more is not the right file. */
const MOST_FAULTS = 20;

/** The settings as a file, back from a file, and as new. */
export function Backup({ done, attempt, canUndo, onExport, onImport, onReset, onUndo }: BackupProps) {
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
          {attempt && <Attempt attempt={attempt} />}
          {done && <p>{doneWords(done, translate)}</p>}
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

function doneWords(done: BackupDone, translate: Translate): string {
  switch (done.kind) {
    case 'imported':
      return translate('optionsImportDone', [done.file]);
    case 'reset':
      return translate('optionsResetDone');
    case 'undone':
      return translate('optionsUndone');
  }
}

function Attempt({ attempt }: { readonly attempt: BackupAttempt }) {
  const translate = useTranslate();
  switch (attempt.kind) {
    case 'exported':
      return <p class="backup-attempt">{translate('optionsExported', [attempt.file])}</p>;
    case 'unreadable':
      return <p class="backup-attempt">{translate('optionsImportUnreadable', [attempt.file])}</p>;
    case 'refused':
      return <Faults file={attempt.file} faults={attempt.faults} />;
  }
}

function Faults({ file, faults }: { readonly file: string; readonly faults: readonly SettingsFileFault[] }) {
  const translate = useTranslate();
  const more = faults.length - MOST_FAULTS;
  return (
    <div class="backup-attempt">
      <p>{translate('optionsImportFaults', [String(faults.length), file], faults.length)}</p>
      <ul class="faults">
        {faults.slice(0, MOST_FAULTS).map((fault) => {
          const words = faultWords(fault, translate);
          return <li key={words}>{words}</li>;
        })}
      </ul>
      {more > 0 && <p>{translate('optionsImportMoreFaults', [String(more)], more)}</p>}
    </div>
  );
}
