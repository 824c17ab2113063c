import type { Gender, PageContext } from './mention';

/** How one side stands against the other on a page: what is judged asks no more, so that few pages have to be judged again. */
export type Share = 'none' | 'little' | 'less' | 'equal' | 'more' | 'most';

/**
 * How a page's namesakes stand against a topic's own bearer. Names that only say whose relative somebody is do not count.
 *
 * @param gender - Of whom a pronoun or an address speaks: only those who may be meant count.
 */
export function shareOfNamesakes(context: PageContext, topic: string, gender: Gender | null = null): Share {
  const others = gender === null ? 0 : context.count(`namesake-${gender === 'm' ? 'f' : 'm'}:${topic}`);
  return shareOf(namesakesOf(context, topic) - others, weightOf(context, topic));
}

/** How often a page names others of a topic's surname for their own sake. */
export function namesakesOf(context: PageContext, topic: string): number {
  const others = context.count(`namesake:${topic}`) - context.count(`aside-namesake:${topic}`);
  return others + (isElder(context, topic) ? 0 : context.count(`the-elder:${topic}`));
}

/** Whether a page that speaks of two generations tells of a topic's bearer as a father or an uncle, or does not say. */
export function isElder(context: PageContext, topic: string): boolean {
  return context.count(`fixed:${topic}`) > 0 && context.count(`elder:${topic}`) >= context.count(`younger:${topic}`);
}

/** How the bearer of another topic of the same surname stands against him. */
export function shareOfRival(context: PageContext, rival: string, topic: string): Share {
  const [theirs, ours] = [weightOf(context, rival), weightOf(context, topic)];
  // Who is named as the owner of something only ("President Biden's agenda") is not whom the page is about.
  return shareOf(theirs, theirs < ours ? ours : Math.max(0, ours - context.count(`owner:${topic}`)));
}

/** Whether a page names a topic's bearer mostly to say whose relative somebody is: it may be about that relative. */
export function isMostlyAside(context: PageContext, topic: string): boolean {
  const asides = context.count(`aside:${topic}`);
  return asides > 0 && asides >= weightOf(context, topic);
}

/** Whether a page names people of a surname who are no topic as often as one who is. */
export function isOutnumbered(context: PageContext, one: string, first: string): boolean {
  return namesakesOf(context, first) >= weightOf(context, one);
}

/** Whether "Ms. Biden" may be a daughter whom a page names, or whose father it tells of, rather than the topic's bearer. */
export function mayBeDaughter(context: PageContext, topic: string, father: string): boolean {
  const daughters = context.count(`namesake-f:${father}`);
  const weight = weightOf(context, topic);
  return daughters > 0 ? weight <= daughters : weight === 0 && context.count(`elder:${father}`) > 0;
}

/** Whether the pronouns beside a surname on a page are mostly of the other gender. */
export function isMostlyOfAnother(context: PageContext, topic: string, gender: Gender | null): boolean {
  if (gender === null) return false;
  const other = gender === 'm' ? 'f' : 'm';
  return context.count(`bare-${other}:${topic}`) > context.count(`bare-${gender}:${topic}`);
}

function weightOf(context: PageContext, topic: string): number {
  const repeated = context.count(`aside:${topic}`) + context.count(`label:${topic}`);
  return Math.max(0, context.count(`fixed:${topic}`) - repeated);
}

function shareOf(theirs: number, ours: number): Share {
  if (theirs <= 0) return 'none';
  // By far: a relative whom a page names now and then takes nothing away.
  if (theirs > 2 * ours) return 'most';
  if (theirs === ours) return 'equal';
  if (theirs > ours) return 'more';
  return 3 * theirs < ours ? 'little' : 'less';
}
