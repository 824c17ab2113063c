import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';

/** How many sheets of A4 the browser's own printing makes of a page. */
export async function printedPagesOf(page: Page): Promise<number> {
  return (await print(page)).match(/\/Type ?\/Page\b/g)?.length ?? 0;
}

/** The colours, `#rrggbb`, that the browser's own printing draws with; backgrounds only where the page insists on them. */
export async function printedColoursOf(page: Page): Promise<ReadonlySet<string>> {
  const setters = (await print(page)).matchAll(/(?<![\d.])([\d.]+) ([\d.]+) ([\d.]+) (?:rg|sc|scn)\b/gi);
  return new Set(
    [...setters].map(
      ([, ...channels]) =>
        `#${channels
          .map((channel) =>
            Math.round(Number(channel) * 255)
              .toString(16)
              .padStart(2, '0'),
          )
          .join('')}`,
    ),
  );
}

/** The PDF, and unpacked what browsers pack: their drawing, and in Firefox the list of its pages. */
async function print(page: Page): Promise<string> {
  const pdf = Buffer.from(await page.pdf({ format: 'A4' })).toString('latin1');
  const parts = [...pdf.matchAll(/stream\r?\n(.*?)\r?\nendstream/gs)].map((match) => inflated(match[1] ?? ''));
  return [pdf, ...parts].join('\n');
}

/** Empty for what is packed otherwise. */
function inflated(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}
