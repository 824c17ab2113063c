/** Words for relatives, folded, singular and plural. */
const KIN =
  'son sons daughter daughters child children father dad mother mom mum parents brother brothers sister sisters siblings husband wife spouse widow widower fiancee uncle aunt nephew nephews niece nieces cousin cousins grandson grandsons granddaughter granddaughters grandfather grandmother grandchild grandchildren stepson stepdaughter stepfather stepmother';

let kin: ReadonlySet<string> | null = null;

/** Whether a folded word says that somebody is another's relative. */
export function isKin(word: string): boolean {
  kin ??= new Set(KIN.split(' '));
  return kin.has(word);
}
