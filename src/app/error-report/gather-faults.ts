import { addFault, type Fault } from '../../platform/fault';
import type { KeptFaults } from '../../platform/kept-faults';
import type { ScriptRunner, TabQueries } from '../../platform/ports';
import { faultsIn } from '../../platform/tab-faults';
import { loadedTabs } from '../../platform/tabs';
import type { Settings } from '../../settings/settings';
import { runsOn } from '../../settings/site-rules';

export interface GatherPorts {
  readonly tabs: TabQueries;
  readonly scripting: ScriptRunner;
  readonly kept: KeptFaults;
}

export interface GatheredFaults {
  readonly faults: readonly Fault[];
  readonly asked: number;
  readonly silent: number;
}

/** Asks the open pages of sites that are on, and nobody else, and adds what was kept. Never rejects. */
export async function gatherFaults(
  { tabs, scripting, kept }: GatherPorts,
  settings: Pick<Settings, 'enabled' | 'sites'>,
): Promise<GatheredFaults> {
  const pages = (await loadedTabs(tabs)).filter(
    ({ url, host }) => /^(?:https?|file):/.test(url) && runsOn(settings, host),
  );
  const [own, ...told] = await Promise.all([kept.list(), ...pages.map(({ id }) => faultsIn(scripting, id))]);
  const all = [...own, ...told.flatMap((faults) => faults ?? [])];
  return {
    faults: all.reduce<readonly Fault[]>(addFault, []),
    asked: pages.length,
    silent: told.filter((faults) => faults === null).length,
  };
}
