import { fold } from '../../../text/folding';
import type { MatchableTopic } from '../../mention';
import { endsWithGivenName } from '../../vocabulary/given-names';
import type { Tools } from '../tools';
import type { Before } from './before-surname';

const NAME = '[\\u3041-\\u30fa\\u30fc-\\u30ff\\u3400-\\u9fff]';
/** What joins the parts of a foreign name: 文斯·卡特, 文斯-卡特, 杭特.拜登. */
const JOINT = '·・•‧∙･.．＝‐‑－–-';
const PARTS_BEFORE = new RegExp(`(?:(?:${NAME}{1,12}|[A-Z])\\s?[${JOINT}]){1,3}$`, 'u');
const SURE_JOINT = /[·・•‧∙･]$/u;
const KANA = /[\u30a1-\u30fe]$/u;
/** 南希·佩洛西的丈夫保罗·: where another name ends inside what joints hold together. */
const NAME_ENDED = new RegExp(`^.*[${JOINT}]${NAME}*?(?:[的之是和与與及のはとが]|丈夫|妻子?)`, 'u');
/** Three parts of a name at most, and what may touch the first of them. */
const WITHIN_CHARS = 36;

/**
 * Reads the given name before a surname in scripts without spaces, whatever joins the two, or nothing does (亨特拜登).
 *
 * @param alone - Whether the surname stands without help: then only a joint that belongs to names, or a name that is known
 *   as one, makes it somebody else's ("特朗普-拜登").
 * @returns `null` where none stands there.
 */
export function readUnspacedBefore(
  text: string,
  start: number,
  topics: readonly MatchableTopic[],
  alone: boolean,
  tools: Tools,
): Before | null {
  if (!/[\u3041-\u9fff]/u.test(text.charAt(start))) return null;
  const before = text.slice(Math.max(0, start - WITHIN_CHARS), start);
  const joined = (PARTS_BEFORE.exec(before)?.[0] ?? '').replace(NAME_ENDED, '');
  if (joined === '') return readTouching(before, start, topics, tools);
  const parts = joined.split(new RegExp(`\\s?[${JOINT}]`, 'u')).slice(0, -1);
  const first = fold(parts[0] ?? '');
  for (const topic of topics) {
    for (const given of tools.lexicon.givenNames(topic)) {
      // The first part may touch what stands before the name, a later one stands between two joints.
      if (first.endsWith(given)) {
        const from = start - joined.length + first.length - given.length;
        return { kind: 'own-given', topic, start: text.charAt(from - 1) === '小' ? from - 1 : from };
      }
      if (parts.slice(1).some((part) => fold(part) === given))
        return { kind: 'own-given', topic, start: start - joined.length };
    }
  }
  // "米・バイデン政権": a country, not a given name.
  if (KANA.test(text.charAt(start)) && !KANA.test(parts.at(-1) ?? '')) return null;
  if (alone && !SURE_JOINT.test(joined) && !endsWithGivenName(fold(parts.at(-1) ?? ''))) return null;
  return { kind: 'other-given', sure: true };
}

/** 吉兒拜登, 保羅佩洛西: only Chinese writes both parts together. */
function readTouching(before: string, start: number, topics: readonly MatchableTopic[], tools: Tools): Before | null {
  const written = before.trimEnd();
  const space = before.length - written.length;
  if (space > 1 || !/[\u3400-\u9fff]$/u.test(written)) return null;
  const folded = fold(written);
  for (const topic of topics) {
    for (const given of tools.lexicon.givenNames(topic)) {
      // 喬 拜登: one letter may end any word, but not before a space.
      const isWhole = given.length > 1 || (space > 0 && /(?:^|[^\u3400-\u9fff])\S$/u.test(written));
      if (isWhole && folded.endsWith(given)) return { kind: 'own-given', topic, start: start - space - given.length };
    }
  }
  if (space > 0) return null;
  return endsWithGivenName(folded) ? { kind: 'other-given', sure: true } : null;
}
