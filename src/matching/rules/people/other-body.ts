/** Bodies that have spokesmen of their own, before the word: "county spokesman Price", "the police department's spokesman". */
const BODY_BEFORE =
  /(?<!\p{L})(?:police|county|city|town|village|company|corporate|university|college|school|district|hospital|airline|airport|army|navy|marines?|fire|sheriff|bank|union|church|diocese|team|league|utility|railway|railroad|campaign|court|prosecut\p{L}+|FBI|NASA|museum|zoo|club|federation|transportation|patrol|health|prison|library|parks?|board|(?<!security\s)council|chamber|pentagon|association|society|guild|student\sbody|class|rotary|firm)(?:\s(?:department|agency|office|board|service))?(?:['’]s)?\s$/iu;
/** Whom the State Department's spokesman speaks for. */
const OURS =
  /^(?:state|us|u|united|america|american|biden|department|president|administration|white|blinken|secretary|national|nsc|cia|government)$/u;

/** Whether the words before a spokesman's title say that he speaks for a body other than a government. */
export function isOfOtherBody(text: string, start: number): boolean {
  return BODY_BEFORE.test(text.slice(Math.max(0, start - 40), start));
}

const LESSER_BEFORE = /(?<!\p{L})(?:vice|deputy|assistant|associate|acting|lt\.?|lieutenant)[\s-]$/iu;
const OF_A_STATE_BEFORE = /(?<!\p{L})state\s$/iu;
const LOCAL_BEFORE = /(?<!\p{L})(?:congressional|mayoral|council|legislative|sheriff|judicial)\s$/iu;

/** Whether the words before a title of state make it a lesser one: "Vice President", "State Sen.", "board president". */
export function isLesserOffice(text: string, start: number, roles: readonly string[]): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (roles.includes('president')) return LESSER_BEFORE.test(before) || BODY_BEFORE.test(before);
  if (roles.includes('senator') || roles.includes('representative')) return OF_A_STATE_BEFORE.test(before);
  if (roles.includes('candidate')) return LOCAL_BEFORE.test(before);
  return roles.includes('governor') && LESSER_BEFORE.test(before);
}

/** Whether folded words around a spokesman's title say the same: "a spokesman for the utility". */
export function speaksForOther(words: readonly string[], title: number): boolean {
  const department = words.indexOf('department');
  if (department !== -1 && words[department + 1] === 'of' && words[department + 2] !== 'state') return true;
  if (!/^(?:for|with|at)$/u.test(words[title + 1] ?? ''))
    return BODY_BEFORE.test(`${words.slice(0, title).join(' ')} `);
  return !words.slice(title + 2, title + 5).some((word) => OURS.test(word));
}
