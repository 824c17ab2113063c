/**
 * Common given names, folded: where capitals tell little (at the beginning of a sentence, in headlines, in German), only
 * one of these before a surname names another person.
 */
const FEMALE =
  'abigail alexandra alice alison amanda amber amy andrea angela ann anna anne april ashley barbara beth betty beverly brenda carla carol caroline carolyn catherine charlotte chelsea cheryl christina christine cindy claire crystal cynthia daisy dawn deborah debra diana diane donna doris dorothy edith eileen elaine eleanor elizabeth ellen emily emma erica eva evelyn florence frances gina gloria grace hallie hannah heather helen holly ida irene isabella ivy jane janet jenna jennifer jessica joan joanna joy joyce judith judy julia julie june karen kate katherine kathleen kathy katie laura leah lillian linda lindsay lisa liz lois loretta lori louise lucy lynda margaret maria marie marilyn martha mary maureen megan melania melissa michelle mildred molly monica nancy naomi natalie neilia nicole nora norma olivia pamela patricia paula peggy penny phyllis rachel rebecca regina rhonda rita ronna rosa rosalynn rose ruby ruth sally samantha sandra sara sarah sharon sheila shirley sophia sophie stephanie sue susan suzanne sylvia tara teresa thelma theresa tiffany tina toni valerie vanessa vera veronica vicki victoria virginia wanda wendy wilma lenore';
const GIVEN =
  'aaron adam adrian alan albert alex alexander alexis andre andrew anthony arthur ash beau ben benjamin bernard bill billy bob bobby brad bradley brandon brian bruce bryan caleb calvin cameron carl carlos casey charles charlie chip chris christian christopher clarence colin connor craig dale dan dana daniel danny darren dave david dean dennis derek don donald doug douglas dwayne dylan earl eddie edward eric erin ernest ethan eugene evan finnegan frank fred gabriel gary gavin gene geoff geoffrey george gerald gordon graham grant greg gregory harold harry harvey henry howard hugh hunter ian ivan jack jackie jacob jake james jamie jared jason jay jean jeff jeffrey jeremy jerry jesse jim jimmy joe joel john johnny jon jonathan jordan jose joseph josh joshua juan julian justin keith kelly ken kenneth kerry kevin kim kyle larry lauren lawrence lee leo leon leonard leslie lewis liam logan louis lucas luke lynn madison marcus mark marlon martin mason matt matthew max michael mike miles mitchell nathan ned neil nicholas nick nigel noah oscar owen pat patrick paul peter phil philip phillip ralph ray raymond richard rick ricky rob robert robin rodney roger ron ronald ross roy russell ryan sam samuel scott sean seth shane shannon shaun shawn simon spencer stacy stanley stephen steve steven stuart sydney tagg ted terry theodore thomas tim timothy todd tom tommy tony tracy travis trevor tyler vernon victor vince vincent walter warren wayne wesley willard william willie zach zachary giuseppe giovanni pino paolo francesco antonio luigi mario salvatore lowell xi 헌터 애슐리 폴 로절린 로잘린 칩 제이슨 에이미 빌리 빈스 데이비드 데이빗 마크 애시 애슈턴 조지 로나 태그 프랭크 밸러리 나오미 로버트 마이클 리처드 토머스 هانتر هنتر اشلي بول хантер эшли бо ' +
  // Transliterated, where neither capitals nor an article tell a name: the commonest of American politics and stage.
  'пол чип джеимс джеиме розалин розалинн френк фрэнк джордж хелен энн рон роби билл джон маикл роберт ричард томас дэвид девід марк крис стив питер ненсі рональд дональд аарон ник нік винсент вінсент кэти кеті линда стивен мэри сара халли холли валери кристин александра енн шон джек генрі генри ' +
  'جيمس تشيب روزالين روزلين ايمي هالي بو بيو فرانك توماس جورج لينور رونا مايكل ديفيد روبرت ريتشارد ويليام وليام جون جاك ستيف كريس مارك نيك ارون فينسنت فنسنت كاتي ليندا هيلينا بن دان دانيال كاثلين ميليسا ناومي ليليان بيلي كريستين الكسندرا ماري اليزابيث سارة ساره لورا تاغ جوش';

/** Slavic first names bend: "Пола", "Джеймсом". */
const CASE_ENDING = /(?<=^\p{Script=Cyrillic}{2,})(?:ом|а|у|е|ові)$/u;

let given: ReadonlySet<string> | null = null;

/** Whether a folded word is a common given name. */
export function isGivenName(word: string): boolean {
  given ??= new Set(`${FEMALE} ${GIVEN}`.split(' '));
  return given.has(word) || (CASE_ENDING.test(word) && given.has(word.replace(CASE_ENDING, '')));
}

const OF_BOTH =
  /^(?:alex|alexis|ash|casey|chris|dale|dana|erin|jackie|jamie|jean|jordan|kelly|kerry|kim|lauren|lee|leslie|lynn|madison|pat|robin|sam|shannon|shane|stacy|sydney|terry|tracy|xi)$/u;

let female: ReadonlySet<string> | null = null;

/** What a common given name, folded and in Latin letters, tells of its bearer; `null` where both bear it. */
export function genderOfName(word: string): 'm' | 'f' | null {
  female ??= new Set(FEMALE.split(' '));
  if (female.has(word)) return 'f';
  return /^[a-z]/u.test(word) && isGivenName(word) && !OF_BOTH.test(word) ? 'm' : null;
}

/** The same in Chinese letters, simplified and traditional: there nothing parts a given name from the surname. */
const TRANSLITERATED =
  '保罗 保羅 亨特 杭特 詹姆斯 法兰克 法蘭克 弗兰克 瓦莱丽 罗莎琳 羅莎琳 罗萨琳 艾米 奇普 杰森 傑森 杰克 傑克 比利 文斯 文森特 大卫 大衛 戴维 戴維 马克 馬克 罗尼 羅尼 理查德 理查 约翰 約翰 罗伯特 羅伯特 迈克尔 麥可 乔治 喬治 罗娜 羅娜 塔格 安娜 阿什 艾什頓 阿什顿 霍华德 亚伦 海伦 凯文 史蒂夫 托马斯 湯瑪斯 阿什利 艾希莉 娜奥米 艾伦 史蒂文 丹尼尔 丹尼爾 彼得 凯瑟琳 珍妮特 琳达 琳達';

let transliterated: ReadonlySet<string> | null = null;

/** Whether a folded text without spaces ends with a common given name of two to four letters. */
export function endsWithGivenName(text: string): boolean {
  transliterated ??= new Set(TRANSLITERATED.split(' '));
  for (let length = 2; length <= 4; length++) if (transliterated.has(text.slice(-length))) return true;
  return false;
}
