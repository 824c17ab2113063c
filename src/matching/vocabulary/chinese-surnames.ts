/** The commonest Chinese surnames, folded: before a family name that is also a given name they make it somebody's. */
const SURNAMES =
  'zhang wang li liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo ma luo liang song zheng xie tang feng dong xiao cheng cao yuan deng shen zeng peng su jiang cai jia ding wei xue ye pan dai xia zhong tian fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin shao meng duan lei qian';

let surnames: ReadonlySet<string> | null = null;

/** Whether a folded word is a common Chinese surname. */
export function isChineseSurname(word: string): boolean {
  surnames ??= new Set(SURNAMES.split(' '));
  return surnames.has(word);
}
