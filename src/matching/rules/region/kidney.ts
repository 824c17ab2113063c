/** What is said of kidneys and of a body's height, which Korean writes like the region. */
const AFTER =
  /^\s?(?:이식|기증|질환|투석|암|결석|병|염|내과|기능|장애|손상|세포|독성|절제|적출|제거|매매|밀매|부전|혈관|하나|두\s?개|\d|[은는이가도]\s?\d|[을를]\s(?:기증|이식|떼|팔)|[,·]\s?(?:심장|간|폐|췌장|각막|체중|몸무게))/u;
const BEFORE = /(?:간|심장|폐|췌장|각막|콩팥|체중|[왼오]쪽|한쪽)(?:[,·]|과|와)?\s?$/u;

/** The same letters are growth and a shop's opening, which tell nothing about the rest of a page. */
const GROWTH_AFTER = /^\s?(?:개업|[률율세](?![가-힣]{2})|되|하[는고며여]|시[키켜])/u;
const GROWTH_BEFORE = /(?:수출|매출|판매|수요|인권|여권|권리|권익|세력|국력|국위|학력)(?:의|을|를)?\s?$/u;

/** Whether Korean "신장" is growth. */
export function isGrowth(text: string, start: number, end: number): boolean {
  return GROWTH_AFTER.test(text.slice(end, end + 6)) || GROWTH_BEFORE.test(text.slice(Math.max(0, start - 6), start));
}

/** Whether Korean "신장" is the kidney or the height. */
export function isKidney(text: string, start: number, end: number): boolean {
  return AFTER.test(text.slice(end, end + 10)) || BEFORE.test(text.slice(Math.max(0, start - 6), start));
}
