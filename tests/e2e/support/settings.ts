import type { Settings } from '../../../src/settings/settings.ts';
import { ask } from '../../browsers/control-page.ts';
import type { Stage } from './in-both-browsers.ts';

/** Stores settings as another device of the reader would: every context hears of it. */
export function choose(stage: Stage, fields: Partial<Settings>): Promise<void> {
  return ask(stage.browser.control, `void (await api.storage.sync.set(${JSON.stringify(fields)}))`);
}

/** All settings are the defaults again. */
export function chooseNothing(stage: Stage): Promise<void> {
  return ask(stage.browser.control, 'void (await api.storage.sync.clear())');
}
