import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from '../browsers/extension-browser.ts';
import { launchBrowser } from '../browsers/launch-browser.ts';

/** Every page of ours. */
const PAGES = ['options.html', 'popup.html', 'library.html', 'first-run.html', 'preview.html'];

/** Ways out of a page, and ways from text to markup or code, with the part of the policy that is to refuse each. */
const REFUSED_BY = {
  fetch: 'connect-src',
  request: 'connect-src',
  beacon: 'connect-src',
  socket: 'connect-src',
  events: 'connect-src',
  image: 'img-src',
  font: 'font-src',
  media: 'media-src',
  sheet: 'style-src-elem',
  frame: 'frame-src',
  base: 'base-uri',
  form: 'form-action',
  inlineStyle: 'style-src-elem',
  inlineHandler: 'require-trusted-types-for',
  script: 'require-trusted-types-for',
  inlineScript: 'require-trusted-types-for',
  markup: 'require-trusted-types-for',
  worker: 'require-trusted-types-for',
  evaluation: 'require-trusted-types-for',
  policy: 'trusted-types',
};

/** Tries each and gives what refused it; `null` where nothing did within a second. */
const ATTEMPTS = `(async () => {
  const far = 'http://far.invalid/';
  const attempts = {
    fetch: () => fetch(far),
    request: () => {
      const request = new XMLHttpRequest();
      request.open('GET', far);
      request.send();
    },
    beacon: () => navigator.sendBeacon(far),
    socket: () => new WebSocket('ws://far.invalid/'),
    events: () => new EventSource(far),
    image: () => { new Image().src = far; },
    font: () => new FontFace('far', 'url(' + far + ')').load(),
    media: () => new Audio(far).load(),
    sheet: () => add('link', { rel: 'stylesheet', href: far }),
    frame: () => add('iframe', { src: far }),
    base: () => add('base', { href: far }),
    form: () => add('form', { action: far }).submit(),
    inlineStyle: () => add('style', { textContent: 'body { z-index: 77 }' }),
    inlineHandler: () => add('b', {}).setAttribute('onclick', '1'),
    script: () => add('script', { src: far }),
    inlineScript: () => add('script', { text: '1' }),
    markup: () => { add('p', {}).innerHTML = '<b>1</b>'; },
    worker: () => new Worker(far),
    evaluation: () => (0, eval)('1'),
    policy: () => trustedTypes.createPolicy('any', {}),
  };
  function add(name, properties) {
    const element = Object.assign(document.createElement(name), properties);
    document.body.append(element);
    return element;
  }
  const answers = {};
  for (const [name, attempt] of Object.entries(attempts)) {
    const refused = new Promise((resolve) => {
      document.onsecuritypolicyviolation = ({ effectiveDirective }) => resolve(effectiveDirective);
    });
    const patience = new Promise((resolve) => setTimeout(resolve, 1000, null));
    try {
      void Promise.resolve(attempt()).catch(() => {});
    } catch {
      // What refused it tells the event.
    }
    answers[name] = await Promise.race([refused, patience]);
  }
  return answers;
})()`;

describe.each(['chromium', 'firefox'] as const)('the policy of our own pages, in %s', (name) => {
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    browser = await launchBrowser(name);
  });
  afterAll(() => browser.close());

  it.each(PAGES)('refuses every way out of %s, and text as markup or code', async (path) => {
    const { page, close } = await browser.openOwnPage(path);
    expect(await page.evaluate(ATTEMPTS)).toEqual(REFUSED_BY);
    await close();
  });
});
