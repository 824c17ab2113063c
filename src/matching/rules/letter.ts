/** Names of other Greek letters, folded: chapters and formulas write them side by side. */
const GREEK =
  'alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|omicron|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega';
const BEFORE = new RegExp(
  `(?:(?:^|[^\\p{L}])(?:${GREEK}|letters?|variables?|symbol|fraternity|sorority|chapter|greek|let|where|each|every)[\\s,("“]{1,3}|[=+*×≤≥<>∑Σ(]\\s?)$`,
  'iu',
);
const AFTER = new RegExp(
  `^(?:\\s*[=≤≥<>×+*^]|\\s*\\((?:uppercase|lowercase|Ξ|ξ)|[\\s,]{1,2}(?:and\\s+)?(?:${GREEK}|[XY][a-z]?|chapters?|baryons?|particles?|hyperons?|functions?|variables?|distribution|values?)(?![\\p{L}]))`,
  'iu',
);

/** Whether a short form that is also a letter's name stands among letters, formulas or chapters. */
export function isLetter(text: string, start: number, end: number): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - 16), start)) || AFTER.test(text.slice(end, end + 20));
}
