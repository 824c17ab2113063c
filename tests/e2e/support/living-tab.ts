import type { Settings } from '../../../src/settings/settings.ts';
import { POPOVER_SELECTOR } from '../../../src/ui/popover/popover-element.ts';
import { ask } from '../../browsers/control-page.ts';
import type { Tab } from '../../browsers/extension-browser.ts';
import type { Stage } from './in-both-browsers.ts';

/** The number on the toolbar button while this tab is in front. */
export function badgeOf(stage: Stage, tab: Tab): Promise<string> {
  return ask<string>(stage.browser.control, `await api.action.getBadgeText({ tabId: ${tab.id} })`);
}

/** Stores settings as any page of the extension does. */
export async function choose(stage: Stage, fields: Partial<Settings>): Promise<void> {
  await ask(stage.browser.control, `void (await api.storage.sync.set(${JSON.stringify(fields)}))`);
}

/** Cards that a reader of the tab's top document sees, whichever script they are of. */
export function cardsSeen(tab: Tab): Promise<number> {
  return tab.page.evaluate((name) => {
    const hosts = [...document.querySelectorAll(name)];
    return hosts.filter((host) => host.checkVisibility()).length;
  }, POPOVER_SELECTOR);
}

/** Marks that a reader of the tab's top document sees on the text of an element, by the names of their highlights. */
export function marksSeenOn(tab: Tab, selector: string): Promise<string[]> {
  return tab.page.evaluate((found) => {
    const element = document.querySelector(found);
    if (element === null) return [];
    const names = ['person', 'place'].flatMap((kind) => ['', '-underline', '-tint'].map((style) => `${kind}${style}`));
    return names.filter((name) => {
      const highlight = `backgrounder-${name}`;
      const { textDecorationLine, backgroundColor } = getComputedStyle(element, `::highlight(${highlight})`);
      const isStyled = textDecorationLine !== 'none' || backgroundColor !== 'rgba(0, 0, 0, 0)';
      const ranges = [...(CSS.highlights.get(highlight) ?? [])];
      return isStyled && ranges.some(({ startContainer }) => element.contains(startContainer));
    });
  }, selector);
}

/** Freezes a page, as Chromium does with tabs behind, or lets it go on. */
export async function freeze(tab: Tab, isFrozen: boolean): Promise<void> {
  const session = await tab.page.createCDPSession();
  await session.send('Page.setWebLifecycleState', { state: isFrozen ? 'frozen' : 'active' });
  await session.detach();
}
