import type { Page } from 'puppeteer-core';
import type { Driver } from '../../fixtures/frameworks/driver/client.ts';
import type { Look, Observed, Painting } from '../../fixtures/frameworks/driver/observe.ts';
import type { Wandering } from '../../fixtures/frameworks/driver/wander.ts';
import type { Stage } from './in-both-browsers.ts';
import { choose } from './settings.ts';

/** How the pages of all frameworks go their way. */
export type Way = 'steps' | Wandering;

/** Opens the pages and lets them go their way, with marks of this kind; those without any are opened as another site. */
export async function goAlong(stage: Stage, path: string, painting: Painting, way: Way): Promise<readonly Observed[]> {
  const { otherOrigin, origin } = stage.server;
  if (painting === 'none') {
    await choose(stage, { sites: { mode: 'everywhere-but', hosts: [new URL(otherOrigin).hostname] } });
    // No script of ours will come that could be waited for.
    const tab = await stage.browser.openTab(otherOrigin + path);
    const observed = await go(tab.page, painting, way);
    await tab.close();
    return observed;
  }
  await choose(stage, { painter: painting });
  const tab = await stage.visit(origin + path);
  const observed = await go(tab.page, painting, way);
  await stage.settle(tab);
  return observed;
}

export function go(page: Page, painting: Painting, way: Way): Promise<readonly Observed[]> {
  return page.evaluate(
    (kind, where) => {
      const driver: Driver = Reflect.get(window, 'driver');
      return where === 'steps' ? driver.driveAll(kind) : driver.wanderAll(kind, where);
    },
    painting,
    way,
  );
}

/** Where two runs of the same page differ: when first, and how. */
export function differences(
  plain: readonly Observed[],
  marked: readonly Observed[],
  kind: keyof Omit<Look, 'when'>,
): string[] {
  return plain.flatMap(({ framework, looks }, at) => {
    const others = marked[at]?.looks ?? [];
    const wrong = looks.findIndex((look, index) => look[kind] === '' || look[kind] !== others[index]?.[kind]);
    if (wrong < 0 && looks.length === others.length) return [];
    const [is, was] = [others[wrong]?.[kind] ?? '', looks[wrong]?.[kind] ?? ''];
    const from = [...was].findIndex((letter, index) => letter !== is[index]) - 80;
    return `${framework}, ${looks[wrong]?.when}: ${is.slice(from, from + 160)} instead of ${was.slice(from, from + 160)}`;
  });
}
