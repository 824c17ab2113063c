import { PAGE_SCENES } from './page-scenes.ts';
import type { Scene } from './scene.ts';

/** Every surface in every state. */
export const SCENES: readonly Scene[] = [...PAGE_SCENES];
