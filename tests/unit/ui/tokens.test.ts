import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('assets/styles/tokens.css', 'utf8');

/** WCAG 2.2, 1.4.3: text below 24 px; and 1.4.11 for the edges of controls. */
const FOR_TEXT = 4.5;
const FOR_EDGES = 3;

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
const INKS = ['--ink', '--ink-soft'];
const KINDS = ['person', 'place', 'event', 'organisation', 'subject'];
const ACCENTS = KINDS.map((kind) => `--accent-${kind}`);

describe.each(THEMES)('the colours of the %s theme', (theme) => {
  const tokens = coloursOf(theme);

  it.each([...INKS, ...ACCENTS])('lets %s be read on both papers', (ink) => {
    expect(contrast(colour(tokens, ink), colour(tokens, '--paper'))).toBeGreaterThanOrEqual(FOR_TEXT);
    expect(contrast(colour(tokens, ink), colour(tokens, '--paper-raised'))).toBeGreaterThanOrEqual(FOR_TEXT);
  });

  it('lets the edges of controls be seen', () => {
    expect(contrast(colour(tokens, '--edge'), colour(tokens, '--paper'))).toBeGreaterThanOrEqual(FOR_EDGES);
  });

  it('gives person, place and event the same weight', () => {
    const lightness = ACCENTS.slice(0, 3).map((accent) => contrast(colour(tokens, accent), colour(tokens, '--paper')));
    expect(Math.max(...lightness) / Math.min(...lightness)).toBeLessThan(1.25);
  });
});

describe('the tokens', () => {
  it('follow the system, or the theme that is chosen', () => {
    expect(schemeOf('[data-theme]')).toBe('light');
    expect(schemeOf('[data-theme="dark"]')).toBe('dark');
    expect(schemeOf('[data-theme="system"]')).toBe('light dark');
  });

  it('have every colour for light and dark', () => {
    const single = [...tokensOf('[data-theme]').values()].filter(
      (value) => /#|rgb/.test(value) && !LIGHT_DARK.test(value),
    );
    expect(single).toEqual([]);
  });

  it('leave no colour of ours where the system forces its own', () => {
    const forced = tokensOf('[data-theme][data-theme]', css.slice(css.indexOf('forced-colors')));
    const ours = [...coloursOf('dark').keys()];
    expect([...forced.keys()].sort()).toEqual(ours.sort());
    for (const value of forced.values()) expect(value).toMatch(/^(Canvas|CanvasText|none)$/);
  });
});

const LIGHT_DARK = /light-dark\((#\w+|rgb\(.*?\)), (#\w+|rgb\(.*?\))\)/;

function coloursOf(theme: Theme): Map<string, string> {
  const pairs = [...tokensOf('[data-theme]')].filter(([, value]) => LIGHT_DARK.test(value));
  return new Map(pairs.map(([name, value]) => [name, value.replace(LIGHT_DARK, theme === 'light' ? '$1' : '$2')]));
}

function schemeOf(selector: string): string | undefined {
  return /color-scheme: ([^;]+);/.exec(ruleOf(selector, css))?.[1];
}

function tokensOf(selector: string, text = css): Map<string, string> {
  return new Map(
    [...ruleOf(selector, text).matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function ruleOf(selector: string, text: string): string {
  const start = text.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no rule for ${selector}`);
  return text.slice(start, text.indexOf('}', start));
}

function colour(tokens: ReadonlyMap<string, string>, name: string): string {
  const value = tokens.get(name);
  if (!value) throw new Error(`tokens.css has no ${name} here`);
  return value;
}

/** WCAG 2.2, contrast ratio of two colours written as `#rrggbb`. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
