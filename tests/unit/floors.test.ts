import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { biomeOverrides } from '../floors/biome-overrides';
import { findFloorFaults } from '../floors/find-floor-faults';
import { ROOMS } from '../floors/floors';
import { REQUESTING_GLOBALS } from '../floors/requests';

const PROJECT = dirname(dirname(import.meta.dirname));

const FORMS = [
  { form: 'value import', write: (from: string) => `import { thing } from '${from}';\nexport const use = thing;\n` },
  { form: 'type import', write: (from: string) => `import type { Thing } from '${from}';\nexport type Use = Thing;\n` },
  { form: 'side-effect import', write: (from: string) => `import '${from}';\n` },
  { form: 're-export', write: (from: string) => `export { thing } from '${from}';\n` },
  { form: 'type re-export', write: (from: string) => `export type { Thing } from '${from}';\n` },
  { form: 'star re-export', write: (from: string) => `export * from '${from}';\n` },
  { form: 'dynamic import', write: (from: string) => `export const load = () => import('${from}');\n` },
  { form: 'inline type import', write: (from: string) => `export type Use = import('${from}').Thing;\n` },
];

const BAD = [
  { file: 'src/text/seed.ts', from: '../dossier/model' },
  { file: 'src/dossier/seed.ts', from: '../settings/settings' },
  { file: 'src/matching/seed.ts', from: '../search/search' },
  { file: 'src/page/seed.ts', from: '../ui/card' },
  { file: 'src/page/painters/seed.ts', from: '../../platform/messages' },
  { file: 'src/ui/card/seed.tsx', from: '../../page/walk' },
  { file: 'src/platform/seed.ts', from: '../app/background' },
  { file: 'src/app/seed.ts', from: '../../entrypoints/background' },
  { file: 'src/ui/seed.ts', from: 'webextension-polyfill' },
  { file: 'src/app/seed.ts', from: 'wxt/browser' },
  { file: 'src/page/walk/seed.ts', from: 'mark.js' },
  { file: 'src/matching/seed.ts', from: 'preact/hooks' },
  { file: 'src/ui/seed.ts', from: 'minisearch' },
];

const GOOD = [
  { file: 'src/matching/seed.ts', from: '../dossier/model' },
  { file: 'src/page/painters/seed.ts', from: 'mark.js' },
  { file: 'src/page/painters/seed.ts', from: '../walk/blocks' },
  { file: 'src/search/seed.ts', from: 'minisearch' },
  { file: 'src/platform/seed.ts', from: 'webextension-polyfill' },
  { file: 'src/ui/seed.ts', from: 'preact' },
  { file: 'src/ui/seed.ts', from: 'mark.js' },
  { file: 'src/app/seed.ts', from: '../page/walk' },
  { file: 'entrypoints/popup/seed.ts', from: '../../src/app/popup' },
];

let house: string;

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'floors-'));
});

afterEach(() => {
  rmSync(house, { recursive: true, force: true });
});

function seed(file: string, source: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), source);
}

describe('the floors of this project', () => {
  it('are kept, by files that were really read', () => {
    const { filesRead, faults } = findFloorFaults(PROJECT);
    expect(faults).toEqual([]);
    expect(filesRead).toBeGreaterThan(0);
  });

  it('stand in biome.json as in the table', () => {
    const config: unknown = JSON.parse(readFileSync(join(PROJECT, 'biome.json'), 'utf8'));
    expect(config).toMatchObject({ overrides: JSON.parse(JSON.stringify(biomeOverrides())) });
  });
});

describe.each(BAD)('$file with "$from"', ({ file, from }) => {
  it.each(FORMS)('is a fault as $form', ({ write }) => {
    seed(file, `\n${write(from)}`);
    expect(findFloorFaults(house)).toMatchObject({ filesRead: 1, faults: [{ file, line: 2 }] });
  });
});

it.each(GOOD)('lets $file import "$from"', ({ file, from }) => {
  for (const { write } of FORMS) {
    seed(file, write(from));
    expect(findFloorFaults(house)).toEqual({ filesRead: 1, faults: [] });
  }
});

it('reads nothing where there is no house', () => {
  expect(findFloorFaults(house)).toEqual({ filesRead: 0, faults: [] });
});

it.each([
  { file: 'src/app/seed.ts', from: '@/src/text/fold', what: 'a path alias' },
  {
    file: 'src/matching/seed.ts',
    from: '../../assets/dossier/topics/xinjiang.json',
    what: 'the dossier, past its decoder',
  },
  { file: 'src/app/seed.ts', from: '../../tests/fixtures/page', what: 'a test' },
])('counts $what as a fault', ({ file, from }) => {
  seed(file, `import '${from}';\n`);
  expect(findFloorFaults(house).faults).toHaveLength(1);
});

describe('Biome, with the same rules', () => {
  /** Files with at least one fault of the floors. */
  function lint(): string[] {
    const config = { ...JSON.parse(readFileSync(join(PROJECT, 'biome.json'), 'utf8')), vcs: { enabled: false } };
    writeFileSync(join(house, 'biome.json'), JSON.stringify(config));
    const biome = join(PROJECT, 'node_modules/@biomejs/biome/bin/biome');
    const rules = ['--only=style/noRestrictedImports', '--only=style/noRestrictedGlobals'];
    let output: string;
    try {
      const args = [biome, 'lint', ...rules, '--reporter=json', '--max-diagnostics=none', '.'];
      output = execFileSync(process.execPath, args, {
        cwd: house,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    } catch (error) {
      output = String((error as { stdout?: unknown }).stdout);
    }
    return [...new Set(output.match(/(?:src|entrypoints)\/[\w/.-]+\.tsx?/g))].sort();
  }

  it('sees every bad import but the inline type', () => {
    const forms = FORMS.filter(({ form }) => form !== 'inline type import');
    const files = BAD.flatMap(({ file, from }, at) =>
      forms.map(({ write }, number) => {
        const seeded = file.replace('seed', `seed-${at}-${number}`);
        seed(seeded, write(from));
        return seeded;
      }),
    );
    expect(lint()).toEqual(files.sort());
  });

  it('lets good imports be', () => {
    GOOD.forEach(({ file, from }, at) => {
      FORMS.forEach(({ write }, number) => {
        seed(file.replace('seed', `seed-${at}-${number}`), write(from));
      });
    });
    expect(lint()).toEqual([]);
  });

  it("keeps the browser's API to the platform", () => {
    seed('src/app/seed.ts', 'export const id = browser.runtime.id;\n');
    seed('src/page/seed.ts', 'export const id = chrome.runtime.id;\n');
    seed('src/platform/seed.ts', 'export const id = browser.runtime.id;\n');
    expect(lint()).toEqual(['src/app/seed.ts', 'src/page/seed.ts']);
  });

  it.each(ROOMS.map(({ folder }) => folder))('keeps every global that asks the network out of %s', (folder) => {
    const files = REQUESTING_GLOBALS.map((name) => {
      seed(`${folder}/seed-${name}.ts`, `export const it = ${name};\n`);
      return `${folder}/seed-${name}.ts`;
    });
    expect(lint()).toEqual(files.sort());
  });
});
