import { expect, it } from 'vitest';
import { framesOf } from '../browsers/frames.ts';
import { inSharedBrowsers } from './support/in-both-browsers.ts';
import { highlightsOf, markupOf, mentionsIn } from './support/what-a-page-has.ts';

inSharedBrowsers('marks', (stage) => {
  it('paints each kind of topic under a name of its own', async () => {
    const tab = await stage.open(
      '<p>Jen Psaki spoke of Xinjiang and of the diplomatic boycott of the Beijing Olympics.</p><p>Ned Price did, too.</p>',
    );
    expect(await mentionsIn(stage, tab)).toEqual([
      'jen-psaki: Jen Psaki',
      'xinjiang: Xinjiang',
      'beijing-2022-boycott: diplomatic boycott of the Beijing Olympics',
      'ned-price: Ned Price',
    ]);
    expect(await highlightsOf(tab.page)).toEqual({ person: 2, place: 1, event: 1 });
  });

  it('shows the marks to the eye', async () => {
    const tab = await stage.open('<p id="named">Ned Price spoke.</p>');
    const paragraph = await tab.page.$('#named');
    const marked = await paragraph?.screenshot();
    await tab.page.evaluate(() => CSS.highlights.clear());
    const bare = await paragraph?.screenshot();
    expect(marked).toBeDefined();
    expect(Buffer.compare(Buffer.from(marked ?? []), Buffer.from(bare ?? []))).not.toBe(0);
  });

  it('shows the marks in a shadow root, without a style sheet there', async () => {
    const tab = await stage.open('<div id="host"><template shadowrootmode="open"><p>Ned Price</p></template></div>');
    expect(await mentionsIn(stage, tab)).toEqual(['ned-price: Ned Price']);
    const host = await tab.page.$('#host');
    const marked = await host?.screenshot();
    expect(await host?.evaluate((element) => element.shadowRoot?.adoptedStyleSheets.length)).toBe(0);
    await tab.page.evaluate(() => CSS.highlights.clear());
    expect(Buffer.compare(Buffer.from(marked ?? []), Buffer.from((await host?.screenshot()) ?? []))).not.toBe(0);
  });

  it('tints what stands in an underlined link, and underlines nothing twice', async () => {
    const tab = await stage.open('<p><a href="#x">Ned Price</a> spoke.</p>');
    expect(await highlightsOf(tab.page)).toEqual({ 'in-link': 1 });
    const link = await tab.page.$('a');
    const marked = await link?.screenshot();
    await tab.page.evaluate(() => CSS.highlights.clear());
    expect(Buffer.compare(Buffer.from(marked ?? []), Buffer.from((await link?.screenshot()) ?? []))).not.toBe(0);
  });

  it('joins a name that is split over inline elements', async () => {
    const tab = await stage.open('<p>Then Xi <b>Jin<i>ping</i></b> left; <span>Ned</span>\n<em>Price</em> stayed.</p>');
    expect(await mentionsIn(stage, tab)).toEqual(['xi-jinping: Xi Jinping', 'ned-price: Ned Price']);
  });

  it('joins nothing over the border of two blocks', async () => {
    const tab = await stage.open('<div>Asked by Ned</div><div>Price controls were the subject.</div><p>Xinjiang</p>');
    expect(await mentionsIn(stage, tab)).toEqual(['xinjiang: Xinjiang']);
  });

  it('changes no node of the page', async () => {
    const html = '<main><p>Jen <b>Psaki</b> and <a href="#a">Ned Price</a></p><p>Xinjiang</p></main>';
    const tab = await stage.open(html);
    expect(await mentionsIn(stage, tab)).toHaveLength(3);
    expect(await markupOf(tab.page)).toContain(html);
    expect(await tab.page.evaluate(() => document.querySelectorAll('main *').length)).toBe(4);
  });

  it.each([
    ['a script', '<script type="text/plain">Ned Price</script>'],
    ['a style', '<style>/* Ned Price */</style>'],
    ['a text field', '<textarea>Ned Price</textarea><input value="Ned Price">'],
    ['a list of choices', '<select><option>Ned Price</option></select>'],
    ['an editor', '<div contenteditable>Ned Price</div>'],
    ['code', '<code>Ned Price</code>'],
    ['keys', '<kbd>Ned Price</kbd>'],
    ['output', '<samp>Ned Price</samp>'],
    ['a template', '<template>Ned Price</template>'],
  ])('leaves %s alone', async (_, html) => {
    const tab = await stage.open(`<p>Xinjiang</p>${html}`);
    expect(await mentionsIn(stage, tab)).toEqual(['xinjiang: Xinjiang']);
    expect(await highlightsOf(tab.page)).not.toHaveProperty('person');
  });

  it('counts no mention in hidden text until it is shown', async () => {
    const tab = await stage.open('<p>Xinjiang</p><p id="a" hidden>Ned Price</p>');
    expect(await mentionsIn(stage, tab)).toEqual(['xinjiang: Xinjiang']);
    await tab.page.evaluate(() => document.querySelector('#a')?.removeAttribute('hidden'));
    expect(await mentionsIn(stage, tab)).toEqual(['xinjiang: Xinjiang', 'ned-price: Ned Price']);
  });

  it('leaves a document in design mode alone', async () => {
    const tab = await stage.open('<script>document.designMode = "on"</script><p>Ned Price</p>');
    expect(await mentionsIn(stage, tab)).toEqual([]);
    expect(await highlightsOf(tab.page)).toEqual({});
  });

  it('lets links work as links', async () => {
    const target = stage.server.add('<p>Another page</p>');
    const tab = await stage.open(`<p><a href="${target}">Ned Price</a> spoke.</p>`);
    await Promise.all([tab.page.waitForNavigation(), tab.page.click('a')]);
    expect(new URL(tab.page.url()).pathname).toBe(target);
  });

  it('puts no annotator into a page without mentions', async () => {
    const tab = await stage.open('<p>Nothing of that kind: the price is right, said the carter.</p>');
    const [frame] = await framesOf(stage.browser, tab);
    expect(frame?.tenant).toBe('sentinel');
  });

  it('works where the page forbids every style and script', async () => {
    const tab = await stage.open('<p id="named">Ned Price</p>', { 'content-security-policy': "default-src 'none'" });
    expect(await mentionsIn(stage, tab)).toEqual(['ned-price: Ned Price']);
    const paragraph = await tab.page.$('#named');
    const marked = await paragraph?.screenshot();
    await tab.page.evaluate(() => CSS.highlights.clear());
    expect(Buffer.compare(Buffer.from(marked ?? []), Buffer.from((await paragraph?.screenshot()) ?? []))).not.toBe(0);
  });
});
