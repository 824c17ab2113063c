import { areNamedTogether, isInSubordinateClause, isIntroducedAsKin, standsBesidePronoun } from './in-passing';
import type { Lexicon } from './lexicon';
import type { Candidate, Gender, PageContext, Paragraph } from './mention';
import {
  isElder,
  isMostlyAside,
  isMostlyOfAnother,
  isOutnumbered,
  mayBeDaughter,
  namesakesOf,
  type Share,
  shareOfNamesakes,
  shareOfRival,
} from './page-weight';
import { OF_ONE_BEARER } from './rules/people/short-name';

/** Somebody whom a paragraph has named so far. */
interface Bearer {
  /** The topic; that of the surname where it is somebody else. */
  readonly topic: string;
  readonly isNamesake: boolean;
  /** Whether the sentence is about somebody else. */
  readonly isAside: boolean;
  readonly gender: Gender | null;
  /** "Jimmy and Rosalynn Carter". */
  readonly isOfCouple: boolean;
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

/** A line that ends with its sentence ends a paragraph, too: there the page's own bearer comes back. */
const LINE_END = /[.!?…]["”»)]*\s*\n/u;
/** More people of one name in one sentence tell nothing new. */
const MOST_MET = 50;
/** How many candidates ahead are asked; a paragraph of thousands must not cost their square. */
const LOOK_AHEAD = 200;

function isNamesakeOf(one: Candidate, { topic }: Candidate): boolean {
  return one.sign === 'namesake' && !one.isAside && one.topic === topic;
}

/** In Chinese, Japanese and Korean relatives go on by their given names: the surname alone is the leader's. */
function isOfOneThere({ alias }: Candidate): boolean {
  return alias.standsAlone && isUnspaced({ alias });
}

function isUnspaced({ alias }: Pick<Candidate, 'alias'>): boolean {
  return /^[\u3041-\u9fff가-힣]/u.test(alias.text);
}

/** Follows the people of one paragraph; the page decides where the paragraph names nobody. */
export function followBearers(paragraph: Paragraph, context: PageContext, lexicon: Lexicon): SurnameBearers {
  const met: Bearer[] = [];
  /** Topics whose surname this paragraph has used for a namesake, with the namesake's gender: a surname keeps its bearer. */
  const taken = new Map<string, Gender | null>();

  /** The gender of the topic's bearer where the words beside the surname tell of it. */
  const ownGender = ({ topic, gender }: Candidate): Gender | null =>
    gender === lexicon.genderOf(topic) ? gender : null;

  /** Whom the candidate's own sentence names, else the last one that names somebody for his own sake. */
  const lastNamed = (family: readonly string[], { gender, sentence }: Candidate): readonly Bearer[] => {
    const found: Bearer[] = [];
    for (let at = met.length - 1; at >= 0 && found.length < MOST_MET; at--) {
      const bearer = met[at];
      if (bearer === undefined || !family.includes(bearer.topic)) continue;
      if (gender !== null && bearer.gender !== null && bearer.gender !== gender) continue;
      if (bearer.isAside && bearer.sentence !== sentence) continue;
      if (found[0] !== undefined && found[0].sentence !== bearer.sentence) break;
      found.unshift(bearer);
    }
    const main = found.filter((one) => !one.isAside);
    return main.length > 0 ? main : found;
  };

  /** "She married Paul Pelosi"; "Hunter Biden's laptop", "His father, George Romney" in a text about somebody else. */
  const isInPassing = (start: number, end: number): boolean =>
    standsBesidePronoun(paragraph.even.text, start) ||
    (met.at(-1)?.isNamesake === false &&
      (/^['’]s?\s/u.test(paragraph.even.text.slice(end, end + 3)) || isIntroducedAsKin(paragraph.even.text, start)));

  const hasNamesakeIn = (sentence: number): boolean =>
    met.slice(-MOST_MET).some((one) => one.isNamesake && one.sentence === sentence);

  const byParagraph = (candidate: Candidate, named: readonly Bearer[], first: Bearer, last: Bearer): string | null => {
    const isNear = last.sentence === candidate.sentence;
    if (isOfOneThere(candidate) && context.count(`fixed:${candidate.topic}`) > 0) return candidate.topic;
    // In a text about ours a relative is named in full: what follows alone is ours again.
    const share = shareOfNamesakes(context, candidate.topic, ownGender(candidate));
    const isOurText = share === 'little' || share === 'less';
    const beginsAnew =
      candidate.alias.standsAlone || LINE_END.test(paragraph.even.text.slice(last.end, candidate.start));
    if (beginsAnew && !isNear && first.isNamesake && isOurText) return candidate.topic;
    // Who bears the surname alone there is whom the page is about: the others keep their given names.
    const isKnown = candidate.alias.standsAlone || context.count(`fixed:${candidate.topic}`) > 0;
    if (isKnown && isUnspaced(candidate) && (isOurText || share === 'none')) return candidate.topic;
    if (isTaken(candidate) && !(isNear && !last.isNamesake)) return null;
    const mine = named.find((one) => !one.isNamesake && one.topic === candidate.topic);
    const isAddressed = mine?.isOfCouple === true && candidate.gender === mine.gender;
    if (!isNear && !candidate.alias.standsAlone && mine !== undefined && !isAddressed && hasCompany(mine, named))
      return null;
    // Where a namesake rules the page, a name in passing does not take the next sentence's surname.
    const isRuled = share === 'more' || share === 'most';
    const isTheirs = isRuled && !isNear && first.isNamesake;
    // Within one sentence the nearest, across sentences the subject of the last one that names a bearer.
    const subject = isNear ? last : first;
    const bearer = candidate.alias.standsAlone && mine !== undefined && !isTheirs ? mine : subject;
    if (!bearer.isNamesake) return bearer.topic;
    taken.set(candidate.topic, bearer.gender);
    return null;
  };

  const isTaken = ({ topic, gender }: Candidate): boolean => {
    const ofNamesake = taken.get(topic);
    return ofNamesake !== undefined && (ofNamesake === null || gender === null || gender === ofNamesake);
  };

  /** "Ned Price, Vincent Price and Alan Price came": the next sentence's surname may be anybody's. */
  const hasCompany = (mine: Bearer, named: readonly Bearer[]): boolean =>
    named.some((other) => {
      if (!other.isNamesake) return false;
      const [from, to] = other.start > mine.start ? [mine.end, other.start] : [other.end, mine.start];
      return areNamedTogether(paragraph.even.text.slice(from, to));
    });

  const byPage = (candidate: Candidate, index: number, family: readonly string[]): string | null => {
    const share = shareOfNamesakes(context, candidate.topic, ownGender(candidate));
    if (isMostlyOfAnother(context, candidate.topic, lexicon.genderOf(candidate.topic))) {
      const other = ofOtherGender(candidate, family);
      if (other !== undefined) return other;
    }
    if (context.count(`fixed:${candidate.topic}`) > 0 && isToldApart(candidate, index)) return candidate.topic;
    // Of a surname that needs help, one other who may as well be meant makes it unclear: a father, not a wife.
    const likes = shareOfNamesakes(context, candidate.topic, lexicon.genderOf(candidate.topic));
    const isUnclear = !candidate.alias.standsAlone && share === 'equal' && likes === 'equal';
    // "He was the father of Mitt Romney": of whom else the page tells, it need not name.
    const isSon = isMostlyAside(context, candidate.topic) && !isElder(context, candidate.topic);
    const isUnnamed = !candidate.alias.standsAlone && isSon && namesakesOf(context, candidate.topic) === 0;
    const isOurs = share !== 'more' && share !== 'most' && !isUnclear && !isUnnamed;
    const isFirst = !isOurs && standsBeforeAll(candidate, index, namesakesOf(context, candidate.topic));
    if (!candidate.alias.standsAlone) {
      const isTold = isFirst && !isMostlyAside(context, candidate.topic);
      return context.count(`fixed:${candidate.topic}`) > 0 && (isOurs || isTold) ? candidate.topic : null;
    }
    if (isFirst && !isMostlyAside(context, candidate.topic)) return candidate.topic;
    const rival = family.find(
      (one) => one !== candidate.topic && shareOfRival(context, one, candidate.topic) === 'most',
    );
    if (rival !== undefined) return isOutnumbered(context, rival, candidate.topic) ? null : rival;
    // Where somebody is called his relative, the page may be about them.
    const isAboutKin = share === 'more' || share === 'equal';
    if (isAboutKin && isMostlyAside(context, candidate.topic)) return null;
    return share === 'most' ? null : candidate.topic;
  };

  /** Who else of that surname the page names, so often that a pronoun may be theirs; `undefined` for nobody. */
  const ofOtherGender = (candidate: Candidate, family: readonly string[]): string | null | undefined => {
    const own = lexicon.genderOf(candidate.topic);
    const isNamed = (share: Share): boolean => share !== 'none' && share !== 'little';
    const other = family.find(
      (one) => lexicon.genderOf(one) !== own && isNamed(shareOfRival(context, one, candidate.topic)),
    );
    // "the husband of Nancy Pelosi ... Pelosi said his wife": the page is about him, named or not.
    const isOfAnother = isNamed(shareOfNamesakes(context, candidate.topic)) || isMostlyAside(context, candidate.topic);
    return other ?? (isOfAnother ? null : undefined);
  };

  /** "Romney is the son of Governor George Romney": who is told to be whose relative is not that relative. */
  const isToldApart = (candidate: Candidate, index: number): boolean => {
    const next = paragraph.candidates[index + 1];
    return next?.sign === 'namesake' && next.isAside && next.sentence === candidate.sentence;
  };

  /** A surname on its own before any namesake of the page is not the namesake's: theirs would come with its first name. */
  const standsBeforeAll = (candidate: Candidate, index: number, namesakes: number): boolean => {
    const after = paragraph.candidates.slice(index + 1, index + LOOK_AHEAD);
    return after.filter((one) => isNamesakeOf(one, candidate)).length >= namesakes;
  };

  /** "Carter's grandson" on a page that has told whose grandson somebody is. */
  const isOurKin = ({ topic, isAside }: Candidate): boolean =>
    isAside && context.count(`aside:${topic}`) > context.count(`aside-namesake:${topic}`);

  /** "Ms. Biden" beside the daughter. */
  const isDaughters = ({ topic, alias, seenBy }: Candidate): boolean => {
    const first = lexicon.sharing(alias.text)[0];
    const isOfSecond = seenBy === OF_ONE_BEARER && first !== undefined && first.id !== topic;
    return isOfSecond && mayBeDaughter(context, topic, first.id);
  };

  /** Whose surname stands alone in this paragraph: "Joe" leads to "Biden", "Jill" does not. */
  const bearsAlone = (topic: string): boolean =>
    paragraph.candidates.slice(0, LOOK_AHEAD).some((one) => one.sign === 'bare' && one.topic === topic);

  return {
    meet(candidate) {
      const { topic, sign, seenBy, isAside: isNamedAside, gender: ofNamesake, sentence, start, end } = candidate;
      if (sign === 'given' && !bearsAlone(topic)) return;
      const isNamesake = sign === 'namesake';
      if (isNamesake && isInPassing(start, end)) return;
      const isAside = isNamedAside || isInSubordinateClause(paragraph.even.text, start);
      if (!isNamesake && !isNamedAside && !hasNamesakeIn(sentence)) taken.delete(topic);
      const gender = isNamesake ? ofNamesake : lexicon.genderOf(topic);
      met.push({ topic, isNamesake, isAside, gender, isOfCouple: seenBy === 'couple', sentence, start, end });
    },
    bearerOf(candidate, index) {
      const isOfOne = candidate.seenBy === OF_ONE_BEARER || isOfOneThere(candidate);
      const sharing = isOfOne ? [] : lexicon.sharing(candidate.alias.text).map((topic) => topic.id);
      const family = sharing.length === 0 ? [candidate.topic] : sharing;
      const named = lastNamed(family, candidate);
      const first = named[0];
      const last = named.at(-1);
      const isOther = candidate.gender !== null && candidate.gender !== lexicon.genderOf(candidate.topic);
      const other = isOther ? ofOtherGender(candidate, family) : undefined;
      let topic: string | null;
      if (isDaughters(candidate)) topic = null;
      else if (isOurKin(candidate)) topic = candidate.topic;
      else if (other !== undefined) topic = other;
      else if (first === undefined || last === undefined) topic = byPage(candidate, index, family);
      else topic = byParagraph(candidate, named, first, last);
      const { sentence, start, end } = candidate;
      const isNamesake = topic === null && taken.has(candidate.topic);
      if (topic !== null || isNamesake) {
        const ofNamesake = candidate.gender ?? taken.get(candidate.topic) ?? null;
        const gender = topic === null ? ofNamesake : lexicon.genderOf(topic);
        const bearer = topic ?? candidate.topic;
        met.push({ topic: bearer, isNamesake, isAside: false, gender, isOfCouple: false, sentence, start, end });
      }
      return topic;
    },
  };
}
