import type { Settings } from '../../settings/settings';

/** Changes the settings as they are at that moment; settles when the page shows what became of it. */
export type ChangeSettings = (change: (settings: Settings) => Settings) => Promise<void>;
