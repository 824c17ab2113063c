import type { KeptIn, SettingsSaved, SettingsStore } from '../../platform/settings-store';
import type { Settings } from '../../settings/settings';

/** The settings as they are now, whoever changes them. */
export interface LiveSettings {
  /** `null` until they are read. */
  readonly now: Settings | null;
  /** Where this page's last change was kept. */
  readonly keptIn: KeptIn;
  change(next: (settings: Settings) => Settings): Promise<SettingsSaved>;
}

/**
 * Reads the settings and follows them.
 *
 * @param onChanged - They are there, or others than before; called before `change` settles where this page changed them.
 */
export function followSettings(store: SettingsStore, onChanged: () => void): LiveSettings {
  let now: Settings | null = null;
  let keptIn: KeptIn = 'sync';
  let changing = 0;

  function take(next: Settings): void {
    if (JSON.stringify(next) === JSON.stringify(now)) return;
    now = next;
    onChanged();
  }

  async function look(): Promise<void> {
    const { settings } = await store.read();
    // A change of this page's own is told by itself, when all of it is stored.
    if (changing === 0) take(settings);
  }

  store.watch(() => void look());
  void look();

  return {
    get now() {
      return now;
    },
    get keptIn() {
      return keptIn;
    },
    async change(next) {
      changing += 1;
      try {
        const saved = await store.update(next);
        keptIn = saved.keptIn;
        take(saved.settings);
        return saved;
      } finally {
        changing -= 1;
        void look();
      }
    },
  };
}
