import type { Alias } from '../../../dossier/model';
import { fold } from '../../../text/folding';
import { isAllCaps, isCapitalised, wordAfter } from '../../../text/words';
import type { MatchableTopic } from '../../mention';
import { isPlainWord } from '../../vocabulary/plain-words';
import { HONORIFICS } from '../../vocabulary/roles';
import type { Passage, Reading, Tools } from '../tools';
import { readAfter } from './after-surname';
import { hasRoleAfter, hasSeatAfter, isAppositionTo, officeOpening, rolesOfElder } from './apposition';
import { isArabicThing } from './arabic-thing';
import { readAsWord } from './as-word';
import { type Before, readBefore } from './before-surname';
import { isJoinedToOurs } from './beside-ours';
import { isCitation } from './citation';
import { isOfAnotherGeneration } from './full-name';
import { isNamedAfter } from './genitive-thing';
import { isGenus, isGermanWord } from './genus';
import { readInvertedName } from './inverted-name';
import { isLetter } from './letter';
import { isNameInCapitals } from './name-in-capitals';
import { isLesserOffice, isOfOtherBody } from './other-body';
import { roleOfList } from './role-list';
import { rolesWithComplement } from './role-with-complement';
import { isFollowedByFirstName, isOfAgedWoman, isOwnedByCase } from './slavic-case';
import { isFloorLabel, labelWords } from './speaker-label';
import { readThingBefore } from './thing-before';

/** A Chinese syllable as it is written in Latin letters. */
const SYLLABLE =
  /(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]?a(?:i|o|ng?)?|[iuü]?e(?:i|ng?|r)?|i(?:u|ng?|ong)?|o(?:u|ng)?|u(?:i|n|o)?|ü)['’]?/giu;

/** "Mr. Biden": the honorific tells which of those who share the surname it can be. */
export const OF_ONE_BEARER = 'surname-with-honorific';

/** "XI MURONG, (1943": the head of an entry about somebody else. */
const ENTRY_IN_CAPITALS = /^\s\p{Lu}{2,}(?:-\p{Lu}+)?,?\s?[([]/u;

/**
 * Reads a surname by the words beside it.
 *
 * @param topics - Those that share the surname, the one that bears it without help first.
 */
export function readShortName(
  passage: Passage,
  start: number,
  end: number,
  topics: readonly MatchableTopic[],
  alias: Alias,
  tools: Tools,
): Reading {
  const { text } = passage;
  const [first = topics[0] as MatchableTopic] = topics;
  const as = (sign: Reading['sign'], seenBy: string, topic = first, from = start): Reading => ({
    start: from,
    end,
    topic,
    sign,
    seenBy,
  });
  const inverted = readInvertedName(text, start, end, topics, tools);
  if (inverted !== null) {
    const { topic } = inverted;
    if (topic === null) return as('namesake', 'inverted-name-of-another');
    return { ...as('full', 'inverted-name', topic), end: inverted.end };
  }
  const isGenitive = /[^s]s$/u.test(text.slice(start, end)) && !/s$/u.test(alias.text) && passage.isGerman();
  const bearing = readBefore(passage, start, topics, alias.standsAlone, tools);
  // "die Sprecherin Bidens": not her name, but whose spokeswoman she is.
  const isOthersRole = bearing.kind === 'role' && bearerOf(bearing.roles, topics, tools) === null;
  const isOwned = isOwnedByCase(text.slice(start, end), alias.text, bearing, isOthersRole);
  const before: Before = (isGenitive || isOwned) && isOthersRole ? { kind: 'nothing' } : bearing;
  const following = readAfter(passage, start, end, tools);
  // "советник Байдена Джейк Салливан": what follows a genitive is the bearer of the office.
  const after = isOwned && following === 'surname' ? 'nothing' : following;
  const hasEnding = end - start > alias.text.length && /s$/u.test(text.slice(start, end));
  const thing = readThingBefore(text, start, end, hasEnding);
  if (after === 'thing' || thing === 'thing') return as('thing', 'name-of-a-thing');
  if (after === 'family' || thing === 'family' || isFamily(passage, start, end, alias)) return as('thing', 'family');

  if (isCitation(text, start, end)) return as('letter', 'citation');
  if (isGermanWord(passage, start, end)) return as('letter', 'german-word');
  if (isGenitive && isGenus(text, start, end)) return as('letter', 'genus');
  if (isNamedAfter(text, start, end, false)) return as('thing', 'name-of-a-thing');
  if (isArabicThing(text, start, end)) return as('thing', 'everyday-word');
  const mayBeLetter = end - start === 2 && !/[\u3041-\u9fff가-힣]/u.test(text.charAt(start));
  if (mayBeLetter && isLetter(text, start, end)) return as('letter', 'letter');
  const spokenOf = readAsWord(text, start, end);
  if (spokenOf !== null) return as('thing', spokenOf);
  if (/^['’]an(?!\p{L})/iu.test(text.slice(end, end + 4))) return as('thing', 'city');

  if (/^[-‑\s]старш/u.test(text.slice(end, end + 6))) return as('elder', 'elder-of-two');
  if (isOfAnotherGeneration(text, end)) return as('namesake', 'other-generation');
  if (before.kind === 'own-given') {
    return after === 'surname' ? as('thing', 'other-surname') : as('full', 'whole-name', before.topic, before.start);
  }
  if (/младш\p{L}+$/u.test(text.slice(start, end))) return as('namesake', 'other-generation');
  if (!alias.standsAlone && before.kind === 'role' && before.roles.includes('spokesperson'))
    if (isOfOtherBody(text, before.start)) return as('namesake', 'title-of-another');
  const complemented = rolesWithComplement(text, start, tools);
  const ofComplement = complemented === null ? null : bearerOf(complemented, topics, tools);
  if (ofComplement !== null) return as('titled', 'title-with-complement', ofComplement);
  if (isOfAgedWoman(text, start)) {
    const woman = bearerOf(['first-lady', 'speaker'], topics, tools);
    return woman === null ? as('namesake', 'woman') : as('bare', 'surname', woman);
  }
  if (after === 'surname' && isFollowedByFirstName(text, start, end)) return as('namesake', 'inverted-name-of-another');
  const isEntry = isAllCaps(text.slice(start, end)) && ENTRY_IN_CAPITALS.test(text.slice(end, end + 30));
  if (
    tools.lexicon.isFamilyFirst(first) &&
    // "Xis Leben": after a genitive no given name follows; "the Xi Era" has the sound of one.
    !isGenitive &&
    after !== 'office' &&
    (isEntry || isBeforeSyllables(text, end, after === 'surname' ? 1 : 2, tools))
  )
    return as('namesake', 'other-given-name');
  if (after === 'surname' && (!alias.standsAlone || before.kind === 'other-given')) return as('thing', 'other-surname');

  const words = labelWords(text, start, end, tools);
  if (words !== null && (words.length > 0 || alias.standsAlone)) {
    const topic = bearerOf(
      words.flatMap((word) => tools.roles.of(word) ?? []),
      topics,
      tools,
    );
    if (words.length === 0) return as('label', 'bare-speaker-label');
    // "Mr. Carter: no nuts": outside transcripts, which write labels in capitals, anybody.
    if (topic !== null && !alias.standsAlone && words.every(isHonorific) && !isAllCaps(text.slice(start, end)))
      return as('bare', 'surname', topic);
    return topic === null ? as('namesake', 'title-of-another') : as('label', 'speaker-label', topic);
  }
  // "Communications Director Psaki", "her aide Price": who needs help has none, nobody is ruled out.
  const isOfMany =
    before.kind === 'role' &&
    before.roles.includes('staff') &&
    (alias.standsAlone || !isCapitalised(text.slice(before.start, start))) &&
    !/presidential\s$/iu.test(text.slice(Math.max(0, before.start - 13), before.start));
  if (before.kind === 'role' && !isOfMany) {
    const topic = bearerOf(before.roles, topics, tools);
    if (topic === null && /^elder\s/u.test(text.slice(before.start, start))) return as('elder', 'elder-of-two');
    const isHonorificOnly = before.roles.every((role) => HONORIFICS.has(role));
    if (topic === null) return as('namesake', isHonorificOnly ? 'honorific-of-another' : 'title-of-another');
    if (!alias.standsAlone && isLesserOffice(text, before.start, before.roles))
      return as('namesake', 'title-of-another');
    if (isFloorLabel(text, start, end) && satInCongress(topic, tools)) return as('label', 'speaker-label', topic);
    const isOffice = before.roles.some((role) => !HONORIFICS.has(role) && tools.lexicon.rolesOf(topic).includes(role));
    if (!isOffice && hasRoleAfter(text, end, tools.lexicon.rolesOf(topic), tools))
      return as('titled', 'role-after', topic);
    // A daughter is "Ms.", too.
    const isTold = topics.length > 1 && !before.roles.some((role) => role === 'mr' || role === 'ms');
    if (isOffice || isTold) return as('titled', 'title-before', topic);
    return as('bare', topics.length > 1 ? OF_ONE_BEARER : 'surname', topic);
  }
  if (before.kind === 'other-given') {
    // "Ли Си" is called Li: he takes nobody's surname.
    if (before.sure) return as(tools.lexicon.isFamilyFirst(first) ? 'thing' : 'namesake', 'other-given-name');
    // In German any noun may stand there: "ließ die Sowjetunion Carters Frist verstreichen".
    if (!alias.standsAlone && !(hasEnding && passage.isGerman())) {
      const isHeadline = passage.isCapitalisedThroughout(start) && fold(alias.text) !== 'price';
      return isHeadline ? as('perhaps', 'surname') : as('thing', 'perhaps-a-given-name');
    }
  }
  const governing = topics.find((topic) => tools.lexicon.rolesOf(topic).some((role) => /^(?:presid|gov)/u.test(role)));
  if (thing === 'office' && governing !== undefined) return as('titled', 'office-before', governing);
  if (after === 'office') return as('titled', 'office-after');
  if (isSyllable(text, start, end)) return as('thing', 'syllable');
  // 小拜登: the son; 老罗姆尼: the father.
  if (text.charAt(start - 1) === '小' || (!alias.standsAlone && text.charAt(start - 1) === '老'))
    return as('namesake', 'other-generation');
  const honorific = tools.roles.honorificAfter(text, end);
  if (honorific !== null) {
    const topic = bearerOf([honorific], topics, tools);
    if (topic === null) return as('namesake', 'honorific-of-another');
    // 拜登夫人吉尔: whose wife she is.
    const given = fold(text.slice(end + 2, end + 8)).replace(/^[·・]/u, '');
    if (honorific === 'mrs' && [...tools.lexicon.givenNames(topic)].some((one) => given.startsWith(one)))
      return as('bare', 'surname');
    // 莎琪女士：, 普赖斯先生: at the beginning of a line is who speaks.
    if (
      /^\s?[^\s:：]{2}[:：]/u.test(text.slice(end, end + 5)) &&
      /(?:^|\n)\s?$/u.test(text.slice(Math.max(0, start - 2), start))
    )
      return as('label', 'speaker-label', topic);
    return as(topics.length > 1 && honorific !== 'mr' ? 'titled' : 'bare', 'title-beside', topic);
  }
  const touching = topics.find((topic) => tools.roles.touch(text, start, end, tools.lexicon.rolesOf(topic)));
  if (touching !== undefined) return as('titled', 'title-beside', touching);
  const listed = roleOfList(text, start, tools);
  const ofList = listed === null ? null : bearerOf(listed, topics, tools);
  if (ofList !== null) return as('titled', 'title-of-a-list', ofList);
  if (hasSeatAfter(text, end)) {
    const seated = bearerOf(['senator', 'representative'], topics, tools);
    return seated === null ? as('namesake', 'seat-of-another') : as('titled', 'seat-after', seated);
  }
  const elder = rolesOfElder(text, end, tools);
  if (elder !== null && bearerOf(elder, topics, tools) !== null) return as('namesake', 'relative-of-theirs');
  const opened = officeOpening(text, start, tools);
  const ofOffice = opened === null ? null : bearerOf(opened, topics, tools);
  if (ofOffice !== null && (alias.standsAlone || opened?.includes('president') === true))
    return as('titled', 'role-after', ofOffice);
  const apposed = topics.find(
    (topic) =>
      isAppositionTo(text, start, end, tools.lexicon.rolesOf(topic), tools) ||
      hasRoleAfter(text, end, tools.lexicon.rolesOf(topic), tools),
  );
  if (apposed !== undefined) return as('titled', 'role-after', apposed);
  if (!alias.standsAlone && tools.lexicon.isFamilyFirst(first) && isJoinedToOurs(text, start, end, tools))
    return as('titled', 'beside-ours');
  const isLikeNumeral = isAllCaps(text.slice(start, end)) && end - start <= 2 && !text.startsWith('İ', start + 1);
  if (isLikeNumeral && !isNameInCapitals(text, start, end, tools)) return as('thing', 'numeral');
  // 习 is an everyday syllable: only its title makes it a name, in Japanese also 氏 before a particle.
  if (/^氏[はがのをもとに、。]/u.test(text.slice(end, end + 2))) return as('bare', 'surname');
  if (text.slice(start, end).length === 1) return as('thing', 'syllable');
  return as('bare', 'surname');
}

/** "the Bidens", "Байдены": the plural of a surname. In German the same ending is a genitive. */
function isFamily(passage: Passage, start: number, end: number, alias: Alias): boolean {
  const surface = passage.text.slice(start, end);
  if (/\s/u.test(surface) || surface.length <= alias.text.length) return false;
  return /s$/iu.test(surface) && !/s$/iu.test(alias.text) && !passage.isGerman();
}

/** "Xi Zhongxun" is somebody, "Xi Visits" is a headline; where every word has a capital, one syllable may be any word. */
function isBeforeSyllables(text: string, end: number, fewest: number, tools: Tools): boolean {
  const next = wordAfter(text, end);
  if (next === null || !/^\s$/u.test(next.gap) || !isCapitalised(next.text) || isPlainWord(fold(next.text)))
    return false;
  // "Laut Peking bat Xi Biden": two of ours.
  if (tools.lexicon.isSurnameAlone(fold(next.text))) return false;
  const syllables = next.text.match(SYLLABLE) ?? [];
  return syllables.length >= fewest && syllables.length <= 3 && syllables.join('') === next.text;
}

function satInCongress(topic: MatchableTopic, tools: Tools): boolean {
  return tools.lexicon.rolesOf(topic).some((role) => role === 'senator' || role === 'representative');
}

function isHonorific(word: string): boolean {
  return /^(?:mr|ms|mrs|miss|dr)$/u.test(word);
}

/** 学习主席讲话: the end of an everyday word, not the name. */
function isSyllable(text: string, start: number, end: number): boolean {
  return end - start === 1 && /[学學练練演补補温溫复復预預自讲講见見实實陋恶惡积積研]/u.test(text.charAt(start - 1));
}

/** The topic that bears one of the roles; `null` where they are somebody else's. */
function bearerOf(roles: readonly string[], topics: readonly MatchableTopic[], tools: Tools): MatchableTopic | null {
  return topics.find((topic) => roles.some((role) => tools.lexicon.rolesOf(topic).includes(role))) ?? null;
}
