import { fold } from '../../text/folding';

/**
 * What a person may be called beside a short form, by role, folded, all languages together: a word means the same role
 * wherever it is written. `word*` also stands for its inflected forms. The keys are what an alias's `roles` names.
 */
export const ROLE_WORDS: Readonly<Record<string, string>> = {
  president:
    'administration gobierno gouvernement governo guvernul administracion amministrazione administracao regierung administratia администрац* اداره president presidents pres prez potus presidency presidente presidentes prasident prasidenten prasidents presedinte presedintele presedintelui президент* baskan baskani الرئيس رئيس chairman commander-in-chief председател* generalsekretar',
  'vice-president': 'vp veep vizeprasident vicepresidente вице-президент*',
  senator: 'senator senators sen sens senador senadores senateur senatorul senatore сенатор* السيناتور السناتور',
  governor: 'governor governors gov govs gobernador gouverneur guvernator guvernatorul governatore губернатор* حاكم',
  candidate:
    'candidate candidates nominee candidato candidat kandidat kandidaten prasidentschaftskandidat candidatul aday adayi кандидат* المرشح',
  secretary:
    'secretary secretaries sec secstate segretario secretario secretaire secretarul sekretar госсекретар* секретар* secretaria держсекретар*',
  'general-secretary': 'secretary generalsekretar генсек* секретар*',
  minister:
    'minister aussenminister außenminister ministre ministro ministrul canciller bakani bakan министр* міністр* وزير الوزير',
  diplomat: 'diplomat chefdiplomat diplomatie diplomacia diplomatiei',
  speaker:
    'speaker speakers presidenta prasidentin parlamentsprasidentin vorsitzende vorsitzenden sprecherin спикер* спікер* baskani رئيسة presidente presedinta',
  leader:
    'comrade товарищ* emperor leader leaders lider liderul lideri fuhrer лидер* лідер* الزعيم strongman chairman председател* staatschef parteichef',
  representative: 'rep reps representative representatives congresswoman congresista',
  spokesperson:
    'spokesperson spokesman spokeswoman spokespeople spokespersons spokesmen portavoz porta-voz vocera vocero porte-parole parole sprecher sprecherin regierungssprecherin portavoce purtator cuvant sozcu sozcusu представител* пресс-секретар* прес-секретар* прессекретар* речни* المتحدث المتحدثة',
  'first-lady': 'lady flotus dama dame gattin леди леді',
  dr: 'dr doctor doctora doutora dottoressa доктор*',
  mr: 'mr sir m herr herrn monsieur sr senor domnul signor mister господин* bay السيد',
  ms: 'ms miss mme madame frau sra senora doamna signora madam госпож* пані мадам',
  mrs: 'mrs миссис місіс',
  // What many are: it tells nothing of a surname that needs no help.
  staff: 'director adviser advisor aide host anchor analyst commentator strategist nominee alum veteran',
};

/** Roles that name no office: they fit a person, but do not tell two of one surname apart unless only one has them. */
export const HONORIFICS: ReadonlySet<string> = new Set(['mr', 'ms', 'mrs', 'dr']);

/** Titles that none of ours bears: what follows is somebody else, also in small letters. */
const FOREIGN =
  'younger elder older agent агент* coach judge justice professor prof captain detective officer sergeant sgt actor actress singer rapper author pastor reverend rev bishop king queen prince princess lord colonel col admiral general gen lieutenant lt major ambassador botschafter embajador ambassadeur pitcher quarterback goalkeeper striker dame princesa princesse prinzessin konig konigin roi reine councillor councilman councilwoman alderman sheriff mayor comedian novelist poet drummer guitarist model nurse chef trainer richter sanger schauspieler entrenador juez actriz chanteur судья судьи судье судью судьеи актер* актрис* певец певц* певиц* тренер* профессор* капитан* детектив* рэпер* шериф* режиссер* писател* музыкант* модель';

/** In these languages roles stand without a space before or after a name. */
export const TOUCHING: Readonly<Record<string, string>> = {
  president: '总统 總統 主席 国家主席 大統領 대통령 주석',
  senator: '参议员 參議員 上院議員 상원의원 의원',
  governor: '州长 州長 知事 주지사',
  candidate: '候选人 候選人 候補 후보',
  secretary: '国务卿 國務卿 新闻秘书 新聞秘書 国務長官 국무장관 국무부장관 長官 장관',
  spokesperson: '发言人 發言人 报道官 報道官 대변인',
  speaker: '议长 議長 하원의장 의장',
  leader: '领导人 領導人 领袖',
  'first-lady': '第一夫人 ファーストレディー 영부인',
  'general-secretary': '总书记 總書記 書記',
};
/** What may stand between a name and its role: カーター元大統領, 카터 전 대통령. */
const QUALIFIERS = /^(?:[前元米現美]|国務省|大統領(?=報道官)|ホワイトハウス|下院|上院|국무부|백악관|전|미국|미)\s?/u;

/** Roles that name no office, written after a name in these languages. */
export const HONORIFIC_AFTER: readonly (readonly [string, RegExp])[] = [
  ['mr', /^先生/u],
  ['ms', /^(?:女士|小姐)/u],
  ['mrs', /^(?:夫人|太太|\s?(?:여사|부인))/u],
  ['dr', /^博士/u],
];

/** Compounds whose last part is the title: "Altpräsident", "Außenamtssprecher", "expresidente". */
const COMPOUND =
  /^(?:alt|ex|staats|us|(?:au(?:ss|ß)en)?(?:amts|ministeriums|department))-?(sprecher(?:in)?|prasident(?:en)?|senator|presidente|senador|gobernador)$/u;

const roleByWord = (): { readonly exact: Map<string, string[]>; readonly prefixes: [string, string][] } => {
  const exact = new Map<string, string[]>();
  const prefixes: [string, string][] = [];
  for (const [role, words] of Object.entries(ROLE_WORDS)) {
    // Arabic titles lose a hamza as the words of a page do.
    for (const word of fold(words).split(' ')) {
      if (word.endsWith('*')) prefixes.push([word.slice(0, -1), role]);
      else exact.set(word, [...(exact.get(word) ?? []), role]);
    }
  }
  for (const word of FOREIGN.split(' ')) {
    if (word.endsWith('*')) prefixes.push([word.slice(0, -1), 'foreign']);
    else if (!exact.has(word)) exact.set(word, ['foreign']);
  }
  return { exact, prefixes };
};

export interface Roles {
  /** The roles a folded word may mean, `foreign` among them; `null` for a word that is no title. */
  of(word: string): readonly string[] | null;
  /** Whether one of these roles is written against the place, before it or after it, without a space. */
  touch(text: string, start: number, end: number, roles: readonly string[]): boolean;
  /** The role of an honorific that follows a name without a comma in these languages; `null` where none does. */
  honorificAfter(text: string, end: number): string | null;
}

/** The tables are made once a matcher, when the first candidate asks. */
export function createRoles(): Roles {
  let tables: ReturnType<typeof roleByWord> | null = null;
  return {
    of(word) {
      tables ??= roleByWord();
      const exact = tables.exact.get(word);
      if (exact !== undefined) return exact;
      const compound = COMPOUND.exec(word)?.[1];
      if (compound !== undefined) return tables.exact.get(compound) ?? null;
      // "expresidente", "exsenadora"
      const former = word.startsWith('ex') ? tables.exact.get(word.slice(2)) : undefined;
      if (former !== undefined) return former;
      const found = tables.prefixes.filter(([prefix]) => word.startsWith(prefix)).map(([, role]) => role);
      return found.length > 0 ? found : null;
    },
    touch(text, start, end, roles) {
      const before = text.slice(Math.max(0, start - 6), start).trimEnd();
      const after = text.slice(end, end + 16).trimStart();
      const once = after.replace(QUALIFIERS, '');
      const afters = [after, once, once.replace(QUALIFIERS, '')];
      return roles.some((role) =>
        (TOUCHING[role] ?? '')
          .split(' ')
          .some((word) => word !== '' && (before.endsWith(word) || afters.some((rest) => rest.startsWith(word)))),
      );
    },
    honorificAfter(text, end) {
      const after = text.slice(end, end + 4);
      return HONORIFIC_AFTER.find(([, words]) => words.test(after))?.[0] ?? null;
    },
  };
}
