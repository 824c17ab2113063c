/** Relatives in languages that write cases, or the possessor's pronoun, onto the noun; folded. */
const JUNIOR =
  /^(?:(?:сын|доч|племянник|племянниц|внук|внучк|правнук|муж|жен|супруг|вдов|зят|син|чоловік|дружин)(?:а|у|ом|е|ем|и|ы|ои|ою|ь|ови|ові|ере?и|ерью)?|дочк\p{L}{1,2}|[وب]?(?:نجل|ابن|ابنه|زوج|زوجه|ارمله|حفيد|نجلها?|نجله|ابنت?ها?|ابنت?ه|زوجت?ها?|زوجت?ه|حفيدت?ه|حفيدت?ها)|oglu|kizi|esi|kocasi|karisi|torunu)$/u;
const OTHER =
  /^(?:(?:сестр|брат|бабушк|дедушк|дядьк|прадед|прадід)(?:а|у|ом|е|и|ы|ои|ою|о)?|дя?д[яюіе]?|дід(?:а|у|ом|ом)?|от(?:ец|ца|цу|цом)|мат(?:ь|ери|ерью|и|ір)|бать?к(?:о|а|у|ом)|[وب]?(?:والد|شقيق|جد|عم)(?:ت?ه|ت?ها)?|babasi|annesi|kardesi)$/u;

/** Whether a folded word says there that somebody is another's child or spouse. */
export function isInflectedJunior(word: string): boolean {
  return JUNIOR.test(word);
}

/** Whether a folded word says in one of those languages that somebody is another's relative. */
export function isInflectedKin(word: string): boolean {
  return JUNIOR.test(word) || OTHER.test(word);
}
