import type { Modifiers } from './event-modifiers';

/** "boykot etmek": the noun and this verb are one verb, whose object stands before it. */
const TURKISH_VERB = /^\s(?:et(?:me|ti|miş|ti|sin|se|erek|ip|ey)|ed)\p{L}*/iu;
const TURKISH_OBJECT =
  /(?<!\p{L})((?:(?:2022|(?:Pekin|Çin|Kış|Olimpiyat\p{L}*|Oyun\p{L}*)(?:['’](?:n?[ıi]n|deki|daki))?)\s)*(?:(?:Olimpiyat|Oyun)\p{L}*(?:['’]n?[ıi])?|Pekin[-\s]2022(?:['’]y[ıi])?)\s)?(diplomatik\s(?:olarak|şekilde)\s)?$/iu;
/** A German verb ends its clause: "die Spiele in Peking zu boykottieren". */
const GERMAN_OBJECT =
  /(?<!\p{L})((?:(?:anstehend|bevorstehend|kommend|nächst|olympisch|paralympisch|chinesisch)en\s|Pekinger\s|2022er\s)*(?:(?:Winter|Olympia)-?)?(?:spiele|olympiade|olympia|winterolympiade)(?:\s(?:2022|Peking|(?:in|von)\s(?:Peking|China)|im\s(?:Februar|Jahr|Winter)|und\s(?:Paralympics|Paralympischen\sSpiele)))*\s)([»„"“]?(?:diplomatisch|vollständig|komplett|ganz)[«“"”]?\s)?(?:zu\s)?$/iu;
/** "die Spiele boykottiert werden", "gehören boykottiert": in the passive they are no object. */
const PASSIVE = /^\s(?:w[eiuü]r|word|geh|sein)/u;
/** The longest object: "anstehenden Olympischen und Paralympischen Winterspiele 2022 in Peking zu " is 74. */
const WITHIN_CHARS = 90;

/** Where "boykot etti" ends: its second word is the verb's. */
export function turkishVerbEnd(text: string, end: number): number {
  return /boykot$/iu.test(text.slice(end - 6, end))
    ? end + (TURKISH_VERB.exec(text.slice(end, end + 30))?.[0].length ?? 0)
    : end;
}

/** Adds the object and the adverb that stand before a Turkish or German verb of the event to what modifies it. */
export function withObjectBefore(text: string, head: string, end: number, modifiers: Modifiers): Modifiers {
  const isGerman =
    /^boykottier(?!end)/u.test(head) && !(head === 'boykottiert' && PASSIVE.test(text.slice(end, end + 7)));
  const isTurkish = TURKISH_VERB.test(text.slice(end, end + 5)) && !/^\sedil/iu.test(text.slice(end, end + 5));
  if (!isGerman && !isTurkish) return modifiers;
  const before = text.slice(Math.max(0, modifiers.start - WITHIN_CHARS), modifiers.start);
  const [all = '', object = '', adverb = ''] = (isGerman ? GERMAN_OBJECT : TURKISH_OBJECT).exec(before) ?? [];
  if (all === '') return modifiers;
  return {
    start: modifiers.start - all.length,
    isDiplomatic: modifiers.isDiplomatic || adverb.includes('diplomati'),
    isPlaced: modifiers.isPlaced || /Pekin|China|2022/iu.test(object),
    isNamed: modifiers.isNamed || object !== '',
    before: null,
  };
}
