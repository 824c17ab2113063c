import { DEFAULT_SETTINGS, type Settings } from '../../settings/settings';
import { readSettingsFile, writeSettingsFile } from '../../settings/settings-file';
import type { BackupNews } from '../../ui/options/Backup';
import type { LiveSettings } from './live-settings';

export interface BackupPorts {
  readonly settings: LiveSettings;
  readonly topicIds: ReadonlySet<string>;
  /** Hands a text to the reader as a file. */
  save(name: string, text: string): void;
  /** The news are others than before. */
  onNews(): void;
}

/** Settings to a file, from a file, and as new; the last of it can be undone until something else changes. */
export interface Backup {
  readonly news: BackupNews | null;
  readonly canUndo: boolean;
  exportAll(): void;
  importFrom(file: Pick<File, 'name' | 'text'>): Promise<void>;
  reset(): Promise<void>;
  undo(): Promise<void>;
  /** The settings have changed: what no longer holds is forgotten. */
  settingsChanged(): void;
}

interface Replacement {
  readonly before: Settings;
  readonly after: Settings;
}

export function createBackup({ settings, topicIds, save, onNews }: BackupPorts): Backup {
  let news: BackupNews | null = null;
  let last: Replacement | null = null;

  function tell(next: BackupNews | null, undoable: Replacement | null): void {
    news = next;
    last = undoable;
    onNews();
  }

  /** In one go. Where it was kept nowhere, that is told elsewhere, and nothing has come of it. */
  async function replace(next: Settings, told: BackupNews): Promise<void> {
    let before = next;
    const saved = await settings.change((now) => {
      before = now;
      return next;
    });
    if (saved.keptIn === 'nowhere') tell(null, null);
    else tell(told, same(before, next) || told.kind === 'undone' ? null : { before, after: next });
  }

  return {
    get news() {
      return news;
    },
    get canUndo() {
      return last !== null;
    },
    exportAll() {
      if (settings.now === null) return;
      const name = `backgrounder-settings-${dayOf(new Date())}.json`;
      save(name, writeSettingsFile(settings.now, topicIds));
      tell({ kind: 'exported', file: name }, last);
    },
    async importFrom(file) {
      const text = await file.text().catch(() => null);
      if (text === null) return tell({ kind: 'unreadable', file: file.name }, null);
      const reading = readSettingsFile(text, topicIds);
      if ('faults' in reading) tell({ kind: 'refused', file: file.name, faults: reading.faults }, null);
      else await replace(reading.settings, { kind: 'imported', file: file.name });
    },
    reset: () => replace(DEFAULT_SETTINGS, { kind: 'reset' }),
    async undo() {
      if (last !== null) await replace(last.before, { kind: 'undone' });
    },
    settingsChanged() {
      if (news === null || (last !== null && settings.now !== null && same(settings.now, last.after))) return;
      tell(null, null);
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
