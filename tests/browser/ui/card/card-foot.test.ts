import { h, render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CardFoot, type MuteChoices } from '../../../../src/ui/card/CardFoot';
import { Words } from '../../../../src/ui/words/words-context';
import { violationsIn } from '../violations';
import { translate } from '../words';

let surface: HTMLElement;

afterEach(() => {
  render(null, surface);
  surface.remove();
});

function showFoot(site: string | null = 'example.org') {
  const onOpenLibrary = vi.fn();
  const onMute = vi.fn<MuteChoices['onMute']>();
  surface = document.body.appendChild(document.createElement('div'));
  surface.dataset.theme = 'light';
  surface.dataset.textSize = 'M';
  const foot = h(CardFoot, { actions: { onOpenLibrary, mute: { label: 'Jen Psaki', site, onMute } } });
  render(h(Words, { value: translate }, foot), surface);
  return { onOpenLibrary, onMute };
}

function button(words: string): HTMLElement {
  const found = [...surface.querySelectorAll('button')].find(({ textContent }) => textContent === words);
  if (!found) throw new Error(`no button ${words}`);
  return found;
}

it('opens the library', async () => {
  const { onOpenLibrary } = showFoot();
  await userEvent.click(button('Library'));
  expect(onOpenLibrary).toHaveBeenCalledOnce();
});

it('takes nothing away at the first press, and says then what it can take away', async () => {
  const { onMute } = showFoot();
  expect(button('Turn off on example.org').checkVisibility()).toBe(false);
  await userEvent.click(button('Not this'));
  expect(onMute).not.toHaveBeenCalled();
  expect(button('Not this').getAttribute('aria-expanded')).toBe('true');
  expect(button('Turn off on example.org').checkVisibility()).toBe(true);
  expect(await violationsIn(surface)).toEqual([]);
});

it.each([
  ['Do not mark Jen Psaki on this page', 'page'],
  ['Do not mark Jen Psaki anywhere', 'everywhere'],
  ['Turn off on example.org', 'site'],
])('reports "%s"', async (words, scope) => {
  const { onMute } = showFoot();
  await userEvent.click(button('Not this'));
  await userEvent.click(button(words));
  expect(onMute.mock.calls.map(([asked]) => asked)).toEqual([scope]);
});

it('offers no site where the page has none', async () => {
  showFoot(null);
  await userEvent.click(button('Not this'));
  expect(surface.querySelector('[data-mute="site"]')).toBeNull();
  expect(surface.querySelectorAll('[data-mute]')).toHaveLength(2);
});
