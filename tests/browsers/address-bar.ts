import type { ExtensionBrowser } from './extension-browser.ts';

/** Words that nothing answers to have one line. */
const SHOWS_WITHIN_MS = 2000;

/**
 * Types into the address bar after our keyword, and gives the lines below it, the first of them what Enter would do. In
 * Chromium, whose address bar nothing can reach, by the events that it would send; its own parser reads every line.
 */
export async function typeInAddressBar(browser: ExtensionBrowser, words: string): Promise<readonly string[]> {
  const lines = await (browser.name === 'chromium'
    ? suggestInChromium(browser, words)
    : suggestInFirefox(browser, words));
  const read: unknown = JSON.parse(lines);
  return Array.isArray(read) ? read.map(String) : [];
}

/** Enters words, or the content of a line, after our keyword. */
export async function enterInAddressBar(browser: ExtensionBrowser, words: string): Promise<void> {
  if (browser.name === 'chromium') {
    await browser.inBackground(
      `void chrome.omnibox.onInputEntered.dispatch(${JSON.stringify(words)}, 'newForegroundTab')`,
    );
    return;
  }
  await typeInAddressBar(browser, words);
  await browser.asPerson(`(() => {
    gURLBar.handleCommand(new KeyboardEvent('keydown', { key: 'Enter', altKey: true }));
    return 'entered';
  })()`);
}

function suggestInChromium(browser: ExtensionBrowser, words: string): Promise<string> {
  return browser.inBackground(`(async () => {
    const first = [];
    const { setDefaultSuggestion } = chrome.omnibox;
    chrome.omnibox.setDefaultSuggestion = (suggestion) => void first.push(suggestion.description);
    chrome.omnibox.onInputStarted.dispatch();
    const others = await new Promise((resolve) => chrome.omnibox.onInputChanged.dispatch(${JSON.stringify(words)}, resolve));
    chrome.omnibox.setDefaultSuggestion = setDefaultSuggestion;
    const lines = [first.at(-1), ...others.map(({ description }) => description)];
    for (const description of lines) await chrome.omnibox.setDefaultSuggestion({ description });
    return JSON.stringify(lines);
  })()`);
}

/** Firefox waits three seconds for more lines, but shows those that it has. */
function suggestInFirefox(browser: ExtensionBrowser, words: string): Promise<string> {
  return browser.asPerson(`(async () => {
    const typed = 'bg ' + ${JSON.stringify(words)};
    const lines = () => {
      const rows = [...gURLBar.view.panel.querySelectorAll('.urlbarView-row:not([stale])')];
      const ours = rows.flatMap(({ result }) => (result?.payload.keyword === 'bg' ? result.payload : []));
      return ours[0]?.content === typed ? ours.map(({ title }) => title) : [];
    };
    gURLBar.focus();
    gURLBar.search(typed);
    const deadline = Date.now() + ${SHOWS_WITHIN_MS};
    while (lines().length < 2 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
    return JSON.stringify(lines());
  })()`);
}
