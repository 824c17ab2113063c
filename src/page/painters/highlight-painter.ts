import type { MarkStyle } from '../../settings/settings';
import { type HighlightUse, highlightUseIn } from '../graphic-text';
import type { PaintedMention } from '../painted-mention';
import { ACTIVE, ALL_NAMES, activeName, IN_LINK, MARK_KINDS, type MarkKind, markKindOf, markName } from './mark-names';
import type { Painter } from './painter';
import { createUnderlineQuestion } from './underlined';

export interface HighlightPainter extends Painter {
  /** Changes the look of all marks at once; no range is touched. */
  restyle(style: MarkStyle): void;
}

/** Above the marks, so that the active mention's tint wins where a browser draws one background only. */
const ACTIVE_PRIORITY = 1;

/**
 * Paints with the CSS Custom Highlight API: no node of the page changes.
 *
 * The registry belongs to the document: what an earlier script left under our names goes first. Only `set` and `delete`
 * are used, because iterating the registry throws in Firefox's content scripts.
 *
 * The rules of `assets/styles/marks.css` are inserted from outside, so that they reach shadow roots and no page sees them.
 */
export function createHighlightPainter(
  view: Window & typeof globalThis,
  style: MarkStyle,
  signal: AbortSignal,
): HighlightPainter {
  const registry = view.CSS.highlights;
  const byKind = new Map<MarkKind, Highlight>(MARK_KINDS.map((kind) => [kind, new view.Highlight()]));
  const inLink = new view.Highlight();
  const active = new view.Highlight();
  active.priority = ACTIVE_PRIORITY;
  /** Where each painted mention stands. */
  const homes = new Map<PaintedMention, Highlight>();

  function clearNames(): void {
    for (const name of ALL_NAMES) registry.delete(name);
  }

  function register(next: MarkStyle): void {
    clearNames();
    for (const [kind, highlight] of byKind) {
      const name = markName(kind, next);
      if (name) registry.set(name, highlight);
    }
    if (next !== 'hover-only') registry.set(IN_LINK, inLink);
  }

  function activate(mention: PaintedMention | null): void {
    active.clear();
    registry.delete(ACTIVE);
    for (const kind of MARK_KINDS) registry.delete(activeName(kind));
    if (!mention || useFor(view, mention) === 'none') return;
    active.add(mention.range);
    registry.set(ACTIVE, active);
    registry.set(activeName(markKindOf(mention.kind)), active);
  }

  register(style);
  signal.addEventListener('abort', clearNames);

  return {
    paint(mentions) {
      const isUnderlined = createUnderlineQuestion(view);
      for (const mention of mentions) {
        const { startContainer, endContainer } = mention.range;
        const use = useFor(view, mention);
        if (use === 'none') continue;
        const home =
          use === 'tint' || isUnderlined(startContainer.parentElement) || isUnderlined(endContainer.parentElement)
            ? inLink
            : byKind.get(markKindOf(mention.kind));
        if (!home) continue;
        home.add(mention.range);
        homes.set(mention, home);
      }
    },
    unpaint(mentions) {
      for (const mention of mentions) {
        homes.get(mention)?.delete(mention.range);
        homes.delete(mention);
        if (active.has(mention.range)) activate(null);
      }
    },
    activate,
    restyle: register,
  };
}

/** By the one of its ends that can bear less. */
function useFor(view: Window, { range }: PaintedMention): HighlightUse {
  const uses = [range.startContainer, range.endContainer].map((end) => highlightUseIn(view, end.parentElement));
  return uses.find((use) => use === 'none') ?? uses.find((use) => use === 'tint') ?? 'mark';
}
