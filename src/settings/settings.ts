/** The shape that this version writes. A change of any stored field's meaning raises it and adds a migration. */
export const SETTINGS_VERSION = 1;

export const PAINTERS = ['highlight', 'inline'] as const;
export type PainterName = (typeof PAINTERS)[number];

export const MARK_STYLES = ['dotted', 'underline', 'tint', 'hover-only'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

export const DENSITIES = ['every', 'first-in-section', 'first-on-page'] as const;
export type Density = (typeof DENSITIES)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const TEXT_SIZES = ['S', 'M', 'L'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export const SITE_MODES = ['everywhere-but', 'only'] as const;
export type SiteMode = (typeof SITE_MODES)[number];

/** Which sites pages are marked on. */
export interface SiteRules {
  readonly mode: SiteMode;
  /** Host patterns, sorted: `example.org` is that host alone, `*.example.org` it and all below it. */
  readonly hosts: readonly string[];
}

/** What the reader may choose. Stored one key a field, under the field's name. */
export interface Settings {
  /** The shape these fields were written in. */
  readonly version: number;
  /** Marks pages at all; search and library work without. */
  readonly enabled: boolean;
  /** Topic ids that the dossier marks and the reader does not want marked. */
  readonly topicsOff: readonly string[];
  /** Topic ids that the dossier leaves unmarked and the reader wants marked. */
  readonly topicsOn: readonly string[];
  /** Where pages are marked. */
  readonly sites: SiteRules;
  /** How marks are drawn: beside the page's nodes, or as elements in its text that screen readers and print-outs have. */
  readonly painter: PainterName;
  /** What a mark looks like before the pointer reaches it. */
  readonly markStyle: MarkStyle;
  /** Which mentions of a topic are marked; all of them are found, counted and listed. */
  readonly density: Density;
  /** The colours of cards and extension pages. */
  readonly theme: Theme;
  /** The size of the text in cards and extension pages. */
  readonly textSize: TextSize;
  /** How long the pointer rests on a mention before its card opens. */
  readonly hoverDelayMs: number;
  /** Shows the number of mentions on the toolbar button. */
  readonly badge: boolean;
}

export type SettingsField = keyof Settings;

/**
 * Longest hover delay that can be set. By feel: whoever wants to wait longer than two seconds wants to click.
 */
export const LONGEST_HOVER_DELAY_MS = 2000;

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  enabled: true,
  topicsOff: [],
  topicsOn: [],
  sites: { mode: 'everywhere-but', hosts: [] },
  painter: 'highlight',
  markStyle: 'dotted',
  density: 'every',
  theme: 'system',
  textSize: 'M',
  /** Between Wikipedia's page previews (150 ms to fetch, 500 ms to show) and a click: passing pointers open nothing. */
  hoverDelayMs: 300,
  badge: true,
};
