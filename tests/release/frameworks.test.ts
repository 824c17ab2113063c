import { afterEach, expect, it } from 'vitest';
import { differences, goAlong } from '../e2e/support/drive-frameworks.ts';
import { FRAMEWORKS, makeFrameworkPages, serveFrameworks } from '../e2e/support/framework-pages.ts';
import { inBothBrowsers } from '../e2e/support/in-both-browsers.ts';
import { chooseNothing } from '../e2e/support/settings.ts';

/** Of one to three scenes each, and a look at the page after each. */
const CHANGES = 80;

const pages = makeFrameworkPages();

inBothBrowsers('pages of frameworks that change at random', (stage) => {
  afterEach(() => chooseNothing(stage));

  it.each([1, 2, 3])('say and hold what they do without us, by either painter (seed %i)', async (seed) => {
    const way = { seed, changes: CHANGES };
    const { alive } = serveFrameworks(stage.server, await pages);
    const plain = await goAlong(stage, alive, 'none', way);
    expect(plain.map(({ looks }) => looks.length)).toEqual(FRAMEWORKS.map(() => 2 * CHANGES + 2));
    for (const kind of ['highlight', 'inline'] as const) {
      const marked = await goAlong(stage, alive, kind, way);
      expect(marked.map(({ faults }) => faults)).toEqual(FRAMEWORKS.map(() => []));
      expect(differences(plain, marked, kind === 'highlight' ? 'exact' : 'meant')).toEqual([]);
      expect(marked.map(({ said }) => said)).toEqual(plain.map(({ said }) => said));
      const frames = marked.map(({ framework, slowest }) => `${framework} ${slowest}`).join(', ');
      console.log(
        `${stage.browser.name}: ${CHANGES} changes, seed ${seed}, ${kind}: right after at most frames: ${frames}`,
      );
    }
  });
});
