import { render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished } from 'vitest';
import { dossier } from '../../../../src/dossier/bundled';
import { describeLibrary } from '../../../../src/dossier/library';
import { type Found, filterLibrary } from '../../../../src/ui/library/filter-library';
import { LibraryPage, type LibraryPageProps } from '../../../../src/ui/library/LibraryPage';
import styles from '../../../../src/ui/library/library.css?inline';
import type { Translate } from '../../../../src/ui/words/translate';
import { Words } from '../../../../src/ui/words/words-context';
import { translate } from '../words';

export const library = describeLibrary(dossier);

export interface ShowOptions extends Partial<Omit<LibraryPageProps, 'library' | 'shown'>> {
  /** What the filter found; without it everything is shown. */
  readonly found?: readonly Found[];
  readonly theme?: 'light' | 'dark';
  readonly textSize?: 'S' | 'M' | 'L';
  readonly words?: readonly string[];
  readonly language?: Translate;
}

/** The library in the test's document, gone after the test; called again, it changes what is there. */
export function showLibraryPage({
  found,
  theme = 'light',
  textSize = 'M',
  language = translate,
  ...props
}: ShowOptions = {}) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [sheet];
  Object.assign(document.documentElement.dataset, { theme, textSize });
  document.documentElement.dir = language('textDirection');
  document.documentElement.lang = 'en';
  onTestFinished(() => {
    render(null, document.body);
    document.adoptedStyleSheets = [];
    document.documentElement.dir = '';
    location.hash = '';
  });
  act(() =>
    render(
      <Words value={language}>
        <LibraryPage
          library={library}
          shown={filterLibrary(library, found ?? null)}
          find=""
          words={[]}
          suggestion={null}
          missing={null}
          onFind={() => undefined}
          {...props}
        />
      </Words>,
      document.body,
    ),
  );
}

export function all(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)];
}

export function one(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`the page has no ${selector}`);
  return element;
}

export function textOf(element: Element | undefined | null): string {
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
