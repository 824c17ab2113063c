import { areNamedTogether, isIntroducedAsKin, standsBesidePronoun } from './in-passing';
import type { Lexicon } from './lexicon';
import type { Candidate, PageContext, Paragraph } from './mention';

/** Somebody whom a paragraph has named so far. */
interface Bearer {
  /** The topic; that of the surname where it is somebody else. */
  readonly topic: string;
  readonly isNamesake: boolean;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

/** Decides whose a bare surname is, candidate by candidate in the order of a paragraph. */
export interface SurnameBearers {
  /** Remembers whom a candidate with a sign of its own names. */
  meet(candidate: Candidate): void;
  /** The topic whose surname it is here; `null` where it is somebody else's, or unclear. */
  bearerOf(candidate: Candidate, index: number): string | null;
}

/** More people of one name in one sentence tell nothing new. */
const MOST_MET = 50;
/** How many candidates ahead are asked; a paragraph of thousands must not cost their square. */
const LOOK_AHEAD = 200;

/** Follows the people of one paragraph; the page decides where the paragraph names nobody. */
export function followBearers(paragraph: Paragraph, context: PageContext, lexicon: Lexicon): SurnameBearers {
  const met: Bearer[] = [];
  /** Topics whose surname this paragraph has used for a namesake: a surname keeps its bearer. */
  const taken = new Set<string>();

  const ofLastSentence = (family: readonly string[]): Bearer[] => {
    const found: Bearer[] = [];
    for (let at = met.length - 1; at >= 0 && found.length < MOST_MET; at--) {
      const bearer = met[at];
      if (bearer === undefined || !family.includes(bearer.topic)) continue;
      if (found[0] !== undefined && found[0].sentence !== bearer.sentence) break;
      found.unshift(bearer);
    }
    return found;
  };

  /** "She married Paul Pelosi"; "Hunter Biden's laptop", "His father, George Romney" in a text about somebody else. */
  const isInPassing = (start: number, end: number): boolean =>
    standsBesidePronoun(paragraph.text, start) ||
    (met.at(-1)?.isNamesake === false &&
      (/^['’]s?\s/u.test(paragraph.text.slice(end, end + 3)) || isIntroducedAsKin(paragraph.text, start)));

  const hasNamesakeIn = (sentence: number): boolean =>
    met.slice(-MOST_MET).some((one) => one.isNamesake && one.sentence === sentence);

  const byParagraph = (candidate: Candidate, named: readonly Bearer[], first: Bearer, last: Bearer): string | null => {
    const isNear = last.sentence === candidate.sentence;
    // In a text about ours a relative is named in full: what follows alone is ours again.
    const isOurText = context.count(`fixed:${candidate.topic}`) > context.count(`namesake:${candidate.topic}`);
    if (candidate.alias.standsAlone && !isNear && first.isNamesake && isOurText) return candidate.topic;
    if (taken.has(candidate.topic) && !(isNear && !last.isNamesake)) return null;
    const mine = named.find((one) => !one.isNamesake && one.topic === candidate.topic);
    if (!isNear && !candidate.alias.standsAlone && mine !== undefined && hasCompany(mine, named)) return null;
    // Where a namesake rules the page, a name in passing does not take the next sentence's surname.
    const isRuled = context.count(`namesake:${candidate.topic}`) > context.count(`fixed:${candidate.topic}`);
    const isTheirs = isRuled && !isNear && first.isNamesake;
    // Within one sentence the nearest, across sentences the subject of the last one that names a bearer.
    const subject = isNear ? last : first;
    const bearer = candidate.alias.standsAlone && mine !== undefined && !isTheirs ? mine : subject;
    if (!bearer.isNamesake) return bearer.topic;
    taken.add(candidate.topic);
    return null;
  };

  /** "Ned Price, Vincent Price and Alan Price came": the next sentence's surname may be anybody's. */
  const hasCompany = (mine: Bearer, named: readonly Bearer[]): boolean =>
    named.some((other) => {
      if (!other.isNamesake) return false;
      const [from, to] = other.start > mine.start ? [mine.end, other.start] : [other.end, mine.start];
      return areNamedTogether(paragraph.text.slice(from, to));
    });

  const byPage = (candidate: Candidate, index: number, family: readonly string[]): string | null => {
    const own = context.count(`fixed:${candidate.topic}`);
    const namesakes = context.count(`namesake:${candidate.topic}`);
    if (!candidate.alias.standsAlone) return own > 0 && own >= namesakes ? candidate.topic : null;
    if (own > 0) return candidate.topic;
    if (namesakes > 0 && !standsBeforeAll(candidate, index, namesakes)) return null;
    return family.find((topic) => context.count(`fixed:${topic}`) > 0) ?? candidate.topic;
  };

  /** A surname on its own before any namesake of the page is not the namesake's: theirs would come with its first name. */
  const standsBeforeAll = (candidate: Candidate, index: number, namesakes: number): boolean => {
    const after = paragraph.candidates.slice(index + 1, index + LOOK_AHEAD);
    return after.filter((one) => one.sign === 'namesake' && one.topic === candidate.topic).length >= namesakes;
  };

  return {
    meet({ topic, sign, sentence, start, end }) {
      const isNamesake = sign === 'namesake';
      if (isNamesake && isInPassing(start, end)) return;
      const isSubject = !isNamesake && !isIntroducedAsKin(paragraph.text, start);
      if (isSubject && !hasNamesakeIn(sentence)) taken.delete(topic);
      met.push({ topic, isNamesake, sentence, start, end });
    },
    bearerOf(candidate, index) {
      const sharing = lexicon.sharing(candidate.alias.text).map((topic) => topic.id);
      const family = sharing.length === 0 ? [candidate.topic] : sharing;
      const named = ofLastSentence(family);
      const first = named[0];
      const last = named.at(-1);
      const topic =
        first === undefined || last === undefined
          ? byPage(candidate, index, family)
          : byParagraph(candidate, named, first, last);
      const { sentence, start, end } = candidate;
      if (topic !== null) met.push({ topic, isNamesake: false, sentence, start, end });
      return topic;
    },
  };
}
