/** "كل شي", "أي شي": in spoken Arabic the surname is also "thing". */
export function isArabicThing(text: string, start: number, end: number): boolean {
  return (
    text.slice(start, end) === 'شي' &&
    /(?:^|\s)(?:[وبلف]?(?:كل|أي|اي|لا|ولا|بعض|هال|كم|مش|ما|أول|اول|أهم|اهم)\s?)$/u.test(
      text.slice(Math.max(0, start - 6), start),
    )
  );
}
