import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Settings } from '../../../../src/settings/settings';
import type { BackupProps } from '../../../../src/ui/options/Backup';
import { emulateMedia, emulateTouch } from '../media';
import { translate, translateRightToLeft } from '../words';
import { buttonCalled, fieldCalled, showOptions } from './show-options';

const violations = async () => {
  const found = await axe.run(document.body, { iframes: false, rules: { 'color-contrast': { enabled: true } } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

const textOf = (selector: string) => document.querySelector(selector)?.textContent?.trim();

afterEach(async () => {
  await emulateMedia({});
  await page.viewport(414, 896);
});

describe('the options', () => {
  const choices: readonly [label: string, field: keyof Settings, value: Settings[keyof Settings]][] = [
    ['Mark mentions everywhere', 'enabled', false],
    ['Only on the sites listed', 'sites', { mode: 'only', hosts: [] }],
    ['Xinjiang', 'topicsOff', ['xinjiang']],
    ['Uyghurs', 'topicsOn', ['uyghurs']],
    ['In the page’s text', 'painter', 'inline'],
    ['Underline', 'markStyle', 'underline'],
    ['Highlight', 'markStyle', 'tint'],
    ['None but under the pointer', 'markStyle', 'hover-only'],
    ['The first of each topic in each section', 'density', 'first-in-section'],
    ['The first of each topic on the page', 'density', 'first-on-page'],
    ['Dark', 'theme', 'dark'],
    ['Large', 'textSize', 'L'],
    ['Show the number of mentions', 'badge', false],
  ];
  it.each(choices)('let "%s" be chosen', async (label, field, value) => {
    const shown = showOptions();
    fieldCalled(label).click();
    await expect.poll(() => shown.settings[field]).toEqual(value);
  });

  it('show what is chosen', () => {
    showOptions({
      settings: { enabled: false, topicsOff: ['xinjiang'], topicsOn: ['uyghurs'], markStyle: 'tint', theme: 'dark' },
    });
    const on = ['Mark mentions everywhere', 'Xinjiang', 'Uyghurs', 'Highlight', 'Underline', 'Dark'].map(
      (label) => fieldCalled(label).checked,
    );
    expect(on).toEqual([false, false, true, true, false, true]);
  });

  it('go back to what is kept where a change was not', async () => {
    showOptions({ keepsChanges: false });
    fieldCalled('Mark mentions everywhere').click();
    fieldCalled('Highlight').click();
    await expect
      .poll(() =>
        ['Mark mentions everywhere', 'Highlight', 'Dotted underline'].map((label) => fieldCalled(label).checked),
      )
      .toEqual([true, false, true]);
  });

  it('have every topic, apart by what the dossier marks, each with its place in the library', () => {
    showOptions();
    const groups = [...document.querySelectorAll('.topics')].map((list) => list.children.length);
    expect(groups).toEqual([11, 8]);
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.topic-link')];
    expect(links.map(({ textContent }) => textContent)).toContain('Library: Jen Psaki');
    expect(links.map((link) => link.getAttribute('href'))).toContain('library.html#jen-psaki');
  });

  it('say beside the preview that marking is off, and what could not be saved', () => {
    const shown = showOptions({ settings: { enabled: false } });
    expect(textOf('.preview-head [role="status"]')).toBe('Marking is off: nothing is marked here either.');
    shown.redraw({ trouble: translate('settingKeptHere') });
    expect(textOf('.preview-trouble')).toBe("Your browser's sync did not take this. It is kept on this device.");
  });

  it('show the keys of every command', () => {
    showOptions();
    const rows = [...document.querySelectorAll('.shortcuts tbody tr')].map(({ textContent }) => textContent);
    expect(rows).toEqual(['Open the toolbar popupNone', 'Open the background on the next mentionAlt+Shift+.']);
  });
});

describe('stored settings that could not be read', () => {
  const UNREADABLE = { values: {}, isStorageSilent: false, onDismiss: async () => undefined };

  it('are named with their values, once, where all of that is still safe', async () => {
    const onDismiss = vi.fn(async () => shown.redraw({ unreadable: UNREADABLE }));
    const values = { theme: 'mud', topicsOff: ['ned-price', 7], sites: 'x'.repeat(200) };
    const shown = showOptions({ props: { unreadable: { values, isStorageSilent: false, onDismiss } } });
    expect(textOf('.unreadable')).toMatch(/^3 stored settings could not be read\. .* until all settings are reset\./);
    expect([...document.querySelectorAll('.unreadable li')].map(({ textContent }) => textContent)).toEqual([
      'theme: "mud"',
      'topicsOff: ["ned-price",7]',
      `sites: "${'x'.repeat(79)}…`,
    ]);
    expect(await violations()).toEqual([]);
    buttonCalled('Dismiss').click();
    expect(onDismiss).toHaveBeenCalledOnce();
    expect(textOf('.unreadable')).toBe('');
  });

  it('of a later version are said to stay, and a silent storage is named as long as it is', () => {
    showOptions({ props: { unreadable: { ...UNREADABLE, values: { version: 2 }, isStorageSilent: true } } });
    const paragraphs = [...document.querySelectorAll('.unreadable p')].map(({ textContent }) => textContent);
    expect(paragraphs).toEqual([
      'The browser does not give out the stored settings. Those last known are in use, or defaults. A change made now is kept on this device.',
      'A later Backgrounder has stored settings here. Those that this one knows are in use; the others stay as they are.',
    ]);
  });
});

describe('the errors', () => {
  const REPORT = { count: 3, silent: 1, text: 'Backgrounder 1.0.0\nErrors: 3\n' };
  const area = () => document.querySelector<HTMLTextAreaElement>('.errors-report');

  it('are counted, with the pages that gave no answer and a report that can be read', () => {
    const shown = showOptions({ props: { errors: { report: null, onCopy: vi.fn(), onLook: vi.fn() } } });
    expect(textOf('.errors-count')).toBe('The open pages are being asked.');
    expect(buttonCalled('Copy the report').disabled).toBe(true);
    shown.redraw({ errors: { report: REPORT, onCopy: vi.fn(), onLook: vi.fn() } });
    expect(textOf('#errors [role="status"]')).toBe('3 errors.1 open page gave no answer.');
    expect(area()?.value).toBe(REPORT.text);
    expect(area()?.labels[0]?.textContent).toMatch(/^A report for whoever looks into it\./);
  });

  it('are copied by a press, and said to be; where the browser refuses, the report is selected', async () => {
    const onCopy = vi.fn(async () => undefined);
    const onLook = vi.fn();
    const shown = showOptions({ props: { errors: { report: REPORT, onCopy, onLook } } });
    buttonCalled('Copy the report').click();
    await expect.poll(() => textOf('#errors .field-news')).toBe('Copied.');
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(REPORT.text);
    shown.redraw({ errors: { report: REPORT, onCopy: () => Promise.reject(new Error('no')), onLook } });
    buttonCalled('Copy the report').click();
    await expect.poll(() => textOf('#errors .field-news')).toMatch(/^The browser did not let it be copied\./);
    expect(area()?.selectionEnd).toBe(REPORT.text.length);
    buttonCalled('Look again').click();
    expect(onLook).toHaveBeenCalledOnce();
    await expect.poll(() => textOf('#errors .field-news')).toBe('');
  });
});

describe('access to all sites', () => {
  it.each([
    [true, true, 'Take it back'],
    [true, false, 'Open that page'],
    [false, true, 'Allow all sites'],
    [false, false, 'Allow all sites'],
  ])('granted %s, to be taken back here %s: offers "%s"', (isGranted, canTakeBack, name) => {
    const press = vi.fn();
    const access = { isGranted, canTakeBack, trouble: null, onGrant: press, onTakeBack: press, onOpenPage: press };
    showOptions({ props: { privacy: { permissions: [], access, libraryHref: 'library.html' } } });
    expect(document.querySelectorAll('.site-access button')).toHaveLength(1);
    buttonCalled(name).click();
    expect(press).toHaveBeenCalledOnce();
  });

  it.each([
    ['refused', 'The permission was not given. Nothing has changed.'],
    ['not-taken', 'The browser did not take the permission back.'],
    ['page-not-opened', 'The browser did not open it.'],
  ] as const)('says that it was %s', (trouble, words) => {
    const press = () => undefined;
    const access = {
      isGranted: true,
      canTakeBack: true,
      trouble,
      onGrant: press,
      onTakeBack: press,
      onOpenPage: press,
    };
    showOptions({ props: { privacy: { permissions: [], access, libraryHref: 'library.html' } } });
    expect(textOf('.site-access .field-news')).toContain(words);
  });
});

describe('the backup', () => {
  const backup = (props: Partial<BackupProps>): BackupProps => ({
    done: null,
    attempt: null,
    canUndo: false,
    onExport: () => undefined,
    onImport: () => undefined,
    onReset: () => undefined,
    onUndo: async () => undefined,
    ...props,
  });
  const newsText = () => textOf('.backup-news');

  it('names each error of a file with its place', () => {
    const faults = [
      { kind: 'bad-value', place: { field: 'sites.hosts', item: 2 }, found: '"a b"', expected: 'host' },
      { kind: 'bad-value', place: { field: 'theme', item: null }, found: '3', expected: ['light', 'dark'] },
      { kind: 'bad-value', place: { field: 'sites.mode', item: null }, found: '', expected: ['only'] },
      { kind: 'unknown-field', field: 'colour' },
      { kind: 'not-json', line: 12, column: 3 },
      { kind: 'later-version', version: 2, reads: 1 },
    ] as const;
    showOptions({ props: { backup: backup({ attempt: { kind: 'refused', file: 'mine.json', faults } }) } });
    expect(newsText()).toMatch(/^mine\.json has 6 errors\. Nothing was changed\./);
    expect([...document.querySelectorAll('.faults li')].map(({ textContent }) => textContent)).toEqual([
      'sites.hosts, item 2: "a b" is no host, such as "www.example.org" or "*.example.org".',
      'theme: 3 is not one of light, dark.',
      'sites.mode is missing.',
      'colour: there is no such setting.',
      'Line 12, column 3 is not JSON.',
      'version: 2 is of a later Backgrounder; this one reads up to 1.',
    ]);
  });

  it('names twenty errors, and counts the rest', () => {
    const faults = Array.from({ length: 23 }, (_, index) => ({ kind: 'unknown-field' as const, field: `f${index}` }));
    showOptions({ props: { backup: backup({ attempt: { kind: 'refused', file: 'mine.json', faults } }) } });
    expect(document.querySelectorAll('.faults li')).toHaveLength(20);
    expect(newsText()).toMatch(/And 3 more\.$/);
  });

  it('says what was done in a status, offers to undo it, and keeps the focus where the button was', async () => {
    const onUndo = vi.fn(async () => shown.redraw({ backup: backup({ done: { kind: 'undone' } }) }));
    const shown = showOptions({ props: { backup: backup({ done: { kind: 'reset' }, canUndo: true, onUndo }) } });
    expect(textOf('.backup-news [role="status"]')).toBe('The settings are as new.Undo');
    buttonCalled('Undo').focus();
    await userEvent.keyboard('{Enter}');
    expect(onUndo).toHaveBeenCalledOnce();
    await expect.poll(newsText).toBe('The settings are as they were before.');
    expect(document.activeElement?.className).toBe('backup-news');
  });

  it('takes the file that is chosen, and the same one again', async () => {
    const onImport = vi.fn();
    showOptions({ props: { backup: backup({ onImport }) } });
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    for (let time = 1; time <= 2; time += 1) {
      const files = new DataTransfer();
      files.items.add(new File(['{}'], 'mine.json'));
      if (input) input.files = files.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
      expect(onImport).toHaveBeenCalledTimes(time);
      expect(input?.value, 'choosing the same file again is a change').toBe('');
    }
    expect(onImport.mock.calls[0]?.[0]).toMatchObject({ name: 'mine.json' });
  });
});

describe('the look of the options', () => {
  const SITES = { mode: 'everywhere-but', hosts: ['*.example.org', 'news.test'] } as const;

  it.each([
    ['light', 1200, 'ltr'],
    ['dark', 1200, 'ltr'],
    ['light', 320, 'ltr'],
    ['dark', 320, 'rtl'],
  ] as const)('breaks no rule of accessibility, %s, %i px wide, %s', async (theme, width, direction) => {
    await page.viewport(width, 800);
    const words = direction === 'rtl' ? translateRightToLeft : translate;
    showOptions({
      settings: { theme, textSize: 'L', sites: SITES },
      words,
      props: { trouble: translate('settingNotKept') },
    });
    expect(await violations()).toEqual([]);
  });

  it.each([
    [320, 640, 'S', 'ltr'],
    [320, 640, 'L', 'rtl'],
    [320, 256, 'M', 'ltr'],
    [640, 700, 'L', 'ltr'],
    [1200, 800, 'L', 'rtl'],
  ] as const)(
    'fits %i x %i px at size %s, %s, with the preview in view and over nothing',
    async (width, height, textSize, direction) => {
      await page.viewport(width, height);
      const words = direction === 'rtl' ? translateRightToLeft : translate;
      showOptions({ settings: { textSize, sites: SITES }, words });
      const main = document.querySelector('.options-main');
      const preview = document.querySelector('.preview');
      if (!main || !preview) throw new Error('no page');
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      expect(main.scrollWidth).toBeLessThanOrEqual(main.clientWidth);
      for (const field of main.querySelectorAll<HTMLElement>('input:not([hidden]), button, a')) {
        field.scrollIntoView({ block: 'nearest' });
        const { left, top, width: wide, height: high } = field.getBoundingClientRect();
        const hit = document.elementFromPoint(left + wide / 2, top + high / 2);
        expect(hit !== null && (field.contains(hit) || hit.closest('label') !== null), field.outerHTML).toBe(true);
      }
      const { top, bottom } = preview.getBoundingClientRect();
      if (height > 480) expect(top >= 0 && bottom <= height, 'the preview is in view').toBe(true);
    },
  );

  it('gives fingers 44 px', async () => {
    await emulateTouch(true);
    try {
      showOptions({ settings: { sites: SITES } });
      await expect.poll(() => getComputedStyle(buttonCalled('Export')).minHeight).toBe('44px');
      const low = [
        ...document.querySelectorAll<HTMLElement>(
          'button, .switch, .choice-option, .topic-link, [type="text"], [type="range"]',
        ),
      ]
        .filter((target) => target.getBoundingClientRect().height < 44)
        .map(({ outerHTML }) => outerHTML);
      expect(low).toEqual([]);
    } finally {
      await emulateTouch(false);
    }
  });

  it('tells a chosen radio and a switch by more than colour in forced colours', async () => {
    await emulateMedia({ 'forced-colors': 'active' });
    showOptions();
    const [first] = document.querySelectorAll('.button');
    expect(first && getComputedStyle(first).borderTopStyle).toBe('solid');
    expect(getComputedStyle(fieldCalled('Mark mentions everywhere'), '::before').insetInlineEnd).toBe('2px');
    expect(getComputedStyle(fieldCalled('Dotted underline')).appearance).not.toBe('none');
  });
});
