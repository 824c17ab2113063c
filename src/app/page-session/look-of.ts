import type { Settings } from '../../settings/settings';
import type { PopoverLook } from '../../ui/popover/popover-host';

const THEMES = { system: 'auto', light: 'light', dark: 'dark' } as const;
const TEXT_SIZES = { S: 's', M: 'm', L: 'l' } as const;

/** How the reader wants cards to look. */
export function lookOf({ theme, textSize }: Settings): PopoverLook {
  return { theme: THEMES[theme], textSize: TEXT_SIZES[textSize] };
}
