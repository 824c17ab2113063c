import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { PROJECT } from '../commands/run-program.ts';

/**
 * The looks of marks, as the registration brings them to every page, but for those of the second painter: in Chromium the build puts
 * each highlight on the root.
 */
export async function addMarkStyles(page: Page): Promise<void> {
  const styles = readFileSync(join(PROJECT, 'assets/styles/marks.css'), 'utf8');
  await page.addStyleTag({
    content: styles.replace(/@import[^;]*;/, '').replaceAll('::highlight(', ':root::highlight('),
  });
}
