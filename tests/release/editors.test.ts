import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { type Random, randomNumbers } from '../browser/page/support/random-numbers.ts';
import type { Tab } from '../browsers/extension-browser.ts';
import {
  addEditorsPage,
  EDITORS,
  type EditorName,
  editorsWithMarks,
  enterEditor,
  pressWithControl,
  savedBy,
} from '../e2e/support/editors-page.ts';
import { inBothBrowsers } from '../e2e/support/in-both-browsers.ts';
import { choose, chooseNothing } from '../e2e/support/settings.ts';
import { mentionsIn } from '../e2e/support/what-a-page-has.ts';

const SEED = Number(process.env.BACKGROUNDER_SEED ?? 1);

const SEEDS = 3;

const ROUNDS = 1;

const STEPS_IN_AN_EDITOR = 25;

const PIECES = ['Ned Price', ' Xinjiang', 'Jen', ' Psaki', 'Xi Jin', 'ping ', ', ', 'Nancy Pelosi', '. '];

type Step = (page: Page) => Promise<unknown>;

function drawStep(random: Random): Step {
  const piece = PIECES[random(PIECES.length)] ?? '';
  const steps: readonly Step[] = [
    ({ keyboard }) => keyboard.type(piece),
    ({ keyboard }) => keyboard.type(piece),
    ({ keyboard }) => keyboard.type(piece),
    ({ keyboard }) => keyboard.press('Backspace'),
    ({ keyboard }) => keyboard.press('ArrowLeft'),
    ({ keyboard }) => keyboard.press('ArrowRight'),
    ({ keyboard }) => keyboard.press('Enter'),
    (page) => pressWithControl(page, 'KeyZ'),
    (page) => pressWithControl(page, 'KeyY'),
    (page) => pressWithControl(page, 'KeyV'),
    (page) => pressWithControl(page, 'KeyB'),
  ];
  return steps[random(steps.length)] ?? (() => Promise.resolve());
}

async function writeAtRandom(page: Page, seed: number): Promise<Record<string, string>> {
  const random = randomNumbers(seed);
  const saved: Record<string, string> = {};
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#before') ?? document.body));
  await pressWithControl(page, 'KeyC');
  for (let round = 0; round < ROUNDS; round++) {
    for (const editor of shuffled(EDITORS, random)) {
      await enterEditor(page, editor);
      for (let step = 0; step < STEPS_IN_AN_EDITOR; step++) {
        await drawStep(random)(page);
        await twoFrames(page);
      }
      saved[`${round}: ${editor}`] = await savedBy(page, editor);
    }
  }
  return saved;
}

/** Libraries hear of the caret by an event that comes later: what they do before it is chance's, with and without us. */
function twoFrames(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    // A task after two frames: where the browser is busy, its tasks wait longer than one.
    const { promise, resolve } = Promise.withResolvers<void>();
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    return promise;
  });
}

function shuffled(editors: readonly EditorName[], random: Random): EditorName[] {
  const left = [...editors];
  return editors.flatMap(() => left.splice(random(left.length), 1));
}

inBothBrowsers('editors, written in at random', (stage) => {
  afterEach(() => chooseNothing(stage));

  async function open(origin: string): Promise<Tab> {
    return stage.visit(origin + (await addEditorsPage(stage)));
  }

  it.each(Array.from({ length: SEEDS }, (_, at) => SEED + at))(
    'save what they save without us, seed %i',
    async (seed) => {
      await choose(stage, { sites: { mode: 'everywhere-but', hosts: ['localhost'] } });
      const control = await open(stage.server.otherOrigin);
      const without = await writeAtRandom(control.page, seed);
      const written = Object.values(without).join('');
      expect(written).toContain('Ned Price');
      for (const painter of ['highlight', 'inline'] as const) {
        await choose(stage, { painter });
        const { page, ...tab } = await open(stage.server.origin);
        expect(await writeAtRandom(page, seed), painter).toEqual(without);
        await stage.settle({ page, ...tab });
        expect(await editorsWithMarks(page), painter).toEqual([]);
        expect((await mentionsIn(stage, { page, ...tab })).length, painter).toBeGreaterThan(8);
      }
      const steps = ROUNDS * EDITORS.length * STEPS_IN_AN_EDITOR;
      console.log(
        `${stage.browser.name}: seed ${seed}: ${steps} steps, ${written.length} characters saved alike three times`,
      );
    },
  );
});
