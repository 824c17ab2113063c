import { OPTIONS_SCENES } from './options-scenes.ts';
import { PAGE_SCENES } from './page-scenes.ts';
import { POPUP_SCENES } from './popup-scenes.ts';
import { POPUP_STATE_SCENES } from './popup-state-scenes.ts';
import { READING_SCENES } from './reading-scenes.ts';
import type { Scene } from './scene.ts';

/** Every surface in every state. */
export const SCENES: readonly Scene[] = [
  ...PAGE_SCENES,
  ...POPUP_SCENES,
  ...POPUP_STATE_SCENES,
  ...OPTIONS_SCENES,
  ...READING_SCENES,
];
