/** "Xi et al. [12]", "(Xi, 2015)", "Xi and Zhou [13]": authors of papers, who are anybody unless the page names ours. */
const AUTHOR =
  /^\s(?:et\sal(?!\p{L})|(?:and|&)\s\p{Lu}\p{L}+,?\s(?:\[\d|\((?:19|20)\d\d))|^,\s\p{Lu}\.(?:-?\s?\p{Lu}\.)?(?:,|\s&|\sand)\s\p{Lu}|^\s(?:19|20)\d\d[a-z]?,\s(?:S|pp?)\.\s?\d/u;
const BRACKETED = /^,?\s(?:19|20)\d\d[a-z]?[;)]/u;

/** All that `AUTHOR` can mean: compiling its classes of letters takes 4 ms, which few pages need. */
const PERHAPS = /^(?:\set\sal|\s(?:and|&)\s\S+\s[[(]|,\s.\.|\s\d{4}[a-z]?,)/u;

/** Whether a surname is cited as an author's. */
export function isCitation(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 40);
  return (
    (PERHAPS.test(after) && AUTHOR.test(after)) ||
    (/[(;]\s?$/u.test(text.slice(Math.max(0, start - 2), start)) && BRACKETED.test(after))
  );
}
