import type { Modifiers } from './event-modifiers';

/** "boykot etmek": the noun and this verb are one verb, whose object stands before it. */
const VERBAL = /^\s(?:et|ed)\p{L}/u;
const OBJECT =
  /(?<!\p{L})((?:(?:2022|Pekin|Çin|Kış|Olimpiyat\p{L}*|Oyun\p{L}*)(?:['’](?:n?[ıi]n|de|da)(?:ki)?)?\s)*(?:Olimpiyat|Oyun)\p{L}*(?:['’]n?[ıi])?\s)?(diplomatik\s(?:olarak|şekilde)\s)?$/iu;
/** The longest object: "2022 Pekin Kış Olimpiyat Oyunları'nı diplomatik olarak " is 54. */
const WITHIN_CHARS = 80;

/** Adds the object and the adverb that stand before a Turkish verb of the event to what modifies it. */
export function withObjectBefore(text: string, end: number, modifiers: Modifiers): Modifiers {
  if (!VERBAL.test(text.slice(end, end + 5))) return modifiers;
  const before = text.slice(Math.max(0, modifiers.start - WITHIN_CHARS), modifiers.start);
  const [all = '', object = '', adverb = ''] = OBJECT.exec(before) ?? [];
  if (all === '') return modifiers;
  return {
    start: modifiers.start - all.length,
    isDiplomatic: modifiers.isDiplomatic || adverb !== '',
    isPlaced: modifiers.isPlaced || /Pekin|2022/iu.test(object),
    isNamed: modifiers.isNamed || object !== '',
    before: null,
  };
}
