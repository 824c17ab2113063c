import type { Row } from './row.ts';
import { finder } from './rows/finder.ts';
import { firstPaint } from './rows/first-paint.ts';
import { heap } from './rows/heap.ts';
import { mutations } from './rows/mutations.ts';
import { painting } from './rows/painting.ts';
import { pointer } from './rows/pointer.ts';
import { popoverOpen } from './rows/popover-open.ts';
import { scrollHeap } from './rows/scroll-heap.ts';
import { search } from './rows/search.ts';
import { sentinel } from './rows/sentinel.ts';
import { sentinelWakes } from './rows/sentinel-wakes.ts';
import { sizes } from './rows/sizes.ts';
import { slices } from './rows/slices.ts';
import { takenBack } from './rows/taken-back.ts';
import { ticker } from './rows/ticker.ts';
import { viewport } from './rows/viewport.ts';

/** In the order in which they run; the table has its own. */
export const ROWS: readonly Row[] = [
  popoverOpen,
  sizes,
  painting,
  mutations,
  pointer,
  scrollHeap,
  firstPaint,
  search,
  viewport,
  slices,
  takenBack,
  finder,
  sentinel,
  sentinelWakes,
  heap,
  ticker,
];
