import type { Action, Scripting, Tabs } from 'webextension-polyfill';

/** The parts of the extension API that the modules here ask for; `browser` offers them all, a test offers its own. */
export type ScriptRunner = Pick<Scripting.Static, 'executeScript'>;

export type StyleInserter = Pick<Scripting.Static, 'insertCSS'>;

export type ScriptRegistry = Pick<
  Scripting.Static,
  'getRegisteredContentScripts' | 'registerContentScripts' | 'unregisterContentScripts' | 'updateContentScripts'
>;

export type BadgeControl = Pick<Action.Static, 'setBadgeText' | 'setBadgeBackgroundColor' | 'setBadgeTextColor'>;

export type TabQueries = Pick<Tabs.Static, 'query'>;

/** The part of `navigator.locks` that keeps two tasks apart, in whichever contexts they run. */
export interface Locks {
  request<Result>(name: string, task: () => Promise<Result>): Promise<Result>;
}
