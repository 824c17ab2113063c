/** Kin words of Romance languages and German, as far as news and lives of politicians use them. */
const KIN =
  '(?:padres?|madre|pai|mãe|hij[oa]s?|filh[oa]s?|figli[oae]?|herman[oa]s?|irmã[os]?|fratell[oi]|sorella|espos[oa]|mujer|marido|marito|moglie|abuel[oa]|nonn[oa]|t[íi][oa]|zi[oa]|prim[oa]|cugin[oa]|sobrin[oa]|niet[oa]|vi[uú]d[oa]|vedova|p[eè]re|m[eè]re|fils|fille|frères?|s(?:œ|oe)urs?|femme|[eé]pou(?:se|x)|mari|oncle|tante|cousine?|neveu|nièce|grand-(?:p|m)ère|petite?-fil(?:s|le)|veuve|Vaters?|Mutter|Sohn(?:e?s)?|Söhne|Tochter|Bruders?|Schwester|(?:Ehe)?[Ff]rau|(?:Ehe)?[Mm]ann|Gatt(?:e|in)|Onkels?|Neffen?|Nichte|Enkel(?:in|s)?|Großvater|Großmutter|Witwe|tat[ăa]l|mama|fi[ui]l|fiica|fratele|sora|so[tț]i[ae]|so[tț]ul|bunicul|unchiul|v[ăa]rul|nepotul|v[ăa]duva)';
/** All that the patterns below ask for, and cheap: they take 10 ms to make, which most pages can do without. */
const HAS_KIN = new RegExp(`(?<![a-z])(?:${KIN}|Kind(?:er)?|enfants?)[,\\s]`, 'iu');
/** "Su padre, George Romney", "seine Frau Jill", "tatăl său, George", "Il padre è George W. Romney", "die Tochter Xi Mingze". */
const OWNED = new RegExp(
  `(?<!\\p{L})(?:(?:sus?|mi|son|sa|ses|mon|ma|leurs?|[sm]eine?[mnrs]?|ihre?[mnrs]?|deren|dessen|suo|sua|seu|cuy[oa])\\s(?:\\p{L}+\\s){0,2}${KIN}(?:\\s(?:pat|mat)ern\\p{L}+)?|${KIN}\\s(?:său|sa|lui|ei|lor)|(?:[Ii]l|[Ll][ae]|[Ee]l|[Dd]er|[Dd]ie)\\s${KIN}(?:\\s(?:è|es|est|ist))?)(?:,?\\s(?:[^,;:.\\n]|(?<=(?<!\\p{L})(?:\\p{L}|[DMSJ]r))\\.){0,40}|,?\\s)$`,
  'iu',
);
/** Whoever is told of beside a parent or a spouse; of fathers and uncles a life tells only in passing. */
const JUNIOR =
  '(?:hij[oa]s?|Kind(?:er)?|enfants?|filh[oa]s?|figli[oae]?|herman[oa]|irmã[os]?|fratello|sorella|espos[oa]|mujer|marido|marito|moglie|sobrin[oa]|niet[oa]|vi[uú]da|vedova|fils|fille|frère|s(?:œ|oe)ur|femme|[eé]pouse|mari|neveu|nièce|petite?-fil(?:s|le)|veuve|Sohn(?:e?s)?|Tochter|Bruder|Schwester|(?:Ehe)?[Ff]rau|(?:Ehe)?[Mm]ann|Gatt(?:e|in)|Neffe|Nichte|Enkel(?:in|s)?|Witwe|fi[ui]l|fiica|fratele|sora|so[tț]i[ae]|so[tț]ul|nepotul|v[ăa]duva)';
/** "le fils du président Joe Biden", "soția președintelui Joe Biden": whose relative somebody is. */
const OF_KIN = new RegExp(
  `(?<!\\p{L})${JUNIOR}\\s(?:(?:de|del|du|di|da|do|dello|della|von|des|der|lui)\\s|d['’]|pre[sș]edintelui\\s|senatorului\\s)(?:[\\p{L}'’-]+\\s){0,5}$`,
  'iu',
);
const BORN =
  '(?:[Bb]orn|[Rr]aised|[Bb]rought\\sup|[Cc]riad[oa]|[Nn]acid[oa]|[Nn]ée?|[ÉEé]levée?|[Gg]eboren|[Aa]ufgezogen|[Cc]rescut[ăa]?|[Nn]ăscut[ăa]?|[Nn]at[oa]|[Cc]resciut[oa])';
const HAS_BORN = new RegExp(`(?<![A-Za-z])${BORN}\\s`, 'u');
/** "criado en Michigan por George y Lenore Romney", "né de Lynn et", "born to George and": parents. */
const OF_PARENTS = new RegExp(
  `(?<!\\p{L})${BORN}(?:\\s[^.;,\\n]{0,40}(?:,\\s\\p{Lu}\\p{L}+)?)?\\s(?:by|to|por|de|par|von|di|da|din)\\s(?:\\p{Lu}[\\p{L}.'’-]*\\s|(?:and|y|et|und|e|și)\\s){1,4}$`,
  'u',
);
/** "Joe Bidens Sohn Hunter": the genitive stands first in German. */
const GERMAN_OWNED = new RegExp(`^\\s(?:\\p{Ll}+\\s){0,2}${JUNIOR}(?!\\p{L})`, 'u');
const WITHIN_CHARS = 110;

/** Whether a name is brought in as somebody's relative, in Romance languages or German. */
export function isIntroducedAsKinAbroad(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - WITHIN_CHARS), start);
  return HAS_KIN.test(before) && OWNED.test(before);
}

/** Whether a name only says whose relative somebody is, in Romance languages or German. */
export function isAsideAbroad(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - WITHIN_CHARS), start);
  if (HAS_KIN.test(before) && (OWNED.test(before) || OF_KIN.test(before))) return true;
  if (HAS_BORN.test(before) && OF_PARENTS.test(before)) return true;
  return text.charAt(end - 1) === 's' && GERMAN_OWNED.test(text.slice(end, end + 50));
}
