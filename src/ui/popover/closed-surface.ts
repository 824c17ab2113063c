import type { Settings } from '../../settings/settings';
import popoverStyles from './popover.css?inline';
import { createPopoverElement } from './popover-element';
import { createPressJudge } from './press-judge';

export type PopoverLook = Pick<Settings, 'theme' | 'textSize'>;

/** A piece of ours over somebody else's page: in the top layer, in a closed shadow root. */
export interface ClosedSurface {
  /** Bears the theme and the text size; whatever is shown goes into it. */
  readonly surface: HTMLElement;
  readonly root: ShadowRoot;
  readonly host: HTMLElement;
  /** Tells that what is shown has come or has moved: presses count again when it has stood for `STANDS_MS`. */
  hasMoved(): void;
  /** A page that draws itself smaller or larger is not to do the same to what is ours; call it when the host is shown. */
  undoZoom(): void;
  setLook(look: PopoverLook): void;
  /**
   * Whether the reader has done this, and meant it, to a control where we put it. Firefox shows every page what lies in a
   * closed root (`Event.originalTarget`), and a page could take a button out of it, where nothing keeps forged events from
   * it. A key is always meant; a click is where its target has stood long enough, and where it is no second one of a
   * double click.
   */
  isReaders(event: Event): boolean;
}

/** Events that make something happen inside. Forged ones stop at the root. */
const ACTING_EVENTS = ['click', 'keydown', 'keyup', 'pointerdown', 'pointerup', 'focusin'] as const;

/**
 * A page can say of any custom property, in shadow roots too, that it is not inherited or that it is a length
 * (`@property`). So ours get names that no page can know, but the one that `marks.css` sets from outside.
 */
const OWN_PROPERTIES = /(?<![\w-])--(?!backgrounder-)(?=[a-z])/g;

/** The rules of all closed surfaces. An adopted sheet is the one kind of style that no page's policy forbids. */
export function createSurfaceSheet(): CSSStyleSheet {
  return sheetOf(popoverStyles.replace(OWN_PROPERTIES, `--backgrounder-${Math.random().toString(36).slice(2)}-`));
}

/**
 * Makes a surface that is not in the page yet: the caller appends the host, shows it and removes it.
 *
 * @param signal - Ends its listeners.
 */
export function createClosedSurface(
  document: Document,
  sheet: CSSStyleSheet,
  look: PopoverLook,
  signal: AbortSignal,
): ClosedSurface {
  const host = createPopoverElement(document);
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheet];
  const surface = document.createElement('div');
  surface.className = 'surface';
  surface.hidden = true;
  root.append(surface);
  for (const type of ACTING_EVENTS) root.addEventListener(type, stopForged, { capture: true, signal });

  function setLook({ theme, textSize }: PopoverLook): void {
    surface.setAttribute('data-theme', theme);
    surface.setAttribute('data-text-size', textSize);
  }

  function undoZoom(): void {
    const { currentCSSZoom } = host;
    if (currentCSSZoom !== 1) {
      root.adoptedStyleSheets = [sheet, sheetOf(`:host { zoom: ${1 / currentCSSZoom} !important }`)];
    }
  }

  const { hasMoved, isMeant } = createPressJudge(document.defaultView ?? window);
  let refused: Event | null = null;
  // A press unfolds things and turns to others. After whatever it did itself; one that came too early has done nothing, and
  // is not to put off the reader's next one.
  root.addEventListener('click', (press) => press !== refused && hasMoved(), { signal });
  const isReaders = (press: Event) => {
    const isAtOurs = press.currentTarget instanceof Node && host.isConnected && root.contains(press.currentTarget);
    if (press.isTrusted && isAtOurs && isMeant(press)) return true;
    refused = press;
    return false;
  };

  setLook(look);
  return { surface, root, host, hasMoved, undoZoom, setLook, isReaders };
}

function sheetOf(rules: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}

function stopForged(event: Event): void {
  if (event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
