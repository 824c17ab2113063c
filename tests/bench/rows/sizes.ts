import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILDS } from '../../browsers/launch-browser.ts';
import { ensureExtension } from '../../commands/build-extension.ts';
import type { Row } from '../row.ts';

/** Of a thousand bytes, as the shops count. */
const KB = 1_000;

/** What a frame has to load. */
export const sizes: Row = {
  names: ['sentinel-kb', 'annotator-kb'],
  async measure() {
    await ensureExtension('chromium');
    const sentinel = sizeOf('sentinel.js');
    const annotator = sizeOf('annotator.js');
    const cards = sizeOf('cards.js');
    return [
      {
        name: 'sentinel-kb',
        value: sentinel.gzip,
        detail: `sentinel.js, ${sentinel.raw.toFixed(1)} kB before gzip -9`,
      },
      {
        name: 'annotator-kb',
        // The second has the dossier, and comes when the reader first asks for a card.
        value: annotator.gzip + cards.gzip,
        detail: `annotator.js ${annotator.gzip.toFixed(1)} and cards.js ${cards.gzip.toFixed(1)}, ${annotator.raw.toFixed(1)} and ${cards.raw.toFixed(1)} kB before gzip -9`,
      },
    ];
  },
};

function sizeOf(file: string): { readonly raw: number; readonly gzip: number } {
  const content = readFileSync(join(BUILDS.chromium, file));
  return { raw: content.length / KB, gzip: gzipSync(content, { level: 9 }).length / KB };
}
