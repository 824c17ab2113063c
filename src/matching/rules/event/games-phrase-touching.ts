import type { GamesPhrase } from './games-phrase';

/** In Chinese the object follows without a space: 抵制北京冬奥会, 抵制2022年在北京举行的冬季奥运会. */
const PHRASE =
  /^了?\s?(?:2022\s?年?的?\s?|(?:今年|明年|来年|來年)的?|\d{1,2}\s?月份?的?|(?:即将|即將)?(?:在|于|於)?(?:北京|中国|中國)(?:主办|主辦|举办|舉辦|举行|舉行|承办|承辦)?的?|(?:这|這)(?:场|場|届|屆|次)|(?:本|下|该|該)(?:届|屆)|冬季|第\d+届|冬奥会?|冬奧會?|奥运会?|奧運會?|冬残奥会?|冬殘奧會?|奥林匹克运动会|奧林匹克運動會|(?<=[奥奧][运運]?[会會]?)(?:的?(?:开幕|開幕|闭幕|閉幕|开闭幕|開閉幕)(?:式|典礼|典禮))|(?<=[奥奧][运運]?[会會]?)[和与與及暨](?:冬季?)?[残殘][奥奧][运運]?[会會]?)+/u;
const GAMES = /奥|奧/u;
const UNSPACED = /[\u3041-\u9fff]/u;

/** Reads the words of the Games that touch a word of the event; `null` where none do. */
export function readTouchingPhrase(text: string, from: number): GamesPhrase | null {
  if (!UNSPACED.test(text.charAt(from - 1))) return null;
  const match = PHRASE.exec(text.slice(from, from + 50));
  if (match === null) return null;
  const phrase = match[0].trimEnd().replace(/的$/u, '');
  const isNamed = GAMES.test(phrase);
  const following = text.charAt(from + match[0].length);
  // "Boycott Chinese goods": the host alone is an object only where nothing goes on.
  if (!isNamed && /[\u3400-\u9fff]/u.test(following)) return null;
  return {
    end: from + phrase.length,
    modifiersEnd: from,
    isPlaced: /北京|中国|中國|2022/u.test(phrase),
    isNamed: true,
    isDiplomatic: false,
    opened: '',
  };
}
