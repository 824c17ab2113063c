import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('assets/styles/tokens.css', 'utf8');

/** WCAG 2.2, 1.4.3: text below 24 px; and 1.4.11 for the edges of controls. */
const FOR_TEXT = 4.5;
const FOR_EDGES = 3;

const THEMES = { light: '[data-theme]', dark: '[data-theme="dark"]' } as const;
const INKS = ['--ink', '--ink-soft'];
const KINDS = ['person', 'place', 'event', 'organisation', 'subject'];
const ACCENTS = KINDS.map((kind) => `--accent-${kind}`);

describe.each(Object.entries(THEMES))('the colours of the %s theme', (_, selector) => {
  const tokens = tokensOf(selector);

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
  it('are the same in the dark theme that is chosen and in the one that follows the system', () => {
    expect(tokensOf('[data-theme="system"]')).toEqual(tokensOf('[data-theme="dark"]'));
  });

  it('set every colour of the light theme anew in the dark one', () => {
    const colours = (selector: string) => [...tokensOf(selector)].filter(([, value]) => /^#|rgb/.test(value));
    expect(colours('[data-theme="dark"]').map(([name]) => name)).toEqual(colours('[data-theme]').map(([name]) => name));
  });

  it('leave no colour of ours where the system forces its own', () => {
    const forced = tokensOf('[data-theme][data-theme]', css.slice(css.indexOf('forced-colors')));
    const ours = [...tokensOf('[data-theme="dark"]').keys()];
    expect([...forced.keys()].sort()).toEqual(ours.sort());
    for (const value of forced.values()) expect(value).toMatch(/^(Canvas|CanvasText|none)$/);
  });
});

function tokensOf(selector: string, text = css): Map<string, string> {
  const start = text.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no rule for ${selector}`);
  const rule = text.slice(start, text.indexOf('}', start));
  return new Map([...rule.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
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
