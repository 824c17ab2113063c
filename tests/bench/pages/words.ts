/** A script of the world, how often a paragraph is in it, and what stands between its words. */
export interface Vocabulary {
  readonly weight: number;
  readonly space: string;
  readonly words: readonly string[];
}

const vocabulary = (weight: number, words: string, space = ' '): Vocabulary => ({
  weight,
  space,
  words: words.split(' '),
});

/** Words of no topic, nor any that tells about a page. Some begin as surface forms do, so that the automaton does not stand idle. */
export const VOCABULARIES: readonly Vocabulary[] = [
  vocabulary(
    60,
    'the a of and in to was that on for it with as by at from this an be which or had not are but valley river market joint Japan carton pricey Beirut minister blinker xylem report weather nothing people council jented romantic game chinaware Olympus window harbour system number between during further example results table method village station museum library company bridge season',
  ),
  vocabulary(
    6,
    'der die und nicht Stadt Bericht zwischen Wasser Regierung Straße über früher können Beispiel Wetter Gärten Brücke größer',
  ),
  vocabulary(
    6,
    'el la los niños después informe ciudad también según años pero río mercado pequeña señal había montaña',
  ),
  vocabulary(6, 'le la les été déjà rapport ville même après où français château rivière gouvernement élève garçon'),
  vocabulary(6, 'и в не на что отчёт погода город между после река рынок большой человек вопрос система пример время'),
  vocabulary(
    5,
    '的 天气 报告 城市 我们 可以 系统 研究 历史 方法 人口 河流 市场 学校 音乐 时间 之间 一个 问题 结果',
    '',
  ),
  vocabulary(
    3,
    'の は 天気 報告 都市 について システム 研究 方法 これ それ 市場 学校 音楽 時間 結果 カタカナ ひらがな',
    '',
  ),
  vocabulary(4, 'في من على تقرير المدينة الطقس بين بعد النهر السوق كبير إنسان سؤال نظام مثال وقت'),
  vocabulary(2, '날씨 보고서 도시 우리 시스템 연구 역사 방법 인구 시장 학교 음악 시간 사이 문제 결과'),
  vocabulary(1, 'और में है नहीं मौसम शहर नदी बाज़ार लोग समय परिणाम'),
  vocabulary(1, 'και στο δεν καιρός πόλη ποτάμι αγορά άνθρωποι χρόνος αποτέλεσμα'),
];
