const KIN =
  '(?:妻子?|丈夫|[儿兒女]子?|女[儿兒]|夫婿|太太|[遗遺]孀|夫人|[父母][亲親]?|兄弟|[弟哥妹姐][弟哥妹姐]?|外?[孙孫][子女]?|息子|娘|[長次]男|祖[父母]|아내|부인|남편|아버지|아들|딸|배우자|손자|여사)';
const NAME = '[\\u3041-\\u30fa\\u30fc-\\u30ff\\u3400-\\u9fff]';
/** 他的儿子奇普·卡特, 妻のロザリン・カーター, 아내 로잘린 카터: the given name may stand between. */
const BEFORE = new RegExp(`${KIN}の?\\s?(?:(?:${NAME}{1,8}[·・.‧-]){1,2}|${NAME}{2,4}|[가-힣]{1,4}\\s)?$`, 'u');
/** 米特·罗姆尼（Mitt Romney）的父亲, 카터의 아들. */
const AFTER = new RegExp(`^(?:\\s?[（(][^()（）\\n]{1,30}[)）]|[)）])?\\s?(?:[的之の]|의\\s)${KIN}`, 'u');

/** Whether a word of kinship stands before a name in Chinese, Japanese or Korean: what is told there is told of the other. */
export function followsKin(text: string, start: number): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - 26), start));
}

/** Whether a name there only says whose relative somebody is. */
export function isKinOfAnother(text: string, start: number, end: number): boolean {
  return AFTER.test(text.slice(end, end + 40)) || followsKin(text, start);
}
