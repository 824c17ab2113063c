/** Words for relatives, folded, singular and plural: who is younger, or married to somebody; then all others. */
const JUNIOR =
  'son sons daughter daughters child children grandson grandsons granddaughter granddaughters grandchild grandchildren stepson stepdaughter nephew nephews niece nieces husband wife spouse widow widower';
const OTHER =
  'father dad mother mom mum parents brother brothers sister sisters siblings fiancee uncle aunt cousin cousins grandfather grandmother stepfather stepmother';

let junior: ReadonlySet<string> | null = null;
let kin: ReadonlySet<string> | null = null;

/** Whether a folded word says that somebody is another's relative. */
export function isKin(word: string): boolean {
  kin ??= new Set(`${JUNIOR} ${OTHER}`.split(' '));
  return kin.has(word);
}

/** Whether it is what a parent, a grandparent or a spouse has. */
export function isJuniorOrSpouse(word: string): boolean {
  junior ??= new Set(JUNIOR.split(' '));
  return junior.has(word);
}
