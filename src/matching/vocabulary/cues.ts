/**
 * Words that tell what a page is about. They are found by the same automaton as the aliases; a page is about the event
 * when its Games and its host or year are named anywhere.
 */
export const CUES: Readonly<Record<string, readonly string[]>> = {
  games: words(
    'Olympics|Olympic|Games|Paralympics|Olympia|Olympischen|Olympische|Winterspiele|Winterspielen|Spiele|Sommerspiele|olympique|olympiques|Jeux|JO|J.O|J. O|olímpico|olímpicos|olímpica|olimpiada|olimpiadas|Juegos|JJOO|Jogos|olimpíadas|olimpiadi|Giochi|olimpici|olimpice|olimpic|olimpiade|Jocurile|Olimpiyat|Olimpiyatlar|Olimpiyatları|Olimpiyatlarını|Olimpiyatlarına|Olimpiyatlarında|Olimpiyatlarının|Oyunları|Oyunlarını|Oyunlarına|Олимпиада|Олимпиады|Олимпиаду|Олимпиаде|Олимпиадой|Олимпиад|Олимпийские|Олимпийских|Олимпийской|Олимпийскую|олимпийским|Игры|Игр|Играм|Играх|Олімпіада|Олімпіади|Олімпіаду|Олімпіаді|Олімпіадою|Ігри|Ігор|Іграх|Олімпійські|Олімпійських|奥运|奧運|冬奥|冬奧|五輪|オリンピック|올림픽|동계올림픽|베이징올림픽|베이징동계올림픽|الأولمبية|الأولمبياد|الأوليمبية|الأوليمبياد|أوليمبياد|أولمبياد|الأولمبي|اولمبياد|ئولىمپىك|JJ.OO|Olympiade|Olympiaboykott|Beijing 2022|2022 Beijing|Pékin 2022|Pekín 2022|Peking 2022|Пекин-2022|Пекин 2022|北京2022|Pekin 2022',
  ),
  /** The city means these Games; the country took part in others. */
  city: words(
    'Beijing|Peking|Pékin|Pechino|Pequim|Pekín|Pekin|Пекин|Пекина|Пекине|Пекину|Пекином|Пекін|Пекіна|Пекіні|Пекіну|北京|베이징|بكين|بېيجىڭ|Pequín',
  ),
  host: words(
    'China|PRC|Chine|Cina|Chinas|Çin|Китай|Китая|Китае|Китаю|Китаем|Китаї|КНР|中国|中國|중국|الصين|جۇڭگو|Chinese',
  ),
  /** The year may be that of anything: it tells which Games are meant, not that they are. */
  year: words('2022'),
  /** What pages about Beijing 2008 name. */
  older: words(
    '2008|布什|布希|ブッシュ|サルコジ|부시|부시는|사르코지|후진타오|라이스 국무장관|라이스 미국 국무장관|라이스 장관|萨科齐|薩科齊|胡锦涛|胡錦濤|达尔富尔|达富尔|August 8|Aug 8|Summer Games|Summer Olympics|torch relay|Darfur|Sarkozy|Bush|Gordon Brown|Hu Jintao|Spielberg',
  ),
  /** What pages about Beijing 2022 name, and those of 2008 could not. */
  recent: words(
    '2022|2021|2020|2019|Winter|Biden|Trump|Psaki|Blinken|Xi Jinping|Xinjiang|Uyghur|Uyghurs|Peng Shuai|Covid|Winterspiele|hiver|invierno|inverno|iarnă|Kış|зимних|зимние|冬|新疆|习近平|習近平|拜登|バイデン|바이든|동계|동계올림픽|베이징동계올림픽|الشتوية',
  ),
  /** Earlier boycotts of Games, by year and host. */
  earlier: words(
    '1936|1956|1976|1980|1984|1986|1988|Montreal|Montréal|Moscow|Moscou|Moscú|Moskau|莫斯科|モスクワ|洛杉矶|洛杉磯',
  ),
  /** Other hosts and years of Games that guests of state may shun. */
  elsewhere: words('Los Angeles|LA28|2028|Sochi|2014|Milan|Milano|Cortina|2026|Qatar'),
  /** Members of a family of variables: where they stand, "Xi" is one, too. */
  variable: words(
    'X1|X2|Xn|Xj|Ξ|Greek alphabet|Greek letter|Greek letters|alphabet grec|lettre grecque|alfabeto griego|letra griega|alfabeto grego|alfabeto greco|griechischen Alphabets|griechischen Alphabet|griechische Alphabet|griechischer Buchstabe|griechischen Buchstaben|letras griegas|lettres grecques|alfabetul grecesc|alfabetului grecesc',
  ),
  uyghur: words(
    'Uygur|Uygurlar|Uygurlara|Uygurları|Uygurların|Uygurlardan|Uygurlarla|Uyghur|위구르|Çin|Pekin|Cinping|Jinping|중국|Türkistan',
  ),
};

function words(list: string): readonly string[] {
  return list.split('|');
}
