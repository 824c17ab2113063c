/** Words for relatives, folded, singular and plural. */
const KIN =
  'son sons daughter daughters child children father dad mother mom mum parents brother brothers sister sisters siblings husband wife spouse widow widower fiancee uncle aunt nephew nephews niece nieces cousin cousins grandson grandsons granddaughter granddaughters grandfather grandmother grandchild grandchildren stepson stepdaughter stepfather stepmother';

/** Where cases, or the possessor's pronoun, are written onto the noun. */
const INFLECTED =
  /^(?:(?:сын|сестр|брат|муж|жен|супруг|племянни[кц]|внук|внучк|вдов|син|чоловік|дружин|зят)(?:а|у|ом|е|ем|и|ы|ои|ою|ови|ові|ь)?|доч(?:ь|ери|ерью)|дочк\p{L}{1,2}|от(?:ец|ца|цу|цом)|мат(?:ь|ери|ерью)|мати|матір|бать?к(?:о|а|у|ом)|[وب]?(?:نجل|ابن|ابنه|والد|والده|شقيق|شقيقه|زوج|زوجه|ارمله|حفيد|نجلها?|ابنها|ابنت(?:ه|ها)|والد(?:ه|ها)|والدت(?:ه|ها)|شقيق(?:ه|ها)|شقيقت(?:ه|ها)|زوجت(?:ه|ها)|زوج(?:ه|ها)|حفيد(?:ه|ها))|oglu|kizi|esi|kocasi|karisi|babasi|annesi|kardesi|torunu)$/u;

let kin: ReadonlySet<string> | null = null;

/** Whether a folded word says that somebody is another's relative. */
export function isKin(word: string): boolean {
  kin ??= new Set(KIN.split(' '));
  return kin.has(word) || INFLECTED.test(word);
}
