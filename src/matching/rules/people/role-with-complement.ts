import { fold } from '../../../text/folding';
import { type Word, wordBefore } from '../../../text/words';
import type { Tools } from '../tools';

/** Longest: "presidenta de la Cámara de Representantes de Estados Unidos". */
const MOST_STEPS = 9;

/**
 * What stands between a role and the name where the language puts it there, folded: whose president, which party's senator,
 * whose spokesman.
 */
const COMPLEMENT =
  /^(?:сша|америки|соединенных|штатов|штата|госдеп\p{L}*|госдепартамент\p{L}*|держдеп\p{L}*|государственного|державного|департаменту?а?|белого|білого|дома|дому|конгресса|конгресу|сената|сенату|палаты|палати|представителеи|представників|американск\p{L}*|американськ\p{L}*|от|від|юта|юты|юти|юту|массачусетс\p{L}*|джордж(?:ии|іі|ія|ия)|кнр|китая|китаю|(?:ال)?ام(?:ري|ير)كيه?|السابقه?|الاسبق|الراحل|الجمهوري|الديمقراطي|الحاليه?|باسم|باسمها|وزاره|الخارجيه|البيت|الابيض|مجلس|النواب|الشيوخ|الصيني)$/u;

/** The same in Romance languages and German: "secretario de Estado", "senador republicano", "Sprecher des Weißen Hauses". */
const WESTERN =
  /^(?:etat|estado|stat(?:o|ului)?|departamento|departement|dipartimento|departamentului|casa|casei|blanca|bianca|branca|albe|maison|blanche|prensa|presse|stampa|imprensa|presa|camara|camera|camerei|chambre|representantes|representants|rappresentanti|reprezentantilor|deputati|deputados|deputes|estados|etats|stati|statelor|unidos|unis|uniti|unite|vereinigten|staaten|sua|eua|usa|eeuu|utah|massachusetts|republican[oae]?|republicaine?|repubblican[oa]|democrat[ae]?|american[oae]?|americaine?|estadounidense|chines[ei]?|chino|cinese|wei(?:ss|ß)en|hauses|us|au(?:ss|ß)en(?:ministeriums|amts)|department|reprasentantenhauses|china|chine|cina|chinei)$/u;
/** What joins its words; the name itself follows none: "nombró presidente a Carter". */
const WESTERN_LINK = /^(?:de|del|dell?[ao]?|di|da|do|du|des|dos|d|degli|dei|al|ale?|a|la|los|las|l|por|der)$/u;

/** The roles that stand before a name with their complement: "президент США Картер"; `null` for none. */
export function rolesWithComplement(text: string, start: number, tools: Tools): readonly string[] | null {
  let word = wordBefore(text, start);
  for (let step = 0; word !== null && step < MOST_STEPS; step++) {
    const isLatin = !/^[\p{Script=Cyrillic}\p{Script=Arabic}]/u.test(word.text);
    if (!(isLatin && step > 0 ? /^(?:[^\S\n]+|['’‑-])$/u : /^[^\S\n]+$/u).test(word.gap)) return null;
    const folded = fold(word.text);
    const roles = step === 0 ? null : rolesOfWord(text, word, tools);
    if (roles !== null) return roles;
    if (!(isLatin ? WESTERN : COMPLEMENT).test(folded) && !(step > 0 && WESTERN_LINK.test(folded))) return null;
    word = wordBefore(text, word.start);
  }
  return null;
}

/** The roles of a word, with what a hyphen joins to its front: a "пресс-секретарь" is no secretary. */
export function rolesOfWord(text: string, word: Word, tools: Tools): readonly string[] | null {
  const front = wordBefore(text, word.start);
  const joined =
    front !== null && /^[-‑]$/u.test(front.gap) ? tools.roles.of(fold(`${front.text}-${word.text}`)) : null;
  return joined ?? tools.roles.of(fold(word.text));
}

/** Whether a folded word may stand between a role and its bearer. */
export function isComplement(word: string): boolean {
  return COMPLEMENT.test(word);
}
