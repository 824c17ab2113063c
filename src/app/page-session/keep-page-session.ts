import type { CreatePainter } from '../../page/painters/painter';
import type { OwnBrowser } from '../../platform/own-browser';
import { createSettingsReader } from '../../platform/settings-reader';
import { createTranslate } from '../../platform/translate';
import type { PageUpdate } from '../../settings/plan-page-update';
import { areSameSettings } from '../../settings/same-settings';
import { DEFAULT_SETTINGS, type Settings } from '../../settings/settings';
import { nextTurn } from '../next-turn';
import { type PageSession, type PageSessionPorts, preparePageSession, startPageSession } from './page-session';
import { createPainterSource } from './painter-source';

export interface KeptSessionPorts extends Omit<PageSessionPorts, 'translate' | 'settings' | 'muted'> {
  /** The settings as somebody read them just before; default: they are read here. */
  readonly known?: Settings | null;
  /** Of the settings that were read first. */
  mayStart(settings: Settings): boolean;
  /** What a change of settings asks for. */
  plan(before: Settings, after: Settings): PageUpdate;
  /** A new session takes the place of the last: nothing said of its mentions holds any more. */
  onBegin?(): void;
  /** The second painter, once it is loaded; `null` where it does not come. */
  loadInlinePainter(): Promise<CreatePainter | null>;
  /** The settings have ended the session. */
  onStop?(): void;
}

/** A page session that follows the settings. */
export interface KeptSession {
  /** `null` before the settings are read and where they end it. */
  readonly page: PageSession | null;
  /** Settles once the settings are read, and the first session has begun if it may. */
  readonly opened: Promise<void>;
  readonly settings: Settings;
  /** Marks a topic on this page no longer, or again. */
  mute(topic: string, isMuted: boolean): void;
}

/** Reads the settings, starts the page's session and brings it from each settings value to the next. Never throws. */
export function keepPageSession(
  view: Window & typeof globalThis,
  browser: Pick<OwnBrowser, 'storage' | 'i18n'>,
  ports: KeptSessionPorts,
  signal: AbortSignal,
): KeptSession {
  const translate = createTranslate(browser.i18n);
  const reader = createSettingsReader(browser.storage);
  const painters = createPainterSource(view, ports.loadInlinePainter);
  let settings: Settings = DEFAULT_SETTINGS;
  let page: PageSession | null = null;
  let endPage = () => {};
  /** What comes for an earlier beginning is late. */
  let turn = 0;
  const muted = new Set<string>();

  async function begin(): Promise<void> {
    const mine = ++turn;
    const isLate = () => mine !== turn || signal.aborted;
    const look = () => settings;
    const painter = painters.now(settings) ?? (await painters.load());
    if (isLate()) return;
    // Until then the last session goes on: its marks go in the task in which those of the next come.
    const prepared = await preparePageSession(view, { ...ports, settings: look, muted }, () => nextTurn(view));
    if (isLate()) return;
    endPage();
    const ending = new AbortController();
    endPage = () => ending.abort();
    ports.onBegin?.();
    // Where other marks go, theirs come in the same turn.
    const begins = page === null ? nextTurn(view) : null;
    const whenToLook = (read: () => void) => {
      if (begins) begins.then(read).catch(ports.onError);
      else read();
    };
    const started = { ...ports, translate, settings: look, muted, whenToLook };
    page = startPageSession(view, painter, prepared, started, ending.signal);
    await begins;
  }

  function end(): void {
    turn++;
    endPage();
    page = null;
  }

  function follow(before: Settings, after: Settings): void {
    settings = after;
    switch (ports.plan(before, after)) {
      case 'stop':
        end();
        ports.onStop?.();
        return;
      case 'start':
      case 'rescan':
        begin().catch(ports.onError);
        return;
      case 'repaint':
        page?.restyle(after);
    }
    page?.popover.refresh();
  }

  /** A document in the browser's cache, or frozen, hears of no change. */
  async function catchUp(): Promise<void> {
    const { settings: latest } = await reader.read();
    if (!signal.aborted && !areSameSettings(latest, settings)) follow(settings, latest);
  }

  async function open(): Promise<void> {
    reader.watch(({ before, after }) => follow(before, after), signal);
    // Even where they are known, whoever asks for the session has it before it begins.
    settings = (await Promise.resolve(ports.known)) ?? (await reader.read()).settings;
    if (!signal.aborted && ports.mayStart(settings)) await begin();
    // Else a card would stand in the browser's cache, and on the page when the reader is back, where no pointer is.
    view.addEventListener('pagehide', () => page?.popover.close(), { signal });
    view.addEventListener('pageshow', ({ persisted }) => persisted && catchUp().catch(ports.onError), { signal });
    view.document.addEventListener('resume', () => catchUp().catch(ports.onError), { signal });
    // They may have changed before they were watched here.
    if (!ports.known) return;
    await nextTurn(view);
    catchUp().catch(ports.onError);
  }

  signal.addEventListener('abort', end, { once: true });
  const opening = open().catch(ports.onError);

  return {
    get page() {
      return page;
    },
    get settings() {
      return settings;
    },
    opened: opening,
    mute(topic, isMuted) {
      if (muted.has(topic) === isMuted) return;
      if (isMuted) muted.add(topic);
      else muted.delete(topic);
      if (page) begin().catch(ports.onError);
    },
  };
}
