import { afterEach, expect, it } from 'vitest';
import type { Observed } from '../fixtures/frameworks/driver/observe.ts';
import { STEPS } from '../fixtures/frameworks/steps.ts';
import { differences, go, goAlong } from './support/drive-frameworks.ts';
import { FRAMEWORKS, makeFrameworkPages, type ServedFrameworks, serveFrameworks } from './support/framework-pages.ts';
import { inSharedBrowsers } from './support/in-both-browsers.ts';
import { choose, chooseNothing } from './support/settings.ts';

const pages = makeFrameworkPages();

const inAll = <Value>(value: Value) => FRAMEWORKS.map((framework) => ({ framework, ...value }));

inSharedBrowsers('pages of frameworks', (stage) => {
  /** Once a browser: two copies of a page would differ by their addresses. */
  let served: ServedFrameworks | null = null;
  let plain: readonly Observed[] | null = null;

  afterEach(() => chooseNothing(stage));

  async function serve(): Promise<ServedFrameworks> {
    served ??= serveFrameworks(stage.server, await pages);
    return served;
  }

  async function withoutUs(path: string): Promise<readonly Observed[]> {
    plain ??= await goAlong(stage, path, 'none', 'steps');
    expect(plain.map(({ framework, faults }) => ({ framework, faults }))).toEqual(inAll({ faults: [] }));
    for (const { looks } of plain) expect(looks.length).toBeGreaterThan(2 * STEPS.length);
    return plain;
  }

  it.each(['highlight', 'inline'] as const)(
    'say and hold what they do without us, after each change: %s',
    async (kind) => {
      const { alive } = await serve();
      const before = await withoutUs(alive);
      const marked = await goAlong(stage, alive, kind, 'steps');
      expect(marked.map(({ framework, faults }) => ({ framework, faults }))).toEqual(inAll({ faults: [] }));
      expect(differences(before, marked, kind === 'highlight' ? 'exact' : 'meant')).toEqual([]);
      expect(marked.map(({ said }) => said)).toEqual(before.map(({ said }) => said));
      for (const { marksAtFirst } of marked) {
        if (kind === 'inline') expect(marksAtFirst).toBeGreaterThan(20 * STEPS.length);
        else expect(marksAtFirst).toBe(0);
      }
    },
  );

  // The frameworks complain of what they find, and three of them build their page anew; no words are lost.
  it('keep their words where they take over what the server sent when inline marks stand in it', async () => {
    const { asSent } = await serve();
    await choose(stage, { painter: 'inline' });
    const { page } = await stage.visit(stage.server.origin + asSent);
    const marks = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('iframe')].map(({ title, contentDocument }) => ({
          framework: title,
          hasMarks: contentDocument?.querySelector('mark') !== null,
        })),
      );
    // Those of Lit stand in its shadow roots.
    expect((await marks()).filter(({ hasMarks }) => hasMarks)).toHaveLength(FRAMEWORKS.length - 1);
    await page.evaluate('driver.hydrateAll()');
    const observed = await go(page, 'inline', { seed: 5, changes: 16 });
    expect(observed.map(({ framework, faults }) => ({ framework, faults }))).toEqual(inAll({ faults: [] }));
    const complaints = observed.filter(({ said }) => said.length > 0).map(({ framework }) => framework);
    expect(complaints).toEqual(['react', 'vue', 'svelte']);
  });
});
