import { describe, expect, it } from 'vitest';
import { parseStartOptions } from '../../commands/start-options';

const WITH_DISPLAY = { DISPLAY: ':0' };

function parse(args: readonly string[], environment: Readonly<Record<string, string>> = WITH_DISPLAY) {
  return parseStartOptions(args, environment, 'linux');
}

it('opens the sample article in a Chromium window by default', () => {
  expect(parse([])).toEqual({ pages: [], browser: 'chromium', headless: false, json: false });
});

it('takes pages before, between and after options', () => {
  const options = parse(['a.html', '--browser', 'firefox', 'folder', '--headless', 'https://example.org/']);
  expect(options).toEqual({
    pages: ['a.html', 'folder', 'https://example.org/'],
    browser: 'firefox',
    headless: true,
    json: false,
  });
});

describe('the browser has no window', () => {
  it.each([
    { when: 'asked for', args: ['--headless'], environment: WITH_DISPLAY },
    { when: 'the answer is JSON', args: ['--json'], environment: WITH_DISPLAY },
    { when: 'there is no display', args: [], environment: {} },
    { when: 'the display is empty', args: [], environment: { DISPLAY: '' } },
  ])('where $when', ({ args, environment }) => {
    expect(parse(args, environment)?.headless).toBe(true);
  });

  it('but has one on Wayland', () => {
    expect(parse([], { WAYLAND_DISPLAY: 'wayland-0' })?.headless).toBe(false);
  });

  it('but has one where other systems set no such variable', () => {
    expect(parseStartOptions([], {}, 'win32')?.headless).toBe(false);
  });
});

it('asks for help', () => {
  expect(parse(['--help'])).toBeNull();
});

it.each([[['--unknown']], [['--browser']], [['--browser', 'safari']], [['--json=yes']]])(
  'refuses %j in one line',
  (args) => {
    expect(() => parse(args)).toThrow(/^[^\n]+; usage: npm start -- [^\n]+$/);
  },
);
