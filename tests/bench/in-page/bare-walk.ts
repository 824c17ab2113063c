const SKIPPED: ReadonlySet<string> = new Set('script style noscript template textarea select option'.split(' '));

/** What our costs are divided by: every text of the body but those of the skipped parents, nothing done with it. */
export function bareWalk(document: Document): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let parent: Node | null = null;
  let isSkipped = false;
  let length = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const { parentElement } = node;
    if (parentElement !== parent) {
      parent = parentElement;
      isSkipped = parentElement !== null && SKIPPED.has(parentElement.localName);
    }
    if (!isSkipped) length += node.data.length;
  }
  return length;
}
