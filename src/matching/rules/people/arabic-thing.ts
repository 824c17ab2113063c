/** Surnames as Arabic writes them, but for those that are also its pronouns: "سو شي", the poet Su Shi. */
const CHINESE_BEFORE =
  /(?:^|\s)[وبلف]?(?:وانغ|تشانغ|ليو|تشن|تشين|يانغ|هوانغ|تشاو|وو|تشو|سون|قوه|لين|سو|لو|قاو|تانغ|دنغ)\s$/u;

/** "كل شي", "أي شي": in spoken Arabic the surname is also "thing"; behind another Chinese surname it is a given name. */
export function isArabicThing(text: string, start: number, end: number): boolean {
  if (text.slice(start, end) !== 'شي') return false;
  if (CHINESE_BEFORE.test(text.slice(Math.max(0, start - 8), start))) return true;
  return /(?:^|\s)(?:[وبلف]?(?:كل|أي|اي|لا|ولا|بعض|هال|كم|مش|ما|أول|اول|أهم|اهم)\s?)$/u.test(
    text.slice(Math.max(0, start - 6), start),
  );
}
