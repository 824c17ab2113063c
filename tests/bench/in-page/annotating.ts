import { annotatePage } from './real-annotation';
import { pause, untilOut } from './until-out';

export { untilOut };

const LOOK_EVERY_MS = 20;

/** @returns How many mentions are marked in the end. */
export async function annotate(): Promise<number> {
  const annotation = annotatePage(new AbortController().signal);
  do await pause(LOOK_EVERY_MS);
  while (annotation.pending());
  await untilOut();
  return annotation.mentions().length;
}
