/** Where a text stops being JSON. Both 1-based; columns are UTF-16 code units. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
}

const BLANK = /[ \t\n\r]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const NUMBER_OR_WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;

/** What may come next, besides blanks. */
type Expecting = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'after-value';

/**
 * Finds the first place where a text is not JSON. The browsers' own messages name it in different words, or not at all.
 *
 * @returns `null` where all of it is JSON. Never throws, however deep it nests.
 */
export function findJsonFault(text: string): JsonFault | null {
  const open: ('{' | '[')[] = [];
  let expecting: Expecting = 'value';
  let at = 0;

  function skip(pattern: RegExp): boolean {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found !== null;
  }

  /** By hand: over some millions of characters a regular expression runs out of stack. */
  function skipString(): boolean {
    const start = at;
    if (!take('"')) return false;
    while (at < text.length) {
      const unit = text.charCodeAt(at);
      if (unit === QUOTE) return take('"');
      if (unit < SPACE || (unit === BACKSLASH && !skip(ESCAPE))) break;
      if (unit !== BACKSLASH) at += 1;
    }
    at = start;
    return false;
  }

  function take(character: string): boolean {
    if (text[at] !== character) return false;
    at += 1;
    return true;
  }

  function close(): Expecting {
    open.pop();
    return 'after-value';
  }

  function next(): Expecting | null {
    switch (expecting) {
      case 'value-or-end':
        if (take(']')) return close();
        return value();
      case 'value':
        return value();
      case 'name-or-end':
        if (take('}')) return close();
        return name();
      case 'name':
        return name();
      case 'colon':
        return take(':') ? 'value' : null;
      case 'after-value':
        return afterValue();
    }
  }

  function value(): Expecting | null {
    if (take('{')) {
      open.push('{');
      return 'name-or-end';
    }
    if (take('[')) {
      open.push('[');
      return 'value-or-end';
    }
    return skipString() || skip(NUMBER_OR_WORD) ? 'after-value' : null;
  }

  function name(): Expecting | null {
    return skipString() ? 'colon' : null;
  }

  function afterValue(): Expecting | null {
    const inside = open.at(-1);
    if (inside === undefined) return null;
    if (take(',')) return inside === '{' ? 'name' : 'value';
    return take(inside === '{' ? '}' : ']') ? close() : null;
  }

  for (;;) {
    skip(BLANK);
    if (at === text.length && expecting === 'after-value' && open.length === 0) return null;
    const following = next();
    if (following === null) return placeOf(text, at);
    expecting = following;
  }
}

function placeOf(text: string, offset: number): JsonFault {
  const lines = text.slice(0, offset).split(/\r\n|[\n\r]/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
