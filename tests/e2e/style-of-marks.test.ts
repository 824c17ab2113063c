import type { Browser } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { ask } from '../browsers/control-page.ts';
import type { Tab } from '../browsers/extension-browser.ts';
import { inBrowsers, type Stage } from './support/in-both-browsers.ts';
import { choose, marksSeenOn } from './support/living-tab.ts';
import type { PageServer } from './support/page-server.ts';
import { mentionsIn } from './support/what-a-page-has.ts';

const MARKED = '<p><b id="a">Jen Psaki</b> spoke.</p>';
const BARE = '<p id="a">Nobody spoke.</p>';

let openBefore = '';

async function launching(server: PageServer) {
  openBefore = server.origin + server.add(MARKED);
  const openIt = async (bare: Browser) => {
    await (await bare.newPage()).goto(openBefore);
  };
  return { beforeInstall: openIt };
}

/** As a script of the page reads it. */
function lineOn(tab: Pick<Tab, 'page'>, frame = 0): Promise<string> {
  const [shown] = tab.page.frames().slice(frame);
  if (shown === undefined) throw new Error(`the page has no frame ${frame}`);
  return shown.evaluate(
    () => getComputedStyle(document.documentElement, '::highlight(backgrounder-person)').textDecorationLine,
  );
}

/** How many style sheets extensions have put into a tab's top document, as the developer's tools show them. */
async function insertedSheets({ page }: Tab): Promise<number> {
  const session = await page.createCDPSession();
  let inserted = 0;
  session.on('CSS.styleSheetAdded', ({ header }) => {
    if (header.origin === 'injected') inserted++;
  });
  await session.send('DOM.enable');
  // Tells of all that are there before it answers.
  await session.send('CSS.enable');
  await session.detach();
  return inserted;
}

inBrowsers(
  ['chromium'],
  'the style of marks',
  (stage: Stage) => {
    afterEach(() => ask(stage.browser.control, 'void (await api.storage.sync.clear())'));

    it('is there before any mention is, and comes no second time with the marks', async () => {
      const bare = await stage.open(BARE);
      expect(await lineOn(bare)).toBe('underline');
      const tab = await stage.open(MARKED);
      await expect.poll(() => marksSeenOn(tab, '#a')).toEqual(['person']);
      expect(await insertedSheets(tab)).toBe(1);
    });

    it('is inserted into a page that was open before the extension', async () => {
      const pages = await stage.browser.control.browser().pages();
      const page = pages.find((each) => each.url() === openBefore);
      const id = await ask<number>(stage.browser.control, `(await api.tabs.query({ url: '${openBefore}' }))[0].id`);
      if (page === undefined) throw new Error('the page is not open any more');
      const tab = { page, id, close: async () => {} };
      await expect.poll(() => marksSeenOn(tab, '#a')).toEqual(['person']);
      expect(await insertedSheets(tab)).toBe(1);
    });

    it('is not there where the site is off, and comes when it is switched on', async () => {
      await choose(stage, { sites: { mode: 'everywhere-but', hosts: ['127.0.0.1'] } });
      const registered = 'JSON.stringify(await api.scripting.getRegisteredContentScripts())';
      await expect.poll(() => ask<string>(stage.browser.control, registered)).toContain('127.0.0.1');
      const tab = await stage.open(MARKED);
      expect(await lineOn(tab)).toBe('none');
      await choose(stage, { sites: { mode: 'everywhere-but', hosts: [] } });
      await expect.poll(() => marksSeenOn(tab, '#a')).toEqual(['person']);
    });

    it.each([
      ['about:blank', 'src="about:blank"'],
      ['without an address', ''],
      ['srcdoc', `srcdoc="${BARE.replaceAll('"', "'")}"`],
      ['sandboxed', 'sandbox srcdoc="<p>Nobody</p>"'],
      ['data:', 'src="data:text/html,<p>Nobody</p>"'],
    ])('is in a frame: %s', async (_, attributes) => {
      const tab = await stage.open(`${BARE}<iframe ${attributes}></iframe>`);
      expect(await lineOn(tab, 1)).toBe('underline');
    });

    it('is there under a policy that forbids all, and after the page has written itself anew', async () => {
      const policy = { 'content-security-policy': "default-src 'none'; style-src 'none'" };
      expect(await lineOn(await stage.open(BARE, policy))).toBe('underline');
      const tab = await stage.open(BARE);
      await tab.page.evaluate((text) => {
        document.open();
        document.write(text);
        document.close();
      }, MARKED);
      await expect.poll(() => marksSeenOn(tab, '#a')).toEqual(['person']);
      expect(await mentionsIn(stage, tab)).toEqual(['jen-psaki: Jen Psaki']);
    });

    it('reaches text in open and closed shadow roots', async () => {
      const tab = await stage.open(`<p id="open"></p><p id="closed"></p><script>
        for (const mode of ['open', 'closed']) {
          const root = document.getElementById(mode).attachShadow({ mode });
          root.innerHTML = '<b>Jen Psaki</b> spoke.';
          (window.inside ??= []).push(root.firstChild);
        }
      </script>`);
      const lines = () =>
        tab.page.evaluate(() =>
          (Reflect.get(window, 'inside') as Element[]).map(
            (each) => getComputedStyle(each, '::highlight(backgrounder-person)').textDecorationLine,
          ),
        );
      expect(await lines()).toEqual(['underline', 'underline']);
      expect(await mentionsIn(stage, tab)).toHaveLength(2);
    });
  },
  launching,
);
