import { fold } from '../../../text/folding';
import { wordBefore } from '../../../text/words';

/** What Slavic languages, Arabic and Uyghur put before the name in its genitive, folded: "Центр Картера", "مركز كارتر". */
const THING =
  /^(?:центр(?:а|у|ом|е|і)?|фонд(?:а|у|ом|е|і)?|доктрин(?:а|ы|у|е|ои|и|ою)|библиотек\p{L}{1,2}|бібліотек\p{L}{1,2}|институт\p{L}{0,2}|інститут\p{L}{0,2}|музе\p{L}{1,2}|[وبلف]{0,2}(?:مركز|موسسه|معهد|مكتبه|متحف|مبدا|عقيده|فكر))$/u;
const FAMILY = /^[وبلف]{0,2}(?:عايله|اسره|ال)$/u;
/** "Идеи Си Цзиньпина о социализме": the doctrine, not somebody's idea. */
const IDEAS = /^(?:иде(?:и|я|ю|ям|ями|ях|еи)|мысл\p{L}{1,3}|ідеі|افكار)$/u;
const DOCTRINE_AFTER = /^\s(?:о|про)\s(?:социализм|соціалізм)/u;

/**
 * Whether the noun before a name makes it the name of a thing, a doctrine or a family.
 *
 * @param isWhole - The name has its first name: what stands before it then is one bearer's family.
 */
export function isNamedAfter(text: string, start: number, end: number, isWhole: boolean): boolean {
  const before = wordBefore(text, start);
  if (before === null || !/^\s$/u.test(before.gap)) return false;
  const folded = fold(before.text);
  if (!isWhole && FAMILY.test(folded)) return true;
  return THING.test(folded) || (IDEAS.test(folded) && DOCTRINE_AFTER.test(text.slice(end, end + 16)));
}
