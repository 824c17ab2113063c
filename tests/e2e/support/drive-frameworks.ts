import type { Page } from 'puppeteer-core';
import type { Driver } from '../../fixtures/frameworks/driver/client.ts';
import type { Look, Observed, Painting } from '../../fixtures/frameworks/driver/observe.ts';
import type { Stage } from './in-both-browsers.ts';
import { choose } from './settings.ts';

/** How the pages of all frameworks go their way: through all steps, or at random. */
export type Way = 'steps' | { readonly seed: number; readonly changes: number };

/** A driver waits three minutes for one answer: at this rate a hundredth of the speed measured is enough. */
const CHANGES_AN_ANSWER = 10;

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

export async function go(page: Page, painting: Painting, way: Way): Promise<readonly Observed[]> {
  const driver = await page.evaluateHandle(() => Reflect.get(window, 'driver') as Driver);
  if (way === 'steps') return driver.evaluate((drives, kind) => drives.driveAll(kind), painting);
  await driver.evaluate((drives, kind, seed) => drives.setOut(kind, seed), painting, way.seed);
  for (let left = way.changes; left > 0; left -= CHANGES_AN_ANSWER)
    await driver.evaluate((drives, changes) => drives.wander(changes), Math.min(left, CHANGES_AN_ANSWER));
  return driver.evaluate((drives) => drives.arrive());
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
