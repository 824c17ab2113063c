import type { Lexicon } from './lexicon';
import type { Candidate, Mention, PageContext, Paragraph } from './mention';
import {
  isElder,
  isMostlyAside,
  isMostlyOfAnother,
  isOutnumbered,
  mayBeDaughter,
  namesakesOf,
  shareOfNamesakes,
  shareOfRival,
} from './page-weight';
import { companionOf } from './rules/region/region-firm';
import { followBearers, type SurnameBearers } from './surname-bearers';

const NONE: readonly Mention[] = [];

/** What judging asks of cues for each topic, whatever the page tells of the topic. */
const CUES_OF_TOPICS = ['city', 'host', 'recent', 'diplomatic', 'earlier'] as const;

/** Says which candidates of a paragraph are mentions, by the other names in it and by the page's evidence. */
export function judgeParagraph(
  paragraph: Paragraph,
  context: PageContext,
  lexicon: Lexicon,
  onFault: (fault: unknown) => void,
): readonly Mention[] {
  // Most paragraphs only tell something about the page.
  if (paragraph.candidates.length === 0) return NONE;
  const mentions: Mention[] = [];
  const bearers = followBearers(paragraph, context, lexicon);
  /** Topics whose given name this paragraph last used for another: after "Joe Manchin", "Joe" is not ours. */
  const lent = new Set<string>();
  const judge = (candidate: Candidate, index: number): void => {
    const { sign, topic: own } = candidate;
    if (sign === 'thing' && candidate.seenBy === 'given-name-of-another') lent.add(own);
    if (sign === 'full') lent.delete(own);
    if (sign === 'given' && lent.has(own)) return;
    const topic = topicOf(candidate, index, bearers, context, paragraph);
    if (topic === null) return;
    const { alias, seenBy } = candidate;
    mentions.push({
      ...paragraph.even.rawSpan(candidate.start, candidate.end),
      topic,
      alias: alias.text,
      rule: seenBy,
    });
  };
  paragraph.candidates.forEach((candidate, index) => {
    try {
      judge(candidate, index);
    } catch (fault) {
      onFault(fault);
    }
  });
  return mentions;
}

function topicOf(
  candidate: Candidate,
  index: number,
  bearers: SurnameBearers,
  context: PageContext,
  paragraph: Paragraph,
): string | null {
  switch (candidate.sign) {
    case 'label':
      if (candidate.isAside && isUnclearHere(candidate.topic, context)) return null;
      bearers.meet(candidate);
      return candidate.topic;
    case 'full':
    case 'titled':
      bearers.meet(candidate);
      return candidate.topic;
    case 'spouse':
      return candidate.topic;
    case 'elder': {
      const isOurs = candidate.alias.standsAlone && isElder(context, candidate.topic);
      bearers.meet({ ...candidate, sign: isOurs ? 'titled' : 'namesake' });
      return isOurs ? candidate.topic : null;
    }
    case 'namesake':
      bearers.meet(candidate);
      return null;
    case 'bare':
      if (isLetterHere(candidate.topic, context) || isVariableHere(candidate, context)) return null;
      return bearers.bearerOf(candidate, index);
    case 'perhaps':
      return isAloneOfName(candidate.topic, context) ? candidate.topic : null;
    case 'given':
      if (context.count(`named:${candidate.topic}`) === 0) return null;
      bearers.meet(candidate);
      return candidate.topic;
    case 'shared':
      return isPlaceClear(candidate.topic, context) ? candidate.topic : null;
    case 'bare-place':
      if (context.count(`team:${candidate.topic}`) > 0 || isFirmHere(candidate, context, paragraph)) return null;
      return candidate.topic;
    case 'event':
      return isEventClear(context) && !isOfOtherGames(candidate.topic, context) ? candidate.topic : null;
    case 'lone-event':
      return isEventClear(context) && isMostlyOurs(candidate.topic, context) ? candidate.topic : null;
    case 'event-or-surname':
      if (context.count(`namesake:${candidate.topic}`) > 0) return null;
      return isEventClear(context) && isMostlyOurs(candidate.topic, context) ? candidate.topic : null;
    case 'letter':
    case 'team':
    case 'thing':
      return null;
  }
}

/** "PELOSI:" on a page that names Alexandra Pelosi as often. */
function isUnclearHere(topic: string, context: PageContext): boolean {
  return !['none', 'little', 'less'].includes(shareOfNamesakes(context, topic));
}

/** Whether a page names a topic's bearer and nobody who may be another of the surname. */
function isAloneOfName(topic: string, context: PageContext): boolean {
  return (
    context.count(`fixed:${topic}`) > 0 && ['namesake', 'unsure'].every((one) => context.count(`${one}:${topic}`) === 0)
  );
}

/** Where a page speaks of letters or variables at least as often as of the person, a short form is one of them. */
function isLetterHere(topic: string, context: PageContext): boolean {
  const letters = context.count(`letter:${topic}`);
  return letters > 0 && letters >= context.count(`fixed:${topic}`);
}

/** "Xinjiang Daqo Files for Listing": in a headline a name is a firm's that the page knows as one. */
function isFirmHere({ topic, end }: Candidate, context: PageContext, paragraph: Paragraph): boolean {
  const companion = companionOf(paragraph.even.text, end);
  return companion !== null && context.count(`firm:${topic} ${companion}`) > 0;
}

/** "X1, X2, ..., Xi": a name of two letters among the members of a family of variables. */
function isVariableHere({ topic, start, end }: Candidate, context: PageContext): boolean {
  return end - start === 2 && context.count('cue:variable') > 0 && context.count(`fixed:${topic}`) === 0;
}

function isPlaceClear(topic: string, context: PageContext): boolean {
  if (context.count(`fixed:${topic}`) > 0) return true;
  return context.count('cue:uyghur') > 0 && context.count(`letter:${topic}`) === 0;
}

/** Whether the page makes clear that a boycott word can mean the boycott of Beijing 2022. */
function isEventClear(context: PageContext): boolean {
  const games = context.count('cue:games') > 0;
  const placed = isHostNamed(context) || context.count('cue:year') > 0;
  const diplomatic = context.count('cue:diplomatic') > 0;
  // Beijing had the Games of 2008, too: a page with their names and none of ours is about those.
  if (context.count('cue:older') > 0 && context.count('cue:recent') === 0 && !diplomatic) return false;
  if (games && placed) return true;
  return diplomatic && (placed || (games && context.count('cue:elsewhere') === 0));
}

function isHostNamed(context: PageContext): boolean {
  return context.count('cue:host') > 0 || context.count('cue:city') > 0;
}

/**
 * Whether the page speaks of our boycott at least half as often as of others, as far as the words beside each tell; a page
 * that says nothing of it must at least name the host.
 */
function isMostlyOurs(topic: string, context: PageContext): boolean {
  if (isOfOtherGames(topic, context)) return false;
  const ours = context.count(`ours:${topic}`);
  // Arabic has one word for both: a page about a province needs more than a host to be about a boycott.
  if (ours === 0 && context.count(`province:${topic}`) > 0) return false;
  const signs = 2 * ours + context.count(`near:${topic}`);
  if (signs < context.count(`other:${topic}`)) return false;
  // Goods and shops are shunned on pages that also name the Games.
  if (signs + context.count(`games:${topic}`) < context.count(`object:${topic}`)) return false;
  return ours > 0 || isHostNamed(context);
}

/** A page about other Games that names neither our city nor our year: China is on it as one who took part. */
function isOfOtherGames(topic: string, context: PageContext): boolean {
  return (
    (context.count(`other:${topic}`) > 0 || context.count('cue:earlier') > 0) &&
    ['city', 'recent', 'diplomatic'].every((cue) => context.count(`cue:${cue}`) === 0)
  );
}

/** What a context says of a topic, and the state of the context in which it said so. */
interface StandingOfTopic {
  readonly cues: string;
  readonly version: number;
  readonly text: string;
}

/**
 * Makes `Matcher.standing`: everything that judging asks of a context, as one string. What it says of a topic is kept for each
 * context until something changes about the topic, a rival or the cues: most parts of a page tell of one topic.
 */
export function createStanding(topics: readonly string[], lexicon: Lexicon): (context: PageContext) => string {
  const kept = new WeakMap<PageContext, Map<string, StandingOfTopic>>();
  return (context) => {
    const known = kept.get(context) ?? new Map<string, StandingOfTopic>();
    kept.set(context, known);
    const cues = standingOfCues(context);
    let standing = cues;
    for (const topic of topics) {
      // Versions only grow: while their sum is the same, so is each.
      const version = lexicon
        .rivalsOf(topic)
        .reduce((sum, rival) => sum + context.version(rival), context.version(topic));
      let one = known.get(topic);
      if (one?.version !== version || one.cues !== cues) {
        one = { cues, version, text: standingOfTopic(context, topic, lexicon) };
        known.set(topic, one);
      }
      standing += one.text;
    }
    return standing;
  };
}

function standingOfCues(context: PageContext): string {
  let standing = `${isEventClear(context) ? 'e' : '-'}${context.count('cue:uyghur') > 0 ? 'u' : '-'}`;
  if (context.count('cue:variable') > 0) standing += 'v';
  for (const cue of CUES_OF_TOPICS) standing += context.count(`cue:${cue}`) > 0 ? 'c' : '-';
  return standing;
}

function standingOfTopic(context: PageContext, topic: string, lexicon: Lexicon): string {
  // Each count would be 0, and a page tells of few topics.
  if (context.isSilentOn(topic) && lexicon.rivalsOf(topic).every(context.isSilentOn)) return '.';
  const share = shareOfNamesakes(context, topic);
  const isFixed = context.count(`fixed:${topic}`) > 0;
  let standing = context.count(`named:${topic}`) > 0 ? 'n' : isFixed ? 'f' : '-';
  standing += context.count(`namesake:${topic}`) > 0 ? 's' : '-';
  standing += isAloneOfName(topic, context) ? 'a' : '-';
  standing += isLetterHere(topic, context) ? 'l' : '-';
  standing += isOfOtherGames(topic, context) ? 'o' : isMostlyOurs(topic, context) ? 'm' : '-';
  standing += context.count(`team:${topic}`) > 0 ? 't' : '-';
  standing += context.beginningWith(`firm:${topic} `).join();
  standing += isMostlyOfAnother(context, topic, lexicon.genderOf(topic)) ? 'o' : '-';
  standing += context.count(`aside:${topic}`) > context.count(`aside-namesake:${topic}`) ? 'a' : '-';
  standing += `${share}${shareOfNamesakes(context, topic, lexicon.genderOf(topic))}`;
  // How many namesakes there are is asked only where they are as many as ours.
  if (share === 'equal' || share === 'more' || share === 'most') standing += namesakesOf(context, topic);
  for (const rival of lexicon.rivalsOf(topic))
    standing += `${shareOfRival(context, rival, topic)}${isOutnumbered(context, rival, topic) ? '!' : ''}${mayBeDaughter(context, topic, rival) ? 'd' : ''}`;
  standing += isElder(context, topic) ? 'e' : '-';
  standing += isMostlyAside(context, topic) ? 'k' : '-';
  return standing;
}
