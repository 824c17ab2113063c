import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What axe-core finds wrong with a page of ours, one line a violation with the elements that it is about. */
export async function violationsOn(page: Page): Promise<string[]> {
  // As the driver's own expression: a script element would be refused by the policy of extension pages.
  await page.evaluate(`${axe.source}; undefined`);
  const report: unknown = await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then((found) =>
    JSON.stringify({
      violations: found.violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')),
      passes: found.passes.length,
    }))`);
  const { violations, passes } = JSON.parse(String(report)) as { violations: string[]; passes: number };
  if (passes === 0) throw new Error('axe found nothing to check');
  return violations;
}
