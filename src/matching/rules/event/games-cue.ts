/** Words that mean the Olympics only where nothing else takes them: there are Commonwealth Games and video games. */
const AMBIGUOUS = /^(?:games|spiele|jeux|juegos|jogos|giochi)$/iu;
/** What may stand before them with a capital and leave them the Olympics. */
const OLYMPIC_BEFORE =
  /^(?:The|These|Those|This|Such|All|Both|A|As|At|If|But|Olympics?|Paralympics?|Winter|Summer|Beijing|Peking|China|Chinese|Genocide|Les|Los|Die|Den|Der|Olympische[nrs]?|Olympiques?|Ol[ií]mpicos|Olimpici)$/iu;
const CAPITALISED_BEFORE = /(?:^|[\s"“«(‘])(\p{Lu}[\p{L}]+)\s$/u;
/** In small letters they need a word that points at known Games. */
const POINTED =
  /(?<!\p{L})(?:the|these|those|such|year['’]s|month['’]s|[Bb]eijing['’]?s?|[Cc]hina['’]s|[Ww]inter|[Oo]lympic|[Ss]ummer|upcoming|coming|next|2022|les|los|las|aux|des|ces|i|dei|ai|os|aos)\s$/u;

/** "Olympic" alone may tell of a person or a body of another year. */
const NOT_THE_GAMES =
  /^\s(?:[Aa]ssociation|[Ff]ederation|[Mm]edal(?:s|ists?|lists?)?|[Cc]hampions?|[Gg]old|[Ss]ilver|[Bb]ronze|[Ss]tadium|[Rr]ecord|[Pp]ark)(?!\p{L})/u;

/** Whether a word for games can mean the Olympics where it stands. */
export function isOfOlympics(text: string, start: number, end: number): boolean {
  const surface = text.slice(start, end);
  if (/^olympic$/iu.test(surface)) return !NOT_THE_GAMES.test(text.slice(end, end + 16));
  if (!AMBIGUOUS.test(surface)) return true;
  const before = text.slice(Math.max(0, start - 24), start);
  if (/^\p{Ll}/u.test(surface)) return POINTED.test(before);
  const word = CAPITALISED_BEFORE.exec(before)?.[1];
  return word === undefined || OLYMPIC_BEFORE.test(word);
}
