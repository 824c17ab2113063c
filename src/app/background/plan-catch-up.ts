import type { Settings } from '../../settings/settings';
import type { TabSettings } from './open-tabs';

/** What open pages and the browser were last brought to. */
export interface Reached extends TabSettings {
  /** Match patterns of the sites that the reader had granted. */
  readonly origins: readonly string[];
  /** Which change of the places was the last; `null` for none, and `UNDER_WAY`. */
  readonly change: string | null;
}

/** Stands for the change while open pages are brought to it: where a background dies at that, they may be anywhere. */
export const UNDER_WAY = 'under way';

/**
 * `begin`: everything that a new extension, a new version or a new start of the browser needs. `leave-lost-tabs`: access
 * was taken back. `enter-tabs`: access was granted. `bring-tabs`: sites, the main switch or the badge are others, or were
 * meanwhile.
 */
export type CatchUpStep = 'begin' | 'leave-lost-tabs' | 'enter-tabs' | 'bring-tabs';

/**
 * What is to be done to bring open pages to what the reader wants, in order; `[]` where they are there already.
 *
 * @param reached - `null` where nothing is known of this start of the extension. Never throws.
 */
export function planCatchUp(reached: Reached | null, wanted: Reached): readonly CatchUpStep[] {
  if (reached === null) return ['begin'];
  const steps: CatchUpStep[] = [];
  if (!isWithin(reached.origins, wanted.origins)) steps.push('leave-lost-tabs');
  if (!isWithin(wanted.origins, reached.origins)) steps.push('enter-tabs');
  const isOther = JSON.stringify(tabSettings(reached)) !== JSON.stringify(tabSettings(wanted));
  if (isOther || reached.change !== wanted.change) steps.push('bring-tabs');
  return steps;
}

/** The settings that the background itself brings to open pages; the others each frame follows alone. */
export function tabSettings({
  enabled,
  sites: { mode, hosts },
  badge,
}: Pick<Settings, keyof TabSettings>): TabSettings {
  return { enabled, sites: { mode, hosts }, badge };
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.every((each) => all.includes(each));
}
