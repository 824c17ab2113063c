import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { dossier } from '../../../../src/dossier/bundled';
import { findMentions } from '../../../../src/matching/find-mentions';
import { createMatcher } from '../../../../src/matching/matcher';
import { FirstRun, type FirstRunProps } from '../../../../src/ui/first-run/FirstRun';
import styles from '../../../../src/ui/first-run/first-run.css?inline';
import { Words } from '../../../../src/ui/words/words-context';
import { emulateMedia, emulateTouch } from '../media';
import { translate } from '../words';

const PROPS: FirstRunProps = {
  isMarking: true,
  shortcut: ['Alt', 'Shift', '.'],
  isGranted: true,
  answer: null,
  libraryPage: 'library.html',
  optionsPage: 'options.html',
  onAllow: () => undefined,
};

const STATES = {
  granted: {},
  withheld: { isGranted: false },
  refused: { isGranted: false, answer: 'refused' },
  allowed: { answer: 'allowed' },
  'switched off': { isMarking: false },
} as const satisfies Record<string, Partial<FirstRunProps>>;

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

beforeEach(async () => {
  await page.viewport(1000, 700);
  document.adoptedStyleSheets = [sheet];
  Object.assign(document.documentElement, { lang: 'en' });
  Object.assign(document.documentElement.dataset, { theme: 'light', textSize: 'M' });
});
afterEach(async () => {
  render(null, document.body);
  document.adoptedStyleSheets = [];
  await emulateTouch(false);
  await emulateMedia({});
});

function show(props: Partial<FirstRunProps> = {}): void {
  act(() =>
    render(
      <Words value={translate}>
        <FirstRun {...PROPS} {...props} />
      </Words>,
      document.body,
    ),
  );
}

const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';
const buttons = () => [...document.querySelectorAll('button')].map((button) => button.textContent);

describe('the first run', () => {
  it('asks for nothing where all is granted', () => {
    show();
    expect(buttons()).toEqual([]);
    expect(textOf('.access')).toBe('');
  });

  it('asks for nothing until the browser has said what is granted', () => {
    show({ isGranted: null });
    expect(buttons()).toEqual([]);
  });

  it('has one button where the permission is withheld', async () => {
    const onAllow = vi.fn();
    show({ isGranted: false, onAllow });
    expect(buttons()).toEqual(['Allow it on all sites']);
    await page.getByRole('button').click();
    expect(onAllow).toHaveBeenCalledOnce();
  });

  it('says that it is allowed, where the focus goes since the button is gone', () => {
    show({ isGranted: false });
    document.querySelector('button')?.focus();
    show({ isGranted: true, answer: 'allowed' });
    expect(buttons()).toEqual([]);
    expect(textOf('[role="status"]')).toBe('Allowed. Pages are marked from now on, the open ones too.');
    expect(document.activeElement?.getAttribute('role')).toBe('status');
  });

  it('says nothing of an earlier answer once it no longer holds', () => {
    show({ isGranted: false, answer: 'allowed' });
    expect(textOf('[role="status"]')).toBe('');
    expect(buttons()).toHaveLength(1);
  });

  it('says that nothing was changed where the browser refuses', () => {
    show(STATES.refused);
    expect(textOf('[role="status"]')).toContain('Nothing was changed.');
    expect(buttons()).toHaveLength(1);
  });

  it('says how to open a card: with a pointer and keys, or with a finger', async () => {
    show();
    expect(textOf('.first-run-hint')).toBe('Hover one of the marks. Or press Alt+Shift+. for the next one.');
    show({ shortcut: [] });
    expect(textOf('.first-run-hint')).toBe('Hover one of the marks.');
    await emulateTouch(true);
    render(null, document.body);
    show();
    expect(textOf('.first-run-hint')).toBe('Tap one of the marks.');
  });

  it('does not speak of marks that are switched off', () => {
    show(STATES['switched off']);
    expect(textOf('.first-run-hint')).toBe('Marks are switched off, here and everywhere. The options turn them on.');
  });

  it('leads to the library and the options', () => {
    show();
    const links = [...document.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')]);
    expect(links).toEqual([
      ['Library', 'library.html'],
      ['Options', 'options.html'],
    ]);
  });

  it.each(Object.entries(STATES))('names what is marked in its sample and nowhere else: %s', (_, props) => {
    show(props);
    const matcher = createMatcher(dossier.topics.filter(({ marked }) => marked));
    const sample = document.querySelector('.sample-text');
    const topics = new Set(findMentions(matcher, sample?.textContent ?? '').map(({ topic }) => topic));
    expect(topics).toEqual(new Set(['ned-price', 'beijing-2022-boycott', 'jen-psaki', 'xinjiang']));
    sample?.remove();
    expect(findMentions(matcher, document.body.innerText)).toEqual([]);
  });

  it.each([
    ['S', 700],
    ['M', 700],
    ['L', 900],
  ] as const)('is one screen, at text size %s on one %i px high', async (textSize, height) => {
    await page.viewport(1000, height);
    document.documentElement.dataset.textSize = textSize;
    show(STATES.withheld);
    expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(height);
  });

  it('needs no sideways scrolling on a phone', async () => {
    await page.viewport(320, 640);
    document.documentElement.dataset.textSize = 'L';
    show(STATES.withheld);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  it('has targets for fingers', async () => {
    await emulateTouch(true);
    show(STATES.withheld);
    for (const target of document.querySelectorAll('a, button')) {
      expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    }
  });

  it.each(
    Object.entries(STATES).flatMap(([name, props]) => [
      [name, 'light', props] as const,
      [name, 'dark', props] as const,
    ]),
  )('has no fault that axe-core sees: %s, %s', async (_, theme, props) => {
    document.documentElement.dataset.theme = theme;
    show(props);
    const { violations } = await axe.run(document);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});
