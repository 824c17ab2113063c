import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRequests } from '../floors/find-requests';
import { ALLOWED_LINES, REQUESTING_GLOBALS } from '../floors/requests';

const PROJECT = dirname(dirname(import.meta.dirname));

const BAD = [
  ...REQUESTING_GLOBALS.map((name) => `export const it = globalThis.${name};`),
  `await fetch('/x'); // why not`,
  `navigator.sendBeacon('/x');`,
  `const { sendBeacon } = navigator;`,
  `view['fetch']('/x');`,
  `new view.Image().src = '/x';`,
  `element.src = '/x';`,
  `element.srcset='/x';`,
  `link.href = '//far.invalid';`,
  `element.setAttribute('href', '/x');`,
  `element.setAttributeNS(XLINK, "xlink:href", '/x');`,
  `element.setAttribute('style', 'color: red');`,
  `element.style.background = 'url(/x)';`,
  `document.createElement('img');`,
  'document.createElementNS(SVG, `image`);',
  `h('link', { rel: 'preconnect' });`,
  `return <img alt="" />;`,
  `const lazy = await import(address);`,
  `const lazy = await import('https://far.invalid/x.js');`,
];

const GOOD = [
  `// fetch is a word here, new Image() too`,
  `/** XMLHttpRequest in a doc comment. */`,
  `const painter = fetchInlinePainter();`,
  `if (link.href === address) return;`,
  `return <a href={address}>{words}</a>;`,
  `element.setAttribute('role', 'dialog');`,
  `card.style.left = '1px';`,
  `document.createElement('div');`,
  `const lazy = await import('../painters/inline-painter');`,
];

let house: string;

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'requests-'));
});
afterEach(() => {
  rmSync(house, { recursive: true, force: true });
});

function seed(file: string, source: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), source);
}

describe('the product', () => {
  it('asks nothing of the network, in files that were really read', () => {
    const { filesRead, faults } = findRequests(PROJECT);
    expect(faults).toEqual([]);
    expect(filesRead).toBeGreaterThan(300);
  });

  it('has each line that may load something, and only where it may', () => {
    for (const { file, line } of ALLOWED_LINES) {
      expect(readFileSync(join(PROJECT, file), 'utf8')).toContain(line);
      seed(file.replace('src/', 'src/elsewhere/'), line);
    }
    expect(findRequests(house).faults).toHaveLength(ALLOWED_LINES.length);
  });
});

it.each(BAD)('counts as a fault: %s', (line) => {
  seed('src/page/seed.ts', `\n${line}\n`);
  expect(findRequests(house)).toMatchObject({ filesRead: 1, faults: [{ file: 'src/page/seed.ts', line: 2 }] });
});

it.each(GOOD)('lets be: %s', (line) => {
  seed('entrypoints/popup/seed.tsx', `${line}\n`);
  expect(findRequests(house)).toEqual({ filesRead: 1, faults: [] });
});

it.each([
  `@import 'https://far.invalid/x.css';`,
  `@import url(x.css);`,
  'p { background: url("x.png"); }',
  '@font-face { src: url(x.woff2); }',
  `p { background-image: image-set('x.png' 1x); }`,
])('counts as a fault in a style sheet: %s', (line) => {
  seed('assets/styles/seed.css', `/* url(x) */\n${line}\n`);
  expect(findRequests(house)).toMatchObject({ filesRead: 1, faults: [{ line: 2 }] });
});

it('lets a style sheet import another of ours', () => {
  seed('src/ui/seed.css', `@import "../own-page.css";\np { color: red; }\n`);
  expect(findRequests(house)).toEqual({ filesRead: 1, faults: [] });
});
