import type { KeptIn, SettingsSaved, SettingsStore } from '../../platform/settings-store';
import type { Settings } from '../../settings/settings';

/** The settings as they are now, whoever changes them. */
export interface LiveSettings {
  /** `null` until they are read. */
  readonly now: Settings | null;
  /** Where this page's last change was kept. */
  readonly keptIn: KeptIn;
  change(next: (settings: Settings) => Settings): Promise<SettingsSaved>;
  /** The same, and what was stored and could not be read goes, too. */
  reset(next: (settings: Settings) => Settings): Promise<SettingsSaved>;
}

/**
 * Reads the settings and follows them.
 *
 * @param onChanged - They are there, or others than before; called before `change` settles where this page changed them.
 */
export function followSettings(
  store: Pick<SettingsStore, 'read' | 'watch' | 'update' | 'reset'>,
  onChanged: () => void,
): LiveSettings {
  let now: Settings | null = null;
  let keptIn: KeptIn = 'sync';
  let changing = 0;
  /** Changes of this page's own that have begun or ended so far. */
  let steps = 0;

  function take(next: Settings): void {
    if (JSON.stringify(next) === JSON.stringify(now)) return;
    now = next;
    onChanged();
  }

  async function look(): Promise<void> {
    const begun = steps;
    const { settings } = await store.read();
    // A change of this page's own is told by itself, when all of it is stored; what was read before may be older than that.
    if (changing === 0 && steps === begun) take(settings);
  }

  async function taking(saving: () => Promise<SettingsSaved>): Promise<SettingsSaved> {
    changing += 1;
    steps += 1;
    try {
      const saved = await saving();
      keptIn = saved.keptIn;
      take(saved.settings);
      return saved;
    } finally {
      changing -= 1;
      steps += 1;
      void look();
    }
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
    change: (next) => taking(() => store.update(next)),
    reset: (next) => taking(() => store.reset(next)),
  };
}
