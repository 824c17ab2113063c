import { expect, it } from 'vitest';
import { inSharedBrowsers } from './support/in-both-browsers.ts';
import { mentionsIn } from './support/what-a-page-has.ts';

const SETTLED = ['xinjiang: Xinjiang', 'ned-price: Ned Price'];

inSharedBrowsers('frames', (stage) => {
  it.each([
    ['the same site', () => `<iframe src="${stage.server.add('<p>Ned Price</p>')}"></iframe>`],
    [
      'another site',
      () => `<iframe src="${stage.server.otherOrigin}${stage.server.add('<p>Ned Price</p>')}"></iframe>`,
    ],
    ['srcdoc', () => '<iframe srcdoc="<p>Ned Price</p>"></iframe>'],
    ['a sandbox', () => `<iframe sandbox src="${stage.server.add('<p>Ned Price</p>')}"></iframe>`],
    ['a sandboxed srcdoc', () => '<iframe sandbox srcdoc="<p>Ned Price</p>"></iframe>'],
    [
      'about:blank, written by the page',
      () =>
        '<iframe id="f"></iframe><script>document.querySelector("#f").contentDocument.body.append("Ned Price")</script>',
    ],
    ['a data: address', () => '<iframe src="data:text/html,<p>Ned Price</p>"></iframe>'],
    [
      'a blob: address',
      () => `<iframe id="f"></iframe><script>
        document.querySelector("#f").src = URL.createObjectURL(new Blob(["<p>Ned Price</p>"], { type: "text/html" }));
      </script>`,
    ],
    ['a frame in a frame', () => `<iframe srcdoc="<iframe srcdoc='<p>Ned Price</p>'></iframe>"></iframe>`],
  ])('marks a frame of %s', async (_, frame) => {
    const tab = await stage.open(`<p>Xinjiang</p>${frame()}`);
    expect(await mentionsIn(stage, tab)).toEqual(SETTLED);
  });

  it('marks a frame that comes later', async () => {
    const tab = await stage.open('<p>Xinjiang</p>');
    await tab.page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>Ned Price</p>';
      document.body.append(frame);
    });
    await expect.poll(() => mentionsIn(stage, tab), { timeout: 5000 }).toEqual(SETTLED);
  });

  it('lists the top document first, then frames in document order', async () => {
    const tab = await stage.open(
      '<iframe srcdoc="<p>Jen Psaki</p>"></iframe><p>Xinjiang</p><iframe srcdoc="<p>Ned Price</p>"></iframe>',
    );
    expect(await mentionsIn(stage, tab)).toEqual([
      'xinjiang: Xinjiang',
      'jen-psaki: Jen Psaki',
      'ned-price: Ned Price',
    ]);
  });

  it('judges each frame by its own text', async () => {
    const tab = await stage.open('<p>Ned Price</p><iframe srcdoc="<p>Xinjiang. Price said so.</p>"></iframe>');
    expect(await mentionsIn(stage, tab)).toEqual(['ned-price: Ned Price', 'xinjiang: Xinjiang']);
  });
});
