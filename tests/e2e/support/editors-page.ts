import { readFileSync } from 'node:fs';
import type { KeyInput, Page } from 'puppeteer-core';
import { bundleScript } from './bundle-script.ts';
import type { Stage } from './in-both-browsers.ts';

/** Those that a reader can write in, by the id of the place to click. */
export const EDITORS = [
  'prosemirror',
  'codemirror',
  'lexical',
  'bare',
  'plain',
  'frame',
  'field',
  'area',
  'host',
  'drawn',
  'late',
] as const;

/** Those that are there to be read only. */
export const READ_ONLY = ['prosemirror-read', 'codemirror-read', 'lexical-read'] as const;

export type EditorName = (typeof EDITORS)[number];

/** Built once for all who ask. */
const library = bundleScript('tests/fixtures/editors/library-editors.ts');
const page = readFileSync('tests/fixtures/editors/page.html', 'utf8');

/** The path of a page with editors of every kind. */
export async function addEditorsPage({ server }: Pick<Stage, 'server'>): Promise<string> {
  const script = server.addFile(await library, 'text/javascript');
  return server.add(`${page}<script src="${script}"></script>`);
}

/** What an editor would save now. */
export function savedBy(tab: Page, editor: EditorName | (typeof READ_ONLY)[number]): Promise<string> {
  return tab.evaluate((name) => {
    type Editors = Record<string, { saved(): string }>;
    const { libraryEditors, plainEditors } = window as unknown as { libraryEditors: Editors; plainEditors: Editors };
    return { ...libraryEditors, ...plainEditors }[name]?.saved() ?? 'no such editor';
  }, editor);
}

/** The editors in which something of ours stands: elements, or highlights in those that can be written in. */
export function editorsWithMarks(tab: Page): Promise<string[]> {
  return tab.evaluate(() => {
    type Editors = Record<string, { drawn(): HTMLElement }>;
    const { libraryEditors, plainEditors } = window as unknown as { libraryEditors: Editors; plainEditors: Editors };
    return Object.entries({ ...libraryEditors, ...plainEditors }).flatMap(([name, { drawn }]) => {
      const root = drawn();
      const view = root.ownerDocument.defaultView as unknown as typeof globalThis;
      const ranges = [...view.CSS.highlights].flatMap(([key, set]) => (key.startsWith('backgrounder') ? [...set] : []));
      const isHighlighted = ranges.some(
        ({ startContainer, endContainer }) => root.contains(startContainer) || root.contains(endContainer),
      );
      const isMarked = root.querySelector('[class^="backgrounder"]') !== null;
      return isMarked || (isHighlighted && !name.endsWith('-read')) ? [name] : [];
    });
  });
}

/** Presses a key with Control held. */
export async function pressWithControl({ keyboard }: Page, key: KeyInput): Promise<void> {
  await keyboard.down('Control');
  await keyboard.press(key);
  await keyboard.up('Control');
}

/** Puts the caret at the end of an editor, as a reader does. */
export async function enterEditor(tab: Page, editor: EditorName): Promise<void> {
  await tab.click(editor === 'host' ? '#host >>> div' : `#${editor}`);
  await pressWithControl(tab, 'End');
  // Libraries hear of the caret by an event that comes later; what is typed before it is to them another kind of change.
  await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
