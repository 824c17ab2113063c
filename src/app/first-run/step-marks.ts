import type { Direction } from '../../platform/next-mention';
import type { KeptSession } from '../page-session/keep-page-session';

/**
 * Opens the next mark of a page of ours and the next, round at the ends. On other pages the background does so, from frame
 * to frame; it has no way into the extension's own.
 */
export function createSteps(session: KeptSession): (direction: Direction) => void {
  let latest = -1;
  return (direction) => {
    const mentions = session.page?.annotation.mentions() ?? [];
    const step = direction === 'next' ? 1 : -1;
    const from = latest < 0 && direction === 'previous' ? 0 : latest;
    latest = (from + step + mentions.length) % mentions.length;
    const mention = mentions[latest];
    if (mention) session.page?.popover.open(mention);
    else latest = -1;
  };
}
