import { afterEach, expect, it } from 'vitest';
import { enterInAddressBar, typeInAddressBar } from '../browsers/address-bar.ts';
import { ask } from '../browsers/control-page.ts';
import type { Tab } from '../browsers/extension-browser.ts';
import { framesOf } from '../browsers/frames.ts';
import { chooseByEvent, chooseInSelectionMenu } from '../browsers/selection-menu.ts';
import { middleOf, openLabel } from './support/card.ts';
import { inChromiumFirst, type Stage } from './support/in-both-browsers.ts';
import { highlightsOf, mentionsIn } from './support/what-a-page-has.ts';

const SLOW = { timeout: 5000 };

/** Pages of ours that are open, within the extension. */
async function ownPages(stage: Stage): Promise<string[]> {
  const open = await ask<(string | null)[]>(
    stage.browser.control,
    '(await api.tabs.query({})).map((tab) => tab.url ?? null)',
  );
  return open.flatMap((url) =>
    url?.startsWith(stage.browser.origin) && !url.endsWith('manifest.json')
      ? [url.slice(stage.browser.origin.length + 1)]
      : [],
  );
}

const closeOwnPages = (stage: Stage) =>
  ask(
    stage.browser.control,
    `void (await Promise.all((await api.tabs.query({}))
      .filter(({ url }) => url?.startsWith(location.origin) && !url.endsWith('manifest.json'))
      .map(({ id }) => api.tabs.remove(id))))`,
  );

const badgeOf = (stage: Stage, tab: Tab) =>
  ask<string>(stage.browser.control, `await api.action.getBadgeText({ tabId: ${tab.id} })`);

/** Selects an element's text and opens the menu on it. */
async function select(tab: Tab, selector: string): Promise<string> {
  await tab.page.bringToFront();
  const words = await tab.page.$eval(selector, (element) => {
    getSelection()?.selectAllChildren(element);
    return String(getSelection());
  });
  const { x, y } = await middleOf(tab.page, selector);
  await tab.page.mouse.click(x, y, { button: 'right' });
  return words;
}

async function askAbout(stage: Stage, tab: Tab, selector: string): Promise<void> {
  await chooseInSelectionMenu(stage.browser, tab, await select(tab, selector));
}

inChromiumFirst('elsewhere in the browser', (stage) => {
  afterEach(async () => {
    await ask(stage.browser.control, 'void (await api.storage.sync.clear())');
    await closeOwnPages(stage);
  });

  it('opens the card of a selected name on the page', async () => {
    const tab = await stage.open('<p>Jen Psaki spoke. <b>Psaki</b> said so.</p>');
    await askAbout(stage, tab, 'b');
    await expect.poll(() => openLabel(stage, tab), SLOW).toBe('Jen Psaki');
    expect(await ownPages(stage)).toEqual([]);
  });

  it('opens it also where nothing on the page was marked', async () => {
    const tab = await stage.open('<p>A word on <i>forced labour</i> in a page of no interest.</p>');
    expect(await mentionsIn(stage, tab)).toEqual([]);
    await askAbout(stage, tab, 'i');
    await expect.poll(() => openLabel(stage, tab), SLOW).toBe('Forced labour and solar panels');
  });

  it('opens the library for words that name nothing, with the words to find', async () => {
    const tab = await stage.open('<p>About <i>solar   panels</i>.</p>');
    await askAbout(stage, tab, 'i');
    await expect.poll(() => ownPages(stage), SLOW).toEqual(['library.html?find=solar+panels']);
    expect(await openLabel(stage, tab)).toBeNull();
  });

  it('opens the library where the site is off, and lets nothing into the page', async () => {
    await ask(
      stage.browser.control,
      `void (await api.storage.sync.set({ sites: { mode: 'everywhere-but', hosts: ['127.0.0.1'] } }))`,
    );
    const tab = await stage.open('<p><b>Jen Psaki</b></p>');
    await askAbout(stage, tab, 'b');
    await expect.poll(() => ownPages(stage), SLOW).toEqual(['library.html#jen-psaki']);
    expect((await framesOf(stage.browser, tab)).map(({ tenant }) => tenant)).toEqual([null]);
  });

  it('opens it in the frame where the text is', async () => {
    const tab = await stage.open('<iframe srcdoc="<p>Ned Price said so.</p>"></iframe>');
    const [, inner] = await framesOf(stage.browser, tab);
    const frame = { frameId: inner?.id ?? 0, frameUrl: 'about:srcdoc' };
    await chooseByEvent(stage.browser, tab, 'Ned Price', frame);
    const cards = async () => (await framesOf(stage.browser, tab)).map(({ report }) => report?.card !== null);
    await expect.poll(cards, SLOW).toEqual([false, true]);
  });

  it.each([
    ['XML', 'application/xml', '<?xml version="1.0"?><a>Jen Psaki</a>'],
    ['a picture', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Jen Psaki</text></svg>'],
  ])('opens the library for %s, where no card can show', async (_, type, text) => {
    const tab = await stage.visit(stage.server.origin + stage.server.addFile(text, type));
    await chooseByEvent(stage.browser, tab, 'Jen Psaki');
    await expect.poll(() => ownPages(stage), SLOW).toEqual(['library.html#jen-psaki']);
  });

  it('opens the library on a page of its own, where no script may come', async () => {
    const tab = await stage.browser.openOwnPage('library.html');
    await chooseByEvent(stage.browser, tab, 'Jen Psaki');
    await expect.poll(() => ownPages(stage), SLOW).toEqual(['library.html#jen-psaki']);
  });

  it('shows in the address bar what there is on a name', async () => {
    const lines = await typeInAddressBar(stage.browser, 'psaki');
    expect(lines[stage.browser.name === 'chromium' ? 0 : 1]).toMatch(
      /^(?:Background on Jen Psaki|Jen Psaki – White House)/,
    );
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join('\n')).toMatch(/CNN, 6 December 2021, paragraph/);
  });

  it('shows what is typed as text, whatever it is', async () => {
    const lines = await typeInAddressBar(stage.browser, '<b> & "genocide"');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines[0]).toBe(
      stage.browser.name === 'chromium'
        ? 'Find “&lt;b&gt; &amp; &quot;genocide&quot;” in the library'
        : 'Look up a name or a word in the library',
    );
  });

  it.each([
    ['Psaki', 'library.html#jen-psaki'],
    ['cnn-2021-12-06.1a', 'library.html#cnn-2021-12-06.1a'],
    ['solar panels', 'library.html?find=solar+panels'],
  ])('leads from %s in the address bar to the library', async (words, page) => {
    await enterInAddressBar(stage.browser, words);
    await expect.poll(() => ownPages(stage), SLOW).toEqual([page]);
  });

  it('switches the site off and on by a key, and says so on the button', async () => {
    const tab = await stage.open('<p>Jen Psaki</p>');
    await tab.page.bringToFront();
    await stage.browser.sendCommand('toggle-site');
    await expect.poll(() => badgeOf(stage, tab), SLOW).toBe('off');
    expect(await highlightsOf(tab.page)).toEqual({});
    await stage.browser.sendCommand('toggle-site');
    await expect.poll(() => badgeOf(stage, tab), SLOW).toBe('1');
    await expect.poll(() => mentionsIn(stage, tab), SLOW).toEqual(['jen-psaki: Jen Psaki']);
  });

  it('shows its first page once, and keeps nothing but that and the settings', async () => {
    const kept = async () =>
      Object.keys(await ask<object>(stage.browser.control, 'await api.storage.local.get(null)')).sort();
    await expect.poll(kept, SLOW).toEqual(['firstRunShown', 'settingsCopy']);
    // Firefox ends with the last tab that is not of an extension that goes.
    const tab = await stage.open('<p>Jen Psaki</p>');
    await stage.browser.updateExtension();
    await expect.poll(() => mentionsIn(stage, tab), SLOW).toHaveLength(1);
    expect(await ownPages(stage)).toEqual([]);
    expect(await kept()).toEqual(['firstRunShown', 'settingsCopy']);
  });

  it('lets every command be changed in the browser', async () => {
    const commands = await ask<{ readonly name: string; readonly shortcut: string }[]>(
      stage.browser.control,
      'await api.commands.getAll()',
    );
    expect(commands.map(({ name }) => name).sort()).toEqual([
      '_execute_action',
      'next-mention',
      'previous-mention',
      'toggle-site',
    ]);
    expect(commands.map(({ shortcut }) => shortcut)).not.toContain('');
  });
});
