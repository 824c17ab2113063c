import { createBorders } from './borders';
import { createFlatText } from './flat-text';
import { isAttached } from './natives';
import { isInClosedContent, regionAround } from './regions';
import { createWalk } from './walk';

/** Of a longer paragraph so much is read: it must not keep the first marks waiting. */
const MOST_CHARS = 4_000;

const passBy = { onNode() {}, onClosed() {}, onGraphic() {}, onHost: () => false, isHost: () => false, skim: () => 0 };

/**
 * The blocks that some texts stand in, as a page is read to mark it, each once.
 *
 * @param texts - Those that are gone or no longer read are left out.
 */
export function textAround(view: Window, texts: readonly WeakRef<Text>[]): readonly string[] {
  const borders = createBorders(view);
  const flat = createFlatText(view, borders);
  const begun = new Set<Node>();
  const blocks: string[] = [];
  for (const held of texts) {
    const text = held.deref();
    if (!text || !isAttached(text) || isInClosedContent(text)) continue;
    const region = regionAround(text, borders);
    if (!region || begun.has(region.first)) continue;
    begun.add(region.first);
    createWalk(region, flat, borders, passBy).advance(MOST_CHARS);
    const { text: block } = flat.take();
    if (block !== '') blocks.push(block);
  }
  return blocks;
}
