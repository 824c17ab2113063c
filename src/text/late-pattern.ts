/**
 * A regular expression that is made when it is first asked. The build puts one in the place of each literal that names a
 * property of characters (`src/build/late-patterns.ts`), because a browser reads such a literal when it loads the script and
 * again when it gets to it, 0.1 ms in all, whether it is ever asked or not.
 */
export class LatePattern {
  private readonly source: string;
  readonly flags: string;
  private made: RegExp | undefined;

  /** @param flags - Default: `u`, which nearly all of ours have. */
  constructor(source: string, flags = 'u') {
    this.source = source;
    this.flags = flags;
  }

  test(text: string): boolean {
    return this.pattern().test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.pattern().exec(text);
  }

  // What the methods of strings ask of a pattern.

  [Symbol.match](text: string): RegExpMatchArray | null {
    return this.pattern()[Symbol.match](text);
  }

  [Symbol.matchAll](text: string): RegExpStringIterator<RegExpMatchArray> {
    return this.pattern()[Symbol.matchAll](text);
  }

  [Symbol.replace](text: string, by: string): string {
    return this.pattern()[Symbol.replace](text, by);
  }

  [Symbol.search](text: string): number {
    return this.pattern()[Symbol.search](text);
  }

  [Symbol.split](text: string, limit?: number): string[] {
    return this.pattern()[Symbol.split](text, limit);
  }

  private pattern(): RegExp {
    this.made ??= new RegExp(this.source, this.flags);
    return this.made;
  }
}
