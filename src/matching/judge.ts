import type { Lexicon } from './lexicon';
import type { Candidate, Mention, PageContext, Paragraph } from './mention';

/** How many candidates around one are asked; a paragraph of thousands must not cost their square. */
const LOOK_BACK = 200;

/** Says which candidates of a paragraph are mentions, by the other names in it and by the page's evidence. */
export function judgeParagraph(paragraph: Paragraph, context: PageContext, lexicon: Lexicon): readonly Mention[] {
  const mentions: Mention[] = [];
  /** Short forms that this paragraph has used for a namesake: a surname keeps its bearer. */
  const taken = new Set<string>();
  paragraph.candidates.forEach((candidate, index) => {
    const topic = topicOf(candidate, index, paragraph, context, lexicon, taken);
    if (topic === null) return;
    const { start, end, alias, seenBy } = candidate;
    mentions.push({ start, end, topic, alias: alias.text, rule: seenBy });
  });
  return mentions;
}

/** Whether the page makes clear that a boycott word can mean the boycott of Beijing 2022. */
export function isEventClear(context: PageContext): boolean {
  const games = context.count('cue:games') > 0;
  const host = context.count('cue:host') > 0;
  return (games && host) || (context.count('cue:diplomatic') > 0 && (games || host));
}

function topicOf(
  candidate: Candidate,
  index: number,
  paragraph: Paragraph,
  context: PageContext,
  lexicon: Lexicon,
  taken: Set<string>,
): string | null {
  switch (candidate.sign) {
    case 'full':
    case 'label':
    case 'titled':
      return candidate.topic;
    case 'given':
      return context.count(`named:${candidate.topic}`) > 0 ? candidate.topic : null;
    case 'shared':
      return context.count(`fixed:${candidate.topic}`) + context.count('cue:uyghur') > 0 ? candidate.topic : null;
    case 'event':
      return isEventClear(context) ? candidate.topic : null;
    case 'bare':
      return bearerOf(candidate, index, paragraph, context, lexicon, taken);
    default:
      return null;
  }
}

/** Whose surname it is here: the last sentence that names a bearer in full decides, else the page. */
function bearerOf(
  candidate: Candidate,
  index: number,
  paragraph: Paragraph,
  context: PageContext,
  lexicon: Lexicon,
  taken: Set<string>,
): string | null {
  const topics = lexicon.sharing(candidate.alias.text).map((topic) => topic.id);
  const family = topics.length === 0 ? [candidate.topic] : topics;
  const before = paragraph.candidates
    .slice(Math.max(0, index - LOOK_BACK), index)
    .filter((one) => family.includes(one.topic) && isAnchor(one));
  const last = before.at(-1);
  if (last !== undefined) {
    const same = before.filter((one) => one.sentence === last.sentence);
    const isNear = last.sentence === candidate.sentence;
    if (taken.has(candidate.topic) && !(isNear && last.sign !== 'namesake')) return null;
    // Where a namesake rules the page, a name in passing does not take the next sentence's surname.
    const isRuled = context.count(`namesake:${candidate.topic}`) > context.count(`fixed:${candidate.topic}`);
    const mine = same.find((one) => one.sign !== 'namesake' && one.topic === candidate.topic);
    // Within one sentence the nearest, across sentences the subject of the last one that names a bearer.
    const subject = isNear ? last : (same[0] ?? last);
    const isTheirs = isRuled && !isNear && same[0]?.sign === 'namesake';
    const bearer = candidate.alias.standsAlone && mine !== undefined && !isTheirs ? mine : subject;
    if (bearer.sign !== 'namesake') return bearer.topic;
    taken.add(candidate.topic);
    return null;
  }
  const strength = family.map((topic) => context.count(`fixed:${topic}`));
  const own = strength[family.indexOf(candidate.topic)] ?? 0;
  const namesakes = context.count(`namesake:${candidate.topic}`);
  if (candidate.alias.standsAlone) {
    if (own > 0) return candidate.topic;
    const other = family.find((topic) => topic !== candidate.topic && context.count(`fixed:${topic}`) > 0);
    if (namesakes > 0 && !standsBefore(index, paragraph, namesakes)) return null;
    return other ?? candidate.topic;
  }
  return own > 0 && own >= namesakes ? candidate.topic : null;
}

/** A surname on its own before any namesake of the page is not the namesake's: theirs would come with its first name. */
function standsBefore(index: number, paragraph: Paragraph, namesakes: number): boolean {
  const topic = paragraph.candidates[index]?.topic;
  const after = paragraph.candidates
    .slice(index + 1, index + LOOK_BACK)
    .filter((one) => one.sign === 'namesake' && one.topic === topic);
  return after.length >= namesakes;
}

function isAnchor(candidate: Candidate): boolean {
  return ['full', 'label', 'titled', 'namesake'].includes(candidate.sign);
}

/** Everything above asks of a context, as one string. */
export function standingOf(context: PageContext, topics: readonly string[]): string {
  let standing = isEventClear(context) ? 'event' : '';
  standing += context.count('cue:uyghur') > 0 ? '+' : '-';
  for (const topic of topics) {
    const fixed = context.count(`fixed:${topic}`);
    const namesakes = context.count(`namesake:${topic}`);
    const named = context.count(`named:${topic}`) > 0;
    standing += `${fixed > 0 ? 'f' : '-'}${named ? 'n' : '-'}${namesakes > 0 ? 's' : '-'}${fixed >= namesakes ? '>' : '<'}${fixed === 0 ? namesakes : ''}`;
  }
  return standing;
}
