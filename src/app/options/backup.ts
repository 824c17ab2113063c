import { DEFAULT_SETTINGS, type Settings } from '../../settings/settings';
import { readSettingsFile, writeSettingsFile } from '../../settings/settings-file';
import type { BackupAttempt, BackupDone } from '../../ui/options/Backup';
import type { LiveSettings } from './live-settings';

export interface BackupPorts {
  readonly settings: LiveSettings;
  readonly topicIds: ReadonlySet<string>;
  /** What was stored and could not be read, by field. */
  unreadable(): Readonly<Record<string, unknown>>;
  /** Hands a text to the reader as a file. */
  save(name: string, text: string): void;
  /** The news are others than before. */
  onNews(): void;
}

/** Settings to a file, from a file, and as new; the last of it can be undone until something else changes. */
export interface Backup {
  readonly done: BackupDone | null;
  readonly attempt: BackupAttempt | null;
  readonly canUndo: boolean;
  exportAll(): void;
  importFrom(file: Pick<File, 'name' | 'text'>): Promise<void>;
  reset(): Promise<void>;
  undo(): Promise<void>;
  /** The settings have changed: what no longer holds is forgotten. */
  settingsChanged(): void;
}

export function createBackup({ settings, topicIds, unreadable, save, onNews }: BackupPorts): Backup {
  let done: BackupDone | null = null;
  let attempt: BackupAttempt | null = null;
  /** The settings before what was done. */
  let before: Settings | null = null;

  function tell(next: BackupDone | null, undoable: Settings | null): void {
    done = next;
    before = undoable;
    attempt = null;
    onNews();
  }

  /** Changes nothing: what was done before can still be undone. */
  function tellAttempt(next: BackupAttempt): void {
    attempt = next;
    onNews();
  }

  /** In one go. Where it was kept nowhere, that is told elsewhere, and nothing has come of it. */
  async function replace(next: Settings, told: BackupDone): Promise<void> {
    let replaced = next;
    const replacing = told.kind === 'reset' ? settings.reset : settings.change;
    const saved = await replacing((now) => {
      replaced = now;
      return next;
    });
    if (saved.keptIn === 'nowhere') tell(null, null);
    else tell(told, told.kind === 'undone' || same(replaced, next) ? null : replaced);
  }

  return {
    get done() {
      return done;
    },
    get attempt() {
      return attempt;
    },
    get canUndo() {
      return before !== null;
    },
    exportAll() {
      if (settings.now === null) return;
      const name = `backgrounder-settings-${dayOf(new Date())}.json`;
      save(name, writeSettingsFile(settings.now, topicIds, unreadable()));
      tellAttempt({ kind: 'exported', file: name });
    },
    async importFrom(file) {
      const text = await file.text().catch(() => null);
      if (text === null) return tellAttempt({ kind: 'unreadable', file: file.name });
      const reading = readSettingsFile(text, topicIds);
      if ('faults' in reading) tellAttempt({ kind: 'refused', file: file.name, faults: reading.faults });
      else await replace(reading.settings, { kind: 'imported', file: file.name });
    },
    reset: () => replace(DEFAULT_SETTINGS, { kind: 'reset' }),
    async undo() {
      if (before !== null) await replace(before, { kind: 'undone' });
    },
    settingsChanged() {
      if (done !== null || attempt !== null) tell(null, null);
    },
  };
}

function same(one: Settings, other: Settings): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The reader's own day, as ISO 8601 writes it. */
function dayOf(date: Date): string {
  const padded = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${padded(date.getMonth() + 1)}-${padded(date.getDate())}`;
}
