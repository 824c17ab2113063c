import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';
import { describe, expect, it } from 'vitest';
import { withLatePatterns } from '../../../src/build/late-patterns';
import { filesBelow } from '../../floors/files-below';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/** What follows the import, on one line a statement. */
const bodyOf = (code: string) => withLatePatterns(code).replace(/^import .*\n/, '');

describe('withLatePatterns', () => {
  it('makes a pattern of a module when it is first asked', () => {
    expect(bodyOf(String.raw`const WORD = /^\p{L}+$/u;`)).toBe(
      String.raw`const WORD = /* @__PURE__ */ new LatePattern("^\\p{L}+$");`,
    );
  });

  it('keeps the flags that are not the usual ones', () => {
    expect(bodyOf(String.raw`const WORDS = /\p{L}+/giu;`)).toContain(String.raw`new LatePattern("\\p{L}+", "giu")`);
  });

  it('makes a pattern of a function once for all its calls', () => {
    expect(bodyOf(String.raw`const isWord = (text) => /^\p{L}$/u.test(text);`)).toBe(
      [
        String.raw`const latePattern0 = /* @__PURE__ */ new LatePattern("^\\p{L}$");`,
        'const isWord = (text) => latePattern0.test(text);',
      ].join('\n'),
    );
  });

  it('shares no pattern of a function that remembers where it was', () => {
    const code = String.raw`function count(text) { return text.match(/\p{L}/gu).length; }`;
    expect(withLatePatterns(code)).toBe(code);
  });

  it('leaves patterns alone that cost nothing to read', () => {
    const code = 'const SPACE = /[a-z]+/iu;';
    expect(withLatePatterns(code)).toBe(code);
  });

  it('makes what a module puts together late, too, and nothing that a function does', () => {
    expect(bodyOf("const A = new RegExp(B + B, 'iu'); const f = () => new RegExp(B, 'u');")).toBe(
      "const A = /* @__PURE__ */ new LatePattern(B + B, 'iu'); const f = () => new RegExp(B, 'u');",
    );
  });

  it('leaves no costly pattern to the loading of any script of ours', async () => {
    const files = filesBelow(PROJECT, 'src', /\.tsx?$/).filter((file) => !file.endsWith('/late-pattern.ts'));
    const costly = await Promise.all(
      files.map(async (file) => {
        const { code } = await transformWithOxc(readFileSync(`${PROJECT}${file}`, 'utf8'), file);
        // Of literals, what is left remembers its place, inside a function.
        const left = withLatePatterns(code).match(
          /(?<=[=(,] *)\/(?:[^/\\\n]|\\.)*\\p\{(?:[^/\\\n]|\\.)*\/[a-fh-z]+\b/g,
        );
        return (left ?? []).map((pattern) => `${file}: ${pattern}`);
      }),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(costly.flat()).toEqual([]);
  });
});
