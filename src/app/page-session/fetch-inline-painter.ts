import type { CreatePainter } from '../../page/painters/painter';
import { sendToBackground } from '../../platform/frame-messages';
import { frameSlot } from '../../platform/frame-slot';

/** Asks the background for the script of the second painter; `null` where it does not come. Never throws. */
export async function fetchInlinePainter(signal: AbortSignal): Promise<CreatePainter | null> {
  // Also where there is one: an earlier version of the extension may have left it.
  await sendToBackground({ type: 'inline-painter' }, signal);
  const { inlinePainter } = frameSlot();
  // Only our own script puts it there.
  return typeof inlinePainter === 'function' ? (inlinePainter as CreatePainter) : null;
}
