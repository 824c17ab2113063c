import type { Row } from './row.ts';
import { popoverOpen } from './rows/popover-open.ts';
import { sizes } from './rows/sizes.ts';

/** In the order in which they run; the table has its own. */
export const ROWS: readonly Row[] = [popoverOpen, sizes];
