import type { MarkStyle } from '../../settings/settings';
import { type HighlightUse, highlightUseIn } from '../graphic-text';
import type { PaintedMention } from '../painted-mention';
import { createLastingHighlights } from './lasting-highlights';
import {
  ACTIVE,
  ALL_NAMES,
  activeName,
  FLASH,
  flashName,
  IN_LINK,
  MARK_KINDS,
  type MarkKind,
  markKindOf,
  markName,
} from './mark-names';
import { createMarkWindow } from './mark-window';
import { FLASH_MS, type PaintedPage, type Painter } from './painter';
import { createUnderlineQuestion } from './underlined';

export interface HighlightPainter extends Painter {
  /** The characters of these are in other nodes now. */
  moved(mentions: readonly PaintedMention[]): void;
}

/** Above the marks, so that the stronger tint wins where a browser draws one background only. */
const ACTIVE_PRIORITY = 1;
const FLASH_PRIORITY = 2;

/** Whether the browser has the CSS Custom Highlight API; a preference may take it away. */
export function hasHighlights(view: Window & typeof globalThis): boolean {
  return typeof view.Highlight === 'function' && typeof view.CSS?.highlights === 'object';
}

/**
 * Paints with the CSS Custom Highlight API: no node of the page changes.
 *
 * The registry belongs to the document: what an earlier script left under our names goes first.
 *
 * The rules of `assets/styles/marks.css` are inserted from outside, so that they reach shadow roots and no page sees them.
 */
export function createHighlightPainter(
  page: Pick<PaintedPage, 'view' | 'mentionsNear' | 'onError'>,
  style: MarkStyle,
  signal: AbortSignal,
): HighlightPainter {
  const { view } = page;
  const setTimer = view.setTimeout.bind(view);
  const clearTimer = view.clearTimeout.bind(view);
  const byKind = new Map<MarkKind, Highlight>(MARK_KINDS.map((kind) => [kind, new view.Highlight()]));
  const inLink = new view.Highlight();
  const ours = [...byKind.values(), inLink];
  const registry = createLastingHighlights(view, { isWhole, refill }, signal);
  const active = createSpotlight(ACTIVE, activeName, ACTIVE_PRIORITY);
  const flash = createSpotlight(FLASH, flashName, FLASH_PRIORITY);
  /** Where each drawn mention stands, and the range that it was drawn with. */
  const homes = new Map<PaintedMention, { readonly highlight: Highlight; readonly range: AbstractRange }>();
  const windowed = createMarkWindow(page, { draw, erase }, signal);
  let flashTimer = 0;

  function draw(mentions: readonly PaintedMention[]): void {
    const isUnderlined = createUnderlineQuestion(view);
    for (const mention of mentions) {
      const { range } = mention;
      const use = useFor(view, mention);
      if (use === 'none') continue;
      const highlight =
        use === 'tint' ||
        isUnderlined(range.startContainer.parentElement) ||
        isUnderlined(range.endContainer.parentElement)
          ? inLink
          : byKind.get(markKindOf(mention.kind));
      if (!highlight) continue;
      highlight.add(range);
      homes.set(mention, { highlight, range });
    }
  }

  function erase(mentions: readonly PaintedMention[]): void {
    for (const mention of mentions) {
      const home = homes.get(mention);
      home?.highlight.delete(home.range);
      homes.delete(mention);
    }
  }

  /** One mention at a time, under two names: one that all share, one of its kind. */
  function createSpotlight(name: string, nameOf: (kind: MarkKind) => string, priority: number) {
    const highlight = new view.Highlight();
    highlight.priority = priority;
    let shown: PaintedMention | null = null;
    return {
      get shown() {
        return shown;
      },
      show(mention: PaintedMention | null): void {
        shown = mention;
        highlight.clear();
        registry.delete(name);
        for (const kind of MARK_KINDS) registry.delete(nameOf(kind));
        if (!mention || useFor(view, mention) === 'none') return;
        highlight.add(mention.range);
        registry.set(name, highlight);
        registry.set(nameOf(markKindOf(mention.kind)), highlight);
      },
    };
  }

  /** Each drawn mention has a range of its own in one of them. */
  function isWhole(): boolean {
    return ours.reduce((sum, { size }) => sum + size, 0) === homes.size;
  }

  function refill(): void {
    for (const highlight of ours) highlight.clear();
    for (const { highlight, range } of homes.values()) highlight.add(range);
  }

  function clearNames(): void {
    clearTimer(flashTimer);
    for (const name of ALL_NAMES) registry.delete(name);
  }

  function register(next: MarkStyle): void {
    for (const kind of MARK_KINDS) {
      for (const name of [markName(kind, 'dotted'), markName(kind, 'underline'), markName(kind, 'tint')]) {
        if (name) registry.delete(name);
      }
    }
    registry.delete(IN_LINK);
    for (const [kind, highlight] of byKind) {
      const name = markName(kind, next);
      if (name) registry.set(name, highlight);
    }
    if (next !== 'hover-only') registry.set(IN_LINK, inLink);
  }

  clearNames();
  register(style);
  signal.addEventListener('abort', clearNames);

  return {
    paint: windowed.add,
    unpaint(mentions) {
      for (const mention of mentions) {
        windowed.remove(mention);
        if (active.shown === mention) active.show(null);
        if (flash.shown === mention) flash.show(null);
      }
    },
    isPainted: (mention) => homes.has(mention) || (windowed.has(mention) && useFor(view, mention) !== 'none'),
    isPending: windowed.isPending,
    activate: active.show,
    flash(mention) {
      clearTimer(flashTimer);
      flash.show(mention);
      flashTimer = setTimer(() => flash.show(null), FLASH_MS);
    },
    restyle: register,
    follow() {
      registry.stir();
      windowed.stir();
    },
    moved(mentions) {
      for (const mention of mentions) {
        windowed.moved(mention);
        for (const spotlight of [active, flash]) if (spotlight.shown === mention) spotlight.show(mention);
      }
    },
  };
}

/** By the one of its ends that can bear less. */
function useFor(view: Window, { range }: PaintedMention): HighlightUse {
  const uses = [range.startContainer, range.endContainer].map((end) => highlightUseIn(view, end.parentElement));
  return uses.find((use) => use === 'none') ?? uses.find((use) => use === 'tint') ?? 'mark';
}
