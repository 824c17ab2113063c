import type { SettingsStore, Unreadable } from '../platform/settings-store';

/** What a page of ours tells of settings that could not be read. */
export interface UnreadableSettings {
  /** `null` until it is known. */
  readonly now: Unreadable | null;
  /** The reader has seen it: no page tells it again. */
  dismiss(): Promise<void>;
  look(): Promise<void>;
}

/** @param onChanged - There is something else to tell. */
export function followUnreadable(
  store: Pick<SettingsStore, 'unreadable' | 'dismissUnreadable'>,
  onChanged: () => void,
): UnreadableSettings {
  let now: Unreadable | null = null;

  async function look(): Promise<void> {
    now = await store.unreadable();
    onChanged();
  }

  void look();

  return {
    get now() {
      return now;
    },
    look,
    async dismiss() {
      await store.dismissUnreadable();
      await look();
    },
  };
}
