import { render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished } from 'vitest';
import { dossier } from '../../../../src/dossier/bundled';
import { hostOf } from '../../../../src/platform/host-of';
import { readHostEntry } from '../../../../src/settings/host-entry';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/settings/settings';
import { OptionsPage, type OptionsPageProps } from '../../../../src/ui/options/OptionsPage';
import styles from '../../../../src/ui/options/options.css?inline';
import type { Translate } from '../../../../src/ui/words/translate';
import { Words } from '../../../../src/ui/words/words-context';
import { translate } from '../words';

export interface ShownOptions {
  readonly settings: Settings;
  /** Draws again with other properties beside the settings. */
  redraw(props: Partial<OptionsPageProps>): void;
}

export interface ShowOptions {
  readonly settings?: Partial<Settings>;
  readonly props?: Partial<OptionsPageProps>;
  readonly words?: Translate;
  /** False: no change is kept. */
  readonly keepsChanges?: boolean;
}

const ignore = () => undefined;

/** The whole page, with settings that live as long as the test. Frames of it show nothing: the preview is a page of its own. */
export function showOptions({
  settings: chosen = {},
  props = {},
  words = translate,
  keepsChanges = true,
}: ShowOptions = {}): ShownOptions {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [sheet];
  let settings: Settings = { ...DEFAULT_SETTINGS, ...chosen };
  let others = props;
  const { documentElement } = document;
  documentElement.lang = words('language');
  documentElement.dir = words('textDirection');

  function draw(): void {
    documentElement.dataset.theme = settings.theme;
    documentElement.dataset.textSize = settings.textSize;
    const drawn: OptionsPageProps = { ...BESIDE_SETTINGS, settings, onChange, ...others };
    act(() =>
      render(
        <Words value={words}>
          <OptionsPage {...drawn} />
        </Words>,
        document.body,
      ),
    );
  }

  /** The store answers later, too. */
  async function onChange(change: (now: Settings) => Settings): Promise<void> {
    await Promise.resolve();
    if (keepsChanges) settings = change(settings);
    draw();
  }

  draw();
  onTestFinished(() => {
    render(null, document.body);
    document.adoptedStyleSheets = [];
    documentElement.dir = 'ltr';
  });
  return {
    get settings() {
      return settings;
    },
    redraw(next) {
      others = { ...others, ...next };
      draw();
    },
  };
}

const BESIDE_SETTINGS: Omit<OptionsPageProps, 'settings' | 'onChange'> = {
  topics: dossier.topics.map(({ id, kind, label, marked }) => ({
    id,
    kind,
    label,
    marked,
    href: `library.html#${id}`,
  })),
  readEntry: (typed, hosts) => readHostEntry(typed, hosts, hostOf),
  shortcuts: {
    shortcuts: [
      { command: '_execute_action', description: '', keys: [] },
      { command: 'next-mention', description: 'Open the background on the next mention', keys: ['Alt', 'Shift', '.'] },
    ],
    isPageMissing: false,
    onOpenPage: async () => undefined,
  },
  privacy: {
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus'],
    access: {
      isGranted: true,
      canTakeBack: true,
      trouble: null,
      onGrant: ignore,
      onTakeBack: ignore,
      onOpenPage: ignore,
    },
    libraryHref: 'library.html',
  },
  backup: {
    done: null,
    attempt: null,
    canUndo: false,
    onExport: ignore,
    onImport: ignore,
    onReset: ignore,
    onUndo: async () => undefined,
  },
  previewPath: 'about:blank',
  errors: {
    report: { count: 0, silent: 0, text: 'Backgrounder 1.0.0\nErrors: 0\n' },
    onCopy: async () => undefined,
    onLook: ignore,
  },
  unreadable: { values: {}, isStorageSilent: false, onDismiss: async () => undefined },
  trouble: null,
};

/** The control that a label with these words is for. */
export function fieldCalled(words: string): HTMLInputElement {
  const labels = [...document.querySelectorAll('label')].filter(({ textContent }) => textContent?.startsWith(words));
  const field = labels[0]?.control;
  if (!(field instanceof HTMLInputElement)) throw new Error(`no field is called "${words}"`);
  return field;
}

export function buttonCalled(words: string): HTMLButtonElement {
  const buttons = [...document.querySelectorAll('button')];
  const button = buttons.find((each) => (each.getAttribute('aria-label') ?? each.textContent) === words);
  if (!button) throw new Error(`no button is called "${words}"`);
  return button;
}

/** The text of the elements that describe a field, in their order. */
export function describedBy(field: HTMLElement): string[] {
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? `nothing has the id ${id}`);
}
