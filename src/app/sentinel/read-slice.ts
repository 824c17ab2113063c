import type { SentinelMatcher } from '../../matching/sentinel/sentinel';
import type { SentinelSlice } from '../../page/sentinel-slice';

/**
 * So many texts are left for the annotator, which reads their paragraphs before it paints anything: some 5 ms of work, and
 * enough to tell which of two people a page is about. By feel.
 */
const MOST_LEARNT = 64;

/**
 * Asks whether the text so far could hold a mention.
 *
 * @param learnt - Grows by the texts that tell of the frame.
 */
export function readSlice(
  matcher: SentinelMatcher,
  { text, from, nodeAt }: SentinelSlice,
  learnt: WeakRef<Text>[],
): boolean {
  return matcher.feed(text, from, (at) => {
    const node = nodeAt(at);
    if (node && learnt.length < MOST_LEARNT && node !== learnt.at(-1)?.deref()) learnt.push(new WeakRef(node));
    return node !== null;
  });
}
