import * as v from 'valibot';
import { SITE_MODES } from '../../settings/settings';

/**
 * Part of `browser.storage.session`: in memory, read by nobody but our own pages. It outlives the background, and goes when
 * the browser ends, and when the extension is switched off or replaced, as the scripts in open pages do.
 */
export interface SessionMemory {
  get(key: string): Promise<Record<string, unknown>>;
  set(fields: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Rules about sites, as they are remembered. */
export const rememberedRules = v.object({ mode: v.picklist(SITE_MODES), hosts: v.array(v.string()) });
