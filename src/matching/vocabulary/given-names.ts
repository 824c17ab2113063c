/**
 * Common given names, folded: where capitals tell little (at the beginning of a sentence, in headlines, in German), only
 * one of these before a surname names another person.
 */
const GIVEN =
  'aaron abigail adam adrian alan albert alex alexander alexandra alexis alice alison amanda amber amy andre andrea andrew angela ann anna anne anthony april arthur ash ashley barbara beau ben benjamin bernard beth betty beverly bill billy bob bobby brad bradley brandon brenda brian bruce bryan caleb calvin cameron carl carla carlos carol caroline carolyn casey catherine charles charlie charlotte chelsea cheryl chip chris christian christina christine christopher cindy claire clarence colin connor craig crystal cynthia daisy dale dan dana daniel danny darren dave david dawn dean deborah debra dennis derek diana diane don donald donna doris dorothy doug douglas dwayne dylan earl eddie edith edward eileen elaine eleanor elizabeth ellen emily emma eric erica erin ernest ethan eugene eva evan evelyn finnegan florence frances frank fred gabriel gary gavin gene geoff geoffrey george gerald gina gloria gordon grace graham grant greg gregory hallie hannah harold harry harvey heather helen henry holly howard hugh hunter ian ida irene isabella ivan ivy jack jackie jacob jake james jamie jane janet jared jason jay jean jeff jeffrey jenna jennifer jeremy jerry jesse jessica jim jimmy joan joanna joe joel john johnny jon jonathan jordan jose joseph josh joshua joy joyce juan judith judy julia julian julie june justin karen kate katherine kathleen kathy katie keith kelly ken kenneth kerry kevin kim kyle larry laura lauren lawrence leah lee leo leon leonard leslie lewis liam lillian linda lindsay lisa liz logan lois loretta lori louis louise lucas lucy luke lynda lynn madison marcus margaret maria marie marilyn mark marlon martha martin mary mason matt matthew maureen max megan melania melissa michael michelle mike mildred miles mitchell molly monica nancy naomi natalie nathan ned neil neilia nicholas nick nicole nigel noah nora norma olivia oscar owen pamela pat patricia patrick paul paula peggy penny peter phil philip phillip phyllis rachel ralph ray raymond rebecca regina rhonda richard rick ricky rita rob robert robin rodney roger ron ronald ronna rosa rosalynn rose ross roy ruby russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean seth shane shannon sharon shaun shawn sheila shirley simon sophia sophie spencer stacy stanley stephanie stephen steve steven stuart sue susan suzanne sydney sylvia tagg tara ted teresa terry thelma theodore theresa thomas tiffany tim timothy tina todd tom tommy toni tony tracy travis trevor tyler valerie vanessa vera vernon veronica vicki victor victoria vince vincent virginia walter wanda warren wayne wendy wesley willard william willie wilma zach zachary lenore giuseppe giovanni pino paolo francesco antonio luigi mario salvatore ann george lowell xi 헌터 애슐리 폴 로절린 로잘린 칩 제이슨 에이미 빌리 빈스 데이비드 데이빗 마크 애시 애슈턴 조지 로나 태그 프랭크 밸러리 나오미 로버트 마이클 리처드 토머스 هانتر هنتر اشلي بول хантер эшли бо ' +
  // Transliterated, where neither capitals nor an article tell a name: the commonest of American politics and stage.
  'пол чип джеимс джеиме розалин розалинн френк фрэнк джордж хелен энн рон роби билл джон маикл роберт ричард томас дэвид девід марк крис стив питер ненсі рональд дональд аарон ник нік винсент вінсент кэти кеті линда стивен мэри сара халли холли валери кристин александра енн шон джек генрі генри френк ' +
  'جيمس تشيب روزالين روزلين ايمي هالي بو بيو فرانك توماس جورج لينور رونا مايكل ديفيد روبرت ريتشارد ويليام وليام جون جاك ستيف كريس مارك نيك ارون فينسنت فنسنت كاتي ليندا هيلينا بن دان دانيال كاثلين ميليسا ناومي ليليان بيلي كريستين الكسندرا ماري اليزابيث سارة ساره لورا تاغ جوش';

/** Slavic first names bend: "Пола", "Джеймсом". */
const CASE_ENDING = /(?<=^\p{Script=Cyrillic}{2,})(?:ом|а|у|е|ові)$/u;

let given: ReadonlySet<string> | null = null;

/** Whether a folded word is a common given name. */
export function isGivenName(word: string): boolean {
  given ??= new Set(GIVEN.split(' '));
  return given.has(word) || (CASE_ENDING.test(word) && given.has(word.replace(CASE_ENDING, '')));
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
