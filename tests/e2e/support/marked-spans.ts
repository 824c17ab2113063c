import type { Page } from 'puppeteer-core';
import type { Tab } from '../../browsers/extension-browser.ts';
import { framesOf } from '../../browsers/frames.ts';
import type { Stage } from './in-both-browsers.ts';

/** A mention as a page shows it. */
export interface MarkedSpan {
  readonly topic: string;
  /** As the page has it. */
  readonly text: string;
  /** How many characters that can be seen, white space left out, a reader has read before it. */
  readonly after: number;
}

/** What counts neither here nor there: white space and characters without a width. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** The characters of a text that can be seen. */
export function seen(text: string): string {
  return text.replace(UNSEEN, '');
}

/** Opens each markup as a page of its own, all of them in frames of one tab, and waits until nothing is queued in any. */
export function openInFrames(stage: Stage, pages: readonly string[]): Promise<Tab> {
  const frames = pages.map((html) => `<iframe width="300" height="200" src="${stage.server.add(html)}"></iframe>`);
  return stage.open(frames.join(''));
}

/**
 * The mentions of each frame in the order of the frames: their topics as the extension reports them, their places as the page
 * itself sees the ranges that are drawn. A mention that is reported and not drawn, or the other way round, has no place.
 */
export async function markedSpans(stage: Stage, tab: Tab): Promise<MarkedSpan[][]> {
  const [, ...frames] = await framesOf(stage.browser, tab);
  const drawn = await drawnIn(tab.page);
  return drawn.map((ranges, index) => {
    const reported = frames[index]?.report?.mentions ?? [];
    return Array.from({ length: Math.max(reported.length, ranges.length) }, (_, at) => {
      const text = reported[at]?.text ?? 'not reported';
      const range = ranges[at];
      const after = range && seen(range.text) === seen(text) ? seen(range.before).length : Number.NaN;
      return { topic: reported[at]?.topic ?? 'not reported', text, after };
    });
  });
}

/** What the page sees of the marks in its frames: their words, and the text that a reader reads before them. */
function drawnIn(page: Page): Promise<{ readonly text: string; readonly before: string }[][]> {
  return page.evaluate(() => {
    return Array.from(document.querySelectorAll('iframe'), ({ contentDocument, contentWindow }) => {
      if (!contentDocument || !contentWindow) return [];
      const walker = contentDocument.createTreeWalker(contentDocument.body, NodeFilter.SHOW_TEXT);
      const begins = new Map<Node, number>();
      let text = '';
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const above = node.parentElement;
        if (!above?.checkVisibility({ visibilityProperty: true }) && above?.style.display !== 'contents') continue;
        // Words over the words of a ruby stand beside the text.
        if (above.closest('rt, rp')) continue;
        begins.set(node, text.length);
        text += node.textContent;
      }
      const { highlights } = (contentWindow as unknown as { CSS: { highlights: Map<string, Set<StaticRange>> } }).CSS;
      const ranges = [...highlights].flatMap(([name, set]) => (name.startsWith('backgrounder-') ? [...set] : []));
      return (
        ranges
          .map(({ startContainer, startOffset, endContainer, endOffset }) => {
            const start = (begins.get(startContainer) ?? Number.NaN) + startOffset;
            const end = (begins.get(endContainer) ?? Number.NaN) + endOffset;
            return { start, text: text.slice(start, end), before: text.slice(0, start) };
          })
          // In hidden text they are drawn where nobody sees them.
          .filter(({ start }) => !Number.isNaN(start))
          .sort((one, other) => one.start - other.start)
      );
    });
  });
}
