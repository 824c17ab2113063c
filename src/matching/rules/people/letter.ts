import { fold } from '../../../text/folding';
import { isChineseSurname } from '../../vocabulary/chinese-surnames';

/** Names of other Greek letters, folded: chapters and formulas write them side by side. */
const GREEK =
  'alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|omicron|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega';
const BEFORE = new RegExp(
  `(?:(?:^|[^\\p{L}])(?:(?:${GREEK})[\\s,("“]{1,3}|(?:(?:the|a)\\sletter|skip(?:s|ped|ping)?(?:\\sover)?|letters|variables?|symbol|fraternity|sorority|chapter|greek|(?:la|une|de)\\slettre|(?:la|una)\\sletra|(?:la|una)\\slettera|litera|Buchstabe[ns]?|particella|particule|part[ií]cula|Teilchen|barion[ei]|baryons?)\\s[("“]?)|(?<!(?:^|\\n)[^\\S\\n]*)[=+*×≤≥<>∑Σ]\\s?|[Ξξ][\\s,:–-]{1,3}|\\\\xi\\}?\\{|[\\p{L}\\d][(\\[]|(?:^|[^\\p{L}])X\\d[^.;\\n]{0,8},\\s(?:[.…]+,\\s)?)$`,
  'iu',
);
const AFTER = new RegExp(
  `^(?:\\s*[=≤≥<>×+*^~∼∈]|[\\s,:–-]{1,3}[Ξξ]|\\s*\\((?:uppercase|lowercase|[^()\\n]{0,24}[Ξξ])|[\\s,]{1,2}(?:and\\s+)?(?:${GREEK}|[XY][a-z]?|chapters?|baryons?|particles?|mesons?|hyperons?|functions?|variables?|variants?|distribution|values?|correlations?|coefficients?|statistics?)(?![\\p{L}]))`,
  'iu',
);
/** "let Xi be", "where Xi denotes": not "in Beijing, where Xi is" nor "each Xi speech". */
const DEFINED =
  /(?<!\p{L})(?:let|suppose|where|each|every)\sXi\s(?:be|denotes?|represents?|∈)(?!\p{L})|(?<!\p{L})suppose\sthe\sXi(?!\p{L})/iu;
/** "Nu and Xi", "the Greek letters Nu, Mu or Xi", "die Buchstaben Ny und Xi". */
const LISTED = new RegExp(
  `(?<!\\p{L})(?:${GREEK}|n[yi])["”’,]*\\s(?:and|or|und|oder|et|ou|y|o|e|i|și|ve|и)\\s["“‘]?$|(?:greek\\s(?:letters?|alphabet)|Buchstaben|letras|lettres|lettere|literele)[^.;\\n]{0,30}$`,
  'iu',
);
/** Small letters' names are everyday words elsewhere: "Xi nu a vorbit" is Romanian for "Xi did not speak". */
const EVERYDAY_AFTER = /^\s(?:nu|mu|eta|pi)\s\p{Ll}/u;
/** "Xi is the 14th letter", "Xi, the Greek letter". */
const EXPLAINED =
  /^,?\s+(?:(?:is|was)\s+)?(?:the|a)\s(?:(?:\d+|\p{L}+)th\s(?:\p{L}+\s)?letter|Greek\s|lowercase|uppercase|(?:random\s)?variable)/u;

/** "Nu: 925,", then "Xi: 926": tables of characters, a line each. */
const TABLED = new RegExp(
  `(?<!\\p{L})(?:${GREEK})['"]?(?::\\s*['"]?(?:\\\\u|0x)?[0-9A-F]+['"]?,?\\s+|\\s*\\n\\s*(?:[0-9A-F]{4}\\s+)?)['"]?$`,
  'iu',
);
/** "13. Nu, Cornell", then "14. Xi, Brown": a list of chapters, a line each. */
const CHAPTERS = new RegExp(
  `(?:^|\\n)[^\\p{L}\\n]{0,8}(?:${GREEK})\\s?[,:(|–-][^\\n]{0,80}\\n[^\\p{L}\\n]{0,8}$`,
  'iu',
);
/** "the language Xi", "the Xi compiler": what software is and consists of. */
const SOFTWARE_BEFORE =
  /(?<![-\p{L}])(?:language|compiler|interpreter|editor|library|toolkit)\s(?:called\s|named\s)?["“‘]?$/iu;
const SOFTWARE_AFTER =
  /^\s(?:(?:programming\s)?language|compiler|interpreter|parser|type\s(?:system|checker)|syntax|specification|editor|source\s(?:code|file)|plugin|API|SDK)s?(?!\p{L})/iu;
/** What parts the entries of a list, perhaps with a number behind each. */
const ENTRY_BEFORE = /(\p{Lu}\p{Ll}+)['"]?(?:,[^\S\n]*|,[^,\n]{1,12}\n\s*|,?\s*\n\s*)['"]?$/u;
const ENTRY_AFTER = /^['"]?(?:,[^\S\n]*|,[^,\n]{1,12}\n\s*|,?\s*\n\s*)['"]?(\p{Lu}\p{Ll}+)(?!\p{L}|\s\p{L})/u;
const ENTITY_AFTER = /^;['"]|^[^\n.]{0,30}\bgreek\s(?:capital|small)/iu;

/** "Wu", "Xi", "Xia": an entry of a list of surnames. */
function isEntry(text: string, start: number, end: number): boolean {
  const before = ENTRY_BEFORE.exec(text.slice(Math.max(0, start - 30), start))?.[1];
  const after = ENTRY_AFTER.exec(text.slice(end, end + 30))?.[1];
  if (before === undefined || after === undefined) return false;
  return isChineseSurname(fold(before)) && isChineseSurname(fold(after));
}

/** Whether a short form that is also a letter's name stands among letters, formulas or chapters. */
export function isLetter(text: string, start: number, end: number): boolean {
  // Marks of emphasis and tags around a name are no operators.
  if (start > 0 && /^(?:\*\*|><)$/u.test(text.charAt(start - 1) + text.charAt(end))) return false;
  if (isEntry(text, start, end) || CHAPTERS.test(text.slice(Math.max(0, start - 110), start))) return true;
  const after = text.slice(end, end + 60);
  if (BEFORE.test(text.slice(Math.max(0, start - 16), start)) || EXPLAINED.test(after)) return true;
  if (SOFTWARE_BEFORE.test(text.slice(Math.max(0, start - 22), start)) || SOFTWARE_AFTER.test(after)) return true;
  if (DEFINED.test(text.slice(Math.max(0, start - 9), end + 12))) return true;
  if (LISTED.test(text.slice(Math.max(0, start - 50), start))) return true;
  if (TABLED.test(text.slice(Math.max(0, start - 40), start)) || ENTITY_AFTER.test(after)) return true;
  return AFTER.test(after.slice(0, 20)) && !EVERYDAY_AFTER.test(after);
}
