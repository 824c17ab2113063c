import { fileURLToPath } from 'node:url';
import { type ESTree, type Plugin, parseAst, Visitor } from 'vite';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const LATE_PATTERN = `${PROJECT}src/text/late-pattern.ts`;

/** Each of them is looked up in the tables of Unicode whenever a browser reads the pattern. Others cost next to nothing. */
const PROPERTY = '\\p{';
/** A pattern with one of these keeps where it last was: what a function makes anew at each call must not be shared. */
const KEEPS_ITS_PLACE = /[gy]/;

/**
 * Makes regular expressions when they are first asked, not when their script is loaded: most pages ask for a few of those
 * that name a property of characters, and reading all 250 took 23 ms before the annotator could begin (12 ms where the
 * script is parsed, 11 ms where it runs). The source goes on saying `/\p{L}/u`.
 */
export function latePatterns(): Plugin {
  return {
    name: 'late-patterns',
    transform: {
      filter: { id: new RegExp(`^${RegExp.escape(PROJECT)}src/.*\\.tsx?$`), code: PROPERTY },
      handler: (code, id) => (id === LATE_PATTERN ? null : { code: withLatePatterns(code), map: null }),
    },
  };
}

/** Puts a `LatePattern` in the place of each such literal, and of each `new RegExp` of a module itself. */
export function withLatePatterns(code: string): string {
  const edits: { readonly start: number; readonly end: number; readonly by: string }[] = [];
  const hoisted: string[] = [];
  let depth = 0;
  const enter = (): void => {
    depth++;
  };
  const leave = (): void => {
    depth--;
  };
  new Visitor({
    FunctionDeclaration: enter,
    'FunctionDeclaration:exit': leave,
    FunctionExpression: enter,
    'FunctionExpression:exit': leave,
    ArrowFunctionExpression: enter,
    'ArrowFunctionExpression:exit': leave,
    Literal(node) {
      if (!isPattern(node) || !node.regex.pattern.includes(PROPERTY)) return;
      const { pattern, flags } = node.regex;
      const asked = flags === 'u' ? '' : `, ${JSON.stringify(flags)}`;
      const late = `/* @__PURE__ */ new LatePattern(${JSON.stringify(pattern)}${asked})`;
      const { start, end } = node;
      if (depth === 0) edits.push({ start, end, by: late });
      else if (!KEEPS_ITS_PLACE.test(flags)) {
        edits.push({ start, end, by: `latePattern${hoisted.length}` });
        hoisted.push(`const latePattern${hoisted.length} = ${late};\n`);
      }
    },
    NewExpression({ start, callee, arguments: { length } }) {
      if (depth > 0 || callee.type !== 'Identifier' || callee.name !== 'RegExp' || length < 2) return;
      edits.push({ start, end: callee.end, by: '/* @__PURE__ */ new LatePattern' });
    },
  }).visit(parseAst(code));
  if (edits.length === 0) return code;

  let made = `import { LatePattern } from ${JSON.stringify(LATE_PATTERN)};\n${hoisted.join('')}`;
  let at = 0;
  for (const { start, end, by } of edits.sort((a, b) => a.start - b.start)) {
    made += code.slice(at, start) + by;
    at = end;
  }
  return made + code.slice(at);
}

function isPattern(node: ESTree.Node): node is ESTree.RegExpLiteral {
  return node.type === 'Literal' && 'regex' in node;
}
