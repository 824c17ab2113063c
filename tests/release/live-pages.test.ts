import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { reportOf, waitUntilAnnotated } from '../browsers/annotation.ts';
import type { Tab } from '../browsers/extension-browser.ts';
import { inBothBrowsers, inBrowsers, type Stage } from '../e2e/support/in-both-browsers.ts';
import { type LivePage, livePage, readerHas, readerWouldHave } from '../e2e/support/live-pages.ts';
import { badgeOf } from '../e2e/support/living-tab.ts';
import { highlightsOf } from '../e2e/support/what-a-page-has.ts';

const FILLER = 'Nothing of note took place in the whole of the valley. ';

/** Of the whole time, on any machine: in slices the longest wait is a twentieth of it, without them two fifths and more. */
const LONGEST_SHARE = 0.2;

/** How long the page's own timer was kept waiting; a machine that does something else makes it longer. */
const PULSE = `<script>
  globalThis.longestGapMs = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    longestGapMs = Math.max(longestGapMs, now - last);
    last = now;
  }, 4);
</script>`;

const longestGap = (page: Page) => page.evaluate(() => Number(Reflect.get(globalThis, 'longestGapMs')));

async function openPulsing(stage: Stage, html: string, script: string): Promise<Tab> {
  const path = stage.server.add(`${html}<script>${script}</script>${PULSE}`);
  return stage.browser.openTab(stage.server.origin + path);
}

async function openLong(stage: Stage, html: string, script: string): Promise<{ tab: Tab; ms: number }> {
  const start = Date.now();
  const tab = await openPulsing(stage, html, script);
  if (!(await waitUntilAnnotated(stage.browser, tab, { quietMs: 500, timeoutMs: 300_000 }))) throw new Error('no end');
  return { tab, ms: Date.now() - start };
}

function say(stage: Stage, what: string, figures: Readonly<Record<string, number>>): void {
  const list = Object.entries(figures).map(([name, figure]) => `${name} ${Math.round(figure * 10) / 10}`);
  console.log(`${stage.browser.name}: ${what}: ${list.join(', ')}`);
}

inBothBrowsers('pages without end', (stage) => {
  it('reads a text node of 20 MB in slices', async () => {
    const some = JSON.stringify(`${FILLER.repeat(727)}Xinjiang. `);
    const { tab, ms } = await openLong(
      stage,
      '<p hidden></p>',
      `document.querySelector('p').append(${some}.repeat(500))`,
    );
    const gap = await longestGap(tab.page);
    // Of what cannot be seen no mention is told.
    await tab.page.evaluate(() => document.querySelector('p')?.removeAttribute('hidden'));
    const told = async () => (await reportOf(stage.browser, tab)).mentions.length;
    await expect.poll(told, { timeout: 120_000, interval: 1_000 }).toBe(500);
    say(stage, '20 MB with 500 mentions', { ms, 'longest gap ms': gap });
    expect(gap).toBeLessThan(ms * LONGEST_SHARE);
    await tab.close();
  });

  it('reads a text node of 20 MB without mentions in slices of the sentinel', async () => {
    const none = JSON.stringify(FILLER);
    const { tab, ms } = await openLong(
      stage,
      '<p hidden></p>',
      `document.querySelector('p').append(${none}.repeat(360000))`,
    );
    expect(await highlightsOf(tab.page)).toEqual({});
    const gap = await longestGap(tab.page);
    say(stage, '20 MB without mentions', { ms, 'longest gap ms': gap });
    expect(gap).toBeLessThan(ms * LONGEST_SHARE);
    await tab.close();
  });

  it('counts 100,000 mentions and draws the marks about the view', async () => {
    const sentence = `'<p>${'Ned Price in Xinjiang. '.repeat(50)}</p>'`;
    const tab = await openPulsing(
      stage,
      '<main></main>',
      `document.querySelector('main').innerHTML = ${sentence}.repeat(1000)`,
    );
    const start = Date.now();
    const drawn = async () => Object.values(await highlightsOf(tab.page)).reduce((sum, size) => sum + size, 0);
    let gap = 0;
    // A report of as many mentions takes a second of the page's own time, which is nobody's gap.
    const reported = async () => {
      gap = Math.max(gap, await longestGap(tab.page));
      const { mentions } = await reportOf(stage.browser, tab);
      await pause(50);
      await tab.page.evaluate(() => Reflect.set(globalThis, 'longestGapMs', 0));
      return mentions.length;
    };
    await expect.poll(reported, { timeout: 120_000, interval: 3_000 }).toBe(100_000);
    await expect.poll(drawn, { timeout: 120_000 }).toBeGreaterThan(250);
    const nearView = await drawn();
    await expect.poll(() => badgeOf(stage, tab), { timeout: 120_000 }).toBe('999+');
    const ms = Date.now() - start;
    const asked = Date.now();
    await reported();
    const reportMs = Date.now() - asked;
    say(stage, '100,000 mentions', { ms, marks: nearView, 'longest gap ms': gap, 'report ms': reportMs });
    expect(nearView).toBeLessThan(10_000);
    // Half of this time goes by while reports are asked for.
    expect(gap).toBeLessThan((ms * LONGEST_SHARE) / 2);
    await tab.close();
  });
});

inBrowsers(['chromium'], 'pages that never rest', (stage) => {
  async function heapOf(session: CDPSession): Promise<{ readonly heapMb: number; readonly nodes: number }> {
    for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { heapMb: of('JSHeapUsedSize') / 1e6, nodes: of('Nodes') };
  }

  /** Of our scripts, by samples of the processor's time. */
  async function ourMsASecond(session: CDPSession, run: () => Promise<number>): Promise<number> {
    await session.send('Profiler.enable');
    await session.send('Profiler.start');
    const seconds = await run();
    const { profile } = await session.send('Profiler.stop');
    const ours = new Set(
      profile.nodes.filter(({ callFrame }) => callFrame.url.startsWith(stage.browser.origin)).map(({ id }) => id),
    );
    let us = 0;
    profile.samples?.forEach((id, at) => {
      if (ours.has(id)) us += profile.timeDeltas?.[at] ?? 0;
    });
    return us / 1_000 / seconds;
  }

  it.each<[string, string, string]>([
    ['that says nothing, under the sentinel', '<p>text</p>', 'DAX '],
    ['that says nothing, beside a mention', '<p>Xinjiang</p>', 'DAX '],
    ['that names somebody', '<p>Xinjiang</p>', 'Ned Price said '],
  ])('spends little on a ticker %s', async (what, beside, words) => {
    const tab = await stage.open(livePage(beside).replace('<h1>Ned Price</h1>', '').replace('>Xinjiang<', '>0<'));
    const session = await tab.page.createCDPSession();
    const ms = await ourMsASecond(session, () =>
      tab.page.evaluate(async (said) => {
        const { startTicker } = globalThis as unknown as LivePage;
        const end = new Promise((resolve) => setTimeout(resolve, 10_000));
        const start = performance.now();
        await startTicker(end, (tick) => said + tick);
        return (performance.now() - start) / 1_000;
      }, words),
    );
    say(stage, `ticker ${what}`, { 'ms a second': ms });
    expect(ms).toBeLessThan(60);
  });

  it('keeps nothing of a minute of chat', async () => {
    const tab = await stage.open(livePage());
    const session = await tab.page.createCDPSession();
    await session.send('Performance.enable');
    const chat = (messages: number) =>
      tab.page.evaluate((count) => (globalThis as unknown as LivePage).startChat(count), messages);
    await chat(200);
    await stage.settle(tab);
    const before = await heapOf(session);
    const ms = await ourMsASecond(session, async () => {
      const start = Date.now();
      await chat(1_200);
      return (Date.now() - start) / 1_000;
    });
    await stage.settle(tab);
    const after = await heapOf(session);
    say(stage, 'chat', {
      'ms a second': ms,
      'MB before': before.heapMb,
      'MB after': after.heapMb,
      'nodes before': before.nodes,
      'nodes after': after.nodes,
    });
    expect(after.heapMb - before.heapMb).toBeLessThan(3);
    expect(after.nodes - before.nodes).toBeLessThan(500);
    expect(await readerHas(stage, tab)).toEqual(await readerWouldHave(stage, tab));
  });
});
