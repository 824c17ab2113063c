import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';

/** How many sheets of A4 the browser's own printing makes of a page. */
export async function printedPagesOf(page: Page): Promise<number> {
  const pdf = Buffer.from(await page.pdf({ format: 'A4' })).toString('latin1');
  const parts = [...pdf.matchAll(/stream\r?\n(.*?)\r?\nendstream/gs)].map((match) => inflated(match[1] ?? ''));
  return [pdf, ...parts].join('\n').match(/\/Type ?\/Page\b/g)?.length ?? 0;
}

/** Firefox packs the list of its pages; pictures and fonts are packed otherwise and hold none. */
function inflated(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}
