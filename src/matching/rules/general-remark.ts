const PLURAL = /^(?:boycotts|boykotts|boykotte|boicots|boicotes)$/u;
const POINTING = /^(?:des|eines|dieses|the|these|those|such|both|their|two|three|several)$/iu;

/**
 * "Boycotts rarely work", "against sporting boycotts": a plural that points at no boycott is a general remark.
 *
 * @param from - Where its modifiers begin.
 * @param head - The word itself, folded.
 */
export function isGeneralRemark(text: string, start: number, from: number, head: string): boolean {
  if (/[\u3400-\u9fff]/u.test(head))
    return /(?:体育|體育|运动|運動|任何形式的)$/u.test(text.slice(Math.max(0, from - 5), from));
  if (!PLURAL.test(head)) return false;
  if (from < start && !/^olympic\s*$/iu.test(text.slice(from, start))) return false;
  const words = text
    .slice(Math.max(0, from - 40), from)
    .trimEnd()
    .split(/\s+/u);
  const before = words.at(-1) ?? '';
  // A verb, then: "if it boycotts", "when Britain boycotts".
  if (/^(?:it|he|she|who|which|that)$/u.test(before) || /['’]s?$/u.test(before)) return false;
  if (from === start && /^\p{Lu}/u.test(before) && !/[.!?:]["”]?$/u.test(before)) return false;
  return !words.slice(-2).some((word) => POINTING.test(word));
}
