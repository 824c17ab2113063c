const PLURAL = /^(?:boycotts|boykott(?:s|en?)|boicots|boicote[os]s?|boicoturi(?:le|lor)?|boicottaggi)$/u;
/** What follows a subject, not a verb: "proof that boycotts do not work". */
const PLURAL_SUBJECT =
  /^\s(?:are|were|do(?:n['’]t)?|did(?:n['’]t)?|have|had|can(?:not)?|could|will|would|may|might|rarely|never|seldom|only|always|work|hurt|fail|punish)(?!\p{L})/u;
/** "los boicots deportivos", "les boycotts sportifs": of sport, as English says before the noun. */
const SPORTING_AFTER = /^\s(?:e?sporti[vf][eio]?s?|deportivos)(?!\p{L})/u;
/** What announces, fears or asks for boycotts speaks of those to come: "discuss boycotts", "a wave of boycotts". */
const PLANNING =
  /(?<!\p{L})(?:deter(?:s|red|ring)?|(?:discuss|consider|announc|declar|prevent|preempt|pre-empt|discourag|avoid|threaten|fac|coordinat|urg)(?:e|e?s|ed|ing)?|(?:leads?|led|leading)\sto|(?:calls?|called|calling|push|pressure|demands?|threats?|talk|wave|cascade|string|series|round|spate|risk)\s(?:for|of))\s(?:(?:government|official|possible|potential|further|more|similar)\s)?$/iu;
const POINTING =
  /^(?:des|eines|dieses|the|these|those|such|both|their|any|two|three|several|diese[rn]?|die|der|les|ces|los|estos|esos|os|esses|questi|aceste|acestor)$/iu;

/**
 * "Boycotts rarely work", "against sporting boycotts": a plural that points at no boycott is a general remark.
 *
 * @param from - Where its modifiers begin.
 * @param head - The word itself, folded.
 */
export function isGeneralRemark(text: string, start: number, from: number, head: string): boolean {
  if (/[\u3400-\u9fff]/u.test(head))
    return /(?:体育|體育|运动|運動|任何形式的)$/u.test(text.slice(Math.max(0, from - 5), from));
  if (isSaidOfAll(text, start, from, head)) return true;
  if (!PLURAL.test(head)) return false;
  if (SPORTING_AFTER.test(text.slice(start + head.length, start + head.length + 14))) return true;
  if (
    from < start &&
    !/^(?:full|(?:full\s)?olympic(?:s|\sgames)?|olympischen?|games)\s*$/iu.test(text.slice(from, start))
  )
    return false;
  if (
    /^\s(?:(?:in|of)\sthe\spast|throughout\shistory)(?!\p{L})/u.test(
      text.slice(start + head.length, start + head.length + 20),
    )
  )
    return true;
  if (PLANNING.test(text.slice(Math.max(0, from - 40), from))) return false;
  const words = text
    .slice(Math.max(0, from - 40), from)
    .trimEnd()
    .split(/\s+/u);
  const before = words.at(-1) ?? '';
  if (before === 'that' && PLURAL_SUBJECT.test(text.slice(start + head.length, start + head.length + 12))) return true;
  // A verb, then: "if it boycotts", "when Britain boycotts".
  if ((from === start && /^(?:it|he|she|who|which|that)$/u.test(before)) || /['’]s?$/u.test(before)) return false;
  if (from === start && /^\p{Lu}/u.test(before) && !/[.!?:]["”]?$/u.test(before)) return false;
  return !words.slice(-2).some((word) => POINTING.test(word));
}

/** "a boycott of the Games has never helped", "a boycott of the Games usually fails", "full boycotts of an Olympic Games". */
export function tellsOfAllGames(text: string, start: number, end: number): boolean {
  return (
    /\s(?:of|to)\s(?:an|any)\s(?:Olympics?|Winter|Games)(?!\p{L})/u.test(text.slice(start, end)) ||
    /^\s(?:(?:has|have|had)\s)?(?:never|rarely|seldom|often|always|usually|normally|generally|historically|occurred)(?!\p{L})/u.test(
      text.slice(end, end + 24),
    ) ||
    // "There have been boycotts of Olympic Games before."
    /^\sbefore(?:[.,;!?]|$)/iu.test(text.slice(end, end + 8))
  );
}

/** "a boycott rarely works", "boycotting never helps", "sporting boycotts": said of any boycott. */
function isSaidOfAll(text: string, start: number, from: number, head: string): boolean {
  const before = text.slice(Math.max(0, from - 12), from);
  if (/(?<!\p{L})sport(?:s|ing)?\s$/iu.test(before)) return true;
  if (
    from < start ||
    !/^\s(?:rarely|never|seldom|usually|generally)\s/u.test(text.slice(start + head.length, start + head.length + 12))
  )
    return false;
  return head === 'boycotting' || /(?<!\p{L})an?\s$/iu.test(before);
}
