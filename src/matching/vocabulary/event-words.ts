/** What a word, folded, can be in a phrase about the Games of Beijing 2022. */
export type EventWord = 'diplomatic' | 'full' | 'games' | 'adjective' | 'host' | 'year' | 'link' | 'first-link';

/** By kind, all languages together; the first that fits counts. Stems with endings keep inflected languages short. */
const KINDS: readonly (readonly [EventWord, RegExp])[] = [
  [
    'diplomatic',
    /^(?:diplomat(?:ic|ically|iquement|icamente|iques?|isch\p{L}*|ic[oaăe]s?|ik)|дипломатич\p{L}+|(?:ال)?دي?بلوماسي\p{L}*|외교적?으?로?|ديپلوماتىك)$/u,
  ],
  [
    'full',
    /^(?:full|fully|vollstandig\p{L}*|vollig\p{L}*|komplett\p{L}*|complet[oaes]{0,2}|total(?:e[nrs]?|es)?|полн\p{L}{2,3}|повн\p{L}{2,3}|tam|كامل\p{L}*|전면적?|완전)$/u,
  ],
  ['year', /^(?:2022|٢٠٢٢)$/u],
  [
    'games',
    /^(?:olympics|games|paralympics|jo|jeux|juegos|jjoo|jj|oo|jogos|giochi|jocuri\p{L}*|olimpiad\p{L}*|olympiad\p{L}*|(?:winter)?olympia(?:de)?|paralympiques|para?olimpicos|(?:winter)?spielen?|olimpiyat\p{L}*|oyun\p{L}*|олимпиад\p{L}*|олімпіад\p{L}*|игр(?:ы|ам|ами|ах)?|ігор|ігри|іграм|паралимпиад\p{L}*|паралімпіад\p{L}*|(?:베이징|북경)?(?:동계)?(?:올림픽|패럴림픽)[의을]?|ل{0,2}(?:ال)?[اأ]?ولي?مبياد|ل?ل?(?:ال)?[اأ]لعاب|(?:ال|ل)?دوره|ئولىمپىك)$/u,
  ],
  [
    'adjective',
    /^(?:olympic|winter|paralympic|xxiv|olympiques?|paralympisch\p{L}*|olympisch\p{L}*|paralimpic[aei]|hiver|olimpic\p{L}*|invierno|inverno|invernal(?:es|i|e)?|iarna|kis|олимпииск\p{L}+|олімпіиськ\p{L}+|пара?олимпииск\p{L}+|паралимпииск\p{L}+|паралімпіиськ\p{L}+|зимн\p{L}{2,3}|зимов\p{L}{1,3}|동계|و?(?:ال)?اولي?مبي\p{L}?|و?(?:ال)?بارا?ل[يو]?مبي\p{L}?|(?:ال)?شتوي\p{L}?)$/u,
  ],
  [
    'host',
    /^(?:beijing|peking|pekin|pechino|pequim|pekings|pekins|china|prc|chine|cina|chinas|pekingi?|пекин(?:ск\p{L}+|\p{L}{0,2})|пекін\p{L}{0,2}|кита(?:и|я|е|ю|ем|єм|і)|кнр|поднебесн\p{L}{2}|піднебесн\p{L}{2}|베이징|북경|중국|[لب]?بكين|[لب]?بيجين|الصين|للصين|بېيجىڭ)$/u,
  ],
  [
    'first-link',
    /^(?:of|to|on|against|the|de|des|du|d|del|al|a|aux|los|las|les|la|le|l|contre|contra|der|von|gegen|delle|dei|alle|ai|aos|dos|das|as|os|ale|ala|против|проти|предстоящ\p{L}{2,3}|следующ\p{L}{2,3}|будущ\p{L}{2,3}|маибутн\p{L}{1,3}|наступн\p{L}{1,3}|ضد|s|these|those|this|ces|cette|estos|estas|esta|diese|dieser|diesen|aceste|acestor|questi|queste|estes|этих|эти|цих|ці|next|upcoming|coming|forthcoming|year|february|феврале|лютому|فبراير|prochaine?s?|futurs?|prox(?:im[oa]s?|im)|prossim[aeio]|viito(?:r|ri|are|arele|arelor)|urmato\p{L}+|(?:kommend|anstehend|bevorstehend|diesjahrig|nachst)e[nr]?|i|gli|loro)$/u,
  ],
  [
    'link',
    /^(?:in|din|at|and|for|im|den|dem|die|das|und|ed|zu|di|du|da|do|en|et|y|e|și|si|і|dello|nei|nelle|nas?|nos?|em|в|у|во|на|и|та|года|году|роки|року|році|г|في|عام|لعام|سنه|المقبله|القادمه|المقرره|المرتقبه|المزمعه|المقامه|sur)$/u,
  ],
];

/** The kind of a folded word; `null` for any other word. */
export function eventWord(word: string): EventWord | null {
  for (const [kind, words] of KINDS) if (words.test(word)) return kind;
  return null;
}
