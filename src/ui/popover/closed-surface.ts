import type { Settings } from '../../settings/settings';
import popoverStyles from './popover.css?inline';
import { POPOVER_ELEMENT_NAME } from './popover-element-name';

export type PopoverLook = Pick<Settings, 'theme' | 'textSize'>;

/** A piece of ours over somebody else's page: in the top layer, in a closed shadow root. */
export interface ClosedSurface {
  /** Bears the theme and the text size; whatever is shown goes into it. */
  readonly surface: HTMLElement;
  readonly root: ShadowRoot;
  readonly host: HTMLElement;
  setLook(look: PopoverLook): void;
}

/** Events that make something happen inside. Forged ones stop at the root. */
const ACTING_EVENTS = ['click', 'keydown', 'keyup', 'pointerdown', 'pointerup', 'focusin'] as const;

/** The rules of all closed surfaces. An adopted sheet is the one kind of style that no page's policy forbids. */
export function createSurfaceSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(popoverStyles);
  return sheet;
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
  const host = document.createElement(POPOVER_ELEMENT_NAME);
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheet];
  const surface = document.createElement('div');
  root.append(surface);
  for (const type of ACTING_EVENTS) root.addEventListener(type, stopForged, { capture: true, signal });

  function setLook({ theme, textSize }: PopoverLook): void {
    surface.setAttribute('data-theme', theme);
    surface.setAttribute('data-text-size', textSize);
  }

  setLook(look);
  return { surface, root, host, setLook };
}

function stopForged(event: Event): void {
  if (event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
