import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Tab } from '../browsers/extension-browser.ts';
import { framesOf } from '../browsers/frames.ts';
import { cardBox, openLabel } from './support/card.ts';
import { isOutOfView, lookAtFrames, openAllCards } from './support/cards-in-frames.ts';
import { inSharedBrowsers, type Stage } from './support/in-both-browsers.ts';
import type { PageServer } from './support/page-server.ts';
import { mentionsIn } from './support/what-a-page-has.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/odd-documents');
const ELEMENTS = readFileSync(join(FIXTURES, 'elements.html'), 'utf8');

const HTML = 'text/html; charset=utf-8';
const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"';

/** All that a policy can forbid. */
const FORBID_ALL = [
  ...'default script style img font connect media object frame child worker manifest'
    .split(' ')
    .map((each) => `${each}-src`),
  ...['base-uri', 'form-action'],
]
  .map((directive) => `${directive} 'none'`)
  .join('; ');
const TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types 'none'";

/** Counts what a policy of the page stops, ours included, in `window.stopped`. */
const COUNT_VIOLATIONS = `<script nonce="odd">window.stopped = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => stopped.push(effectiveDirective));</script>`;

const XSLT = `<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="/"><html><body><p><xsl:value-of select="a"/></p></body></html></xsl:template></xsl:stylesheet>`;

interface OddDocument {
  /** Attributes of the frame that shows it. */
  readonly frame: string;
  /** Its mentions; by default it says Jen Psaki once. */
  readonly marked?: readonly string[];
}

function oddDocuments(server: PageServer): Readonly<Record<string, OddDocument>> {
  const html = (body: string, headers = {}) => ({ frame: `src="${server.add(body, headers)}"` });
  const file = (body: string, type: string) => ({ frame: `src="${server.addFile(body, type)}"` });
  const both = ['Jen Psaki', 'Xinjiang'];
  return {
    'quirks mode': file('<title>q</title><body bgcolor=white><center><table><td><font>Jen Psaki</table>', HTML),
    'XHTML without a body': file(
      `<html ${XHTML}><head><title>x</title></head><p>Jen Psaki</p></html>`,
      'application/xhtml+xml',
    ),
    'text in the root': {
      ...file(`<html ${XHTML}>Jen Psaki <b>Xinjiang</b></html>`, 'application/xhtml+xml'),
      marked: both,
    },
    'a body removed': html(
      '<script>onload = () => { document.body.remove(); document.documentElement.append("Jen Psaki") }</script>',
    ),
    'a root replaced': html(
      `<p>Xinjiang</p><script>onload = () => { const root = document.createElement('html');
       root.innerHTML = '<body><p>Jen Psaki'; document.replaceChild(root, document.documentElement) }</script>`,
    ),
    frameset: {
      ...file(
        `<frameset cols="50%,50%"><frame name="left" src="${server.add('Jen Psaki')}"><frame name="right"
         src="${server.add('Jen Psaki')}"><noframes>Ned Price</noframes></frameset>`,
        HTML,
      ),
      marked: [],
    },
    'all forbidden': html('<p>Jen Psaki', { 'content-security-policy': `${FORBID_ALL}; ${TRUSTED_TYPES}` }),
    'sandboxed by policy': html('<p>Jen Psaki', { 'content-security-policy': `${FORBID_ALL}; sandbox` }),
    'Trusted Types': html(`${COUNT_VIOLATIONS}<p>Jen Psaki`, {
      'content-security-policy': `default-src 'none'; script-src 'nonce-odd'; ${TRUSTED_TYPES}`,
    }),
    'plain text': { ...file('Jen Psaki of <b>Xinjiang</b>', 'text/plain; charset=utf-8'), marked: both },
    JSON: { ...file('{ "by": "Jen Psaki", "of": ["Xinjiang"] }', 'application/json'), marked: both },
    XML: { ...file('<a><b>Jen Psaki</b></a>', 'text/xml'), marked: [] },
    'XML with XSLT': file(
      `<?xml-stylesheet type="text/xsl" href="${server.addFile(XSLT, 'text/xsl')}"?><a>Jen Psaki</a>`,
      'text/xml',
    ),
    plaintext: { ...file('<body><plaintext>Jen Psaki of <b>Xinjiang', HTML), marked: both },
    base: html('<base href="https://elsewhere.invalid/x/" target="_parent"><p>Jen Psaki <a href="y">said so</a>'),
    'a domain set': html('<script>document.domain = document.domain</script><p>Jen Psaki', {
      'origin-agent-cluster': '?0',
    }),
    'enlarged by itself': html('<style>html { zoom: 1.25 }</style><p>In Jen Psaki'),
    'upright from the root': html('<style>html { writing-mode: vertical-rl; direction: rtl }</style><p>In Jen Psaki'),
    'letters larger than the view': html('<p style="font: 700px/1 serif; margin: 0">Jen Psaki'),
    'a root without a box': html('<style>html, body { display: contents }</style><p>Jen Psaki'),
    'columns aside': html(`<style>body { columns: 120px; height: 60px }</style><p>${'word '.repeat(60)} Jen Psaki`),
    'a data address': { frame: `src="data:text/html,<p>Jen Psaki"` },
    'a plain data address': { frame: 'src="data:text/plain,Jen Psaki"' },
    srcdoc: { frame: 'srcdoc="<p>Jen Psaki"' },
    'without scripts': { frame: 'sandbox srcdoc="<p>Jen Psaki"' },
    'a script address': { frame: `src="javascript:'<p>Jen Psaki'"` },
    blob: { frame: '' },
    blank: { frame: '' },
  };
}

/** The inner ones of the frameset. */
const HALVES = ['left', 'right'];

const FILL_EMPTY_FRAMES = `<script>
  document.querySelector('[name=blob]').src = URL.createObjectURL(new Blob(['<p>Jen Psaki'], { type: 'text/html' }));
  document.querySelector('[name=blank]').contentDocument.body.textContent = 'Jen Psaki';</script>`;

/** The messages of the page and of all its frames, from before its first. */
async function openHeard(stage: Stage, address: string): Promise<{ readonly tab: Tab; readonly heard: string[] }> {
  const tab = await stage.browser.openTab();
  const heard: string[] = [];
  tab.page.on('console', (message) => {
    if (!message.location().url?.endsWith('/favicon.ico')) heard.push(message.text());
  });
  await tab.page.goto(address);
  await stage.settle(tab);
  return { tab, heard };
}

inSharedBrowsers('odd documents', (stage) => {
  it('marks what a reader sees of every element, and changes none', async () => {
    const { tab, heard } = await openHeard(stage, stage.server.origin + stage.server.addFile(ELEMENTS, HTML));
    const expected = await tab.page.evaluate(() =>
      Array.from(document.querySelectorAll('[data-marked]'), (section) =>
        section.getAttribute('data-marked')?.split('|'),
      ).flat(),
    );
    const texts = (await mentionsIn(stage, tab)).map((mention) => mention.replace(/^.*?: /, ''));
    expect(texts).toEqual(expected);
    expect(await tab.page.evaluate(() => document.documentElement.outerHTML === Reflect.get(window, 'asParsed'))).toBe(
      true,
    );
    expect(heard).toEqual([]);

    const hovered = {
      ruby: 'Xi Jinping',
      overridden: 'Ned Price',
      'not selectable': 'Jen Psaki',
      'no box': 'Ned Price',
      fallback: 'Jen Psaki',
      'drop cap': 'Xinjiang',
      zoomed: 'Xinjiang',
      'mixed upright': 'Xinjiang',
      broken: 'Xinjiang',
    };
    for (const [name, label] of Object.entries(hovered)) {
      const { x, y } = await middleOfLastMark(tab, name);
      await tab.page.mouse.move(x - 2, y);
      await tab.page.mouse.move(x, y);
      await expect.poll(() => openLabel(stage, tab), { message: name }).toBe(label);
      await tab.page.keyboard.press('Escape');
    }
    await tab.close();
  });

  it('marks every kind of document that can hold a card, and shows the card in view', async () => {
    const documents = oddDocuments(stage.server);
    const frames = Object.entries(documents).map(([name, { frame }]) => `<iframe name="${name}" ${frame}></iframe>`);
    const top = `<style>iframe { width: 480px; height: 330px }</style>${frames.join('')}${FILL_EMPTY_FRAMES}`;
    const { tab, heard } = await openHeard(stage, stage.server.origin + stage.server.add(top));

    const reports = (await framesOf(stage.browser, tab)).slice(1);
    const marked = reports.map(({ report }) => report?.mentions.map(({ text }) => text) ?? []);
    const wanted = Object.entries(documents).flatMap(([name, each]) => [
      each.marked ?? ['Jen Psaki'],
      ...(name === 'frameset' ? HALVES.map(() => ['Jen Psaki']) : []),
    ]);
    expect(marked).toEqual(wanted);
    const before = await lookAtFrames(stage, tab);
    expect(before.map(({ name }) => name).sort()).toEqual([...Object.keys(documents), ...HALVES].sort());
    for (const { markup } of before) expect(markup).not.toContain('backgrounder');

    await openAllCards(stage, tab);
    const withCard = before.map(({ name }) => name).filter((name) => documents[name]?.marked?.length !== 0);
    await expect
      .poll(async () =>
        (await lookAtFrames(stage, tab)).flatMap(({ name, label }) => (label === 'Jen Psaki' ? name : [])).sort(),
      )
      .toEqual(withCard.sort());
    // It rises by a few pixels while it fades in.
    await expect
      .poll(async () =>
        (await lookAtFrames(stage, tab))
          .filter(({ card }) => card !== null)
          .filter(isOutOfView)
          .map(({ name }) => name),
      )
      .toEqual([]);
    for (const { report } of await framesOf(stage.browser, tab)) expect(report?.errors ?? []).toEqual([]);
    expect(await tab.page.evaluate(() => Reflect.get(frames['Trusted Types' as never] ?? {}, 'stopped'))).toEqual([]);
    expect(heard.filter((message) => !/XSLT|document\.domain|agent cluster/.test(message))).toEqual([]);
    await tab.close();
  });

  it('stands beside the mention in a page that draws itself enlarged', async () => {
    const tab = await stage.open(
      '<style>html { zoom: 1.5 }</style><p style="margin: 100px"><span id="a">Ned Price</span></p>',
    );
    const { left, bottom, x, y } = await tab.page.evaluate(() => {
      const box = document.querySelector('#a')?.getBoundingClientRect() ?? new DOMRect();
      return { left: box.left, bottom: box.bottom, x: box.left + box.width / 2, y: box.top + box.height / 2 };
    });
    await tab.page.mouse.move(x - 2, y);
    await tab.page.mouse.move(x, y);
    await expect.poll(() => openLabel(stage, tab)).toBe('Ned Price');
    await expect
      .poll(async () => Math.abs(((await cardBox(stage, tab))?.top ?? 0) - (bottom + 6)))
      .toBeLessThanOrEqual(1);
    const card = await cardBox(stage, tab);
    expect(card && card.right - card.left).toBeCloseTo(360, 0);
    expect(Math.abs((card?.left ?? 0) - left)).toBeLessThanOrEqual(1);
  });
});

/** In the last line of the last mark that shows in a section of the fixture. */
function middleOfLastMark(tab: Tab, section: string): Promise<{ readonly x: number; readonly y: number }> {
  return tab.page.evaluate((name) => {
    const element = document.querySelector(`[data-is="${name}"]`);
    element?.scrollIntoView({ block: 'center' });
    const ranges = ['person', 'place', 'in-link'].flatMap((kind) => [
      ...(CSS.highlights.get(`backgrounder-${kind}`) ?? []),
    ]);
    const boxes = ranges
      .filter(({ startContainer }) => element?.contains(startContainer))
      .flatMap(({ endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(endContainer, endOffset - 1);
        range.setEnd(endContainer, endOffset);
        return [...range.getClientRects()];
      });
    const { left, top, width, height } = boxes.at(-1) ?? new DOMRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, section);
}
