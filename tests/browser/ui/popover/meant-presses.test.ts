import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { STANDS_MS } from '../../../../src/ui/popover/press-judge';
import { closeCards, mentionIn, openCard, partOf, placed, press, stood } from './open-card';

beforeEach(async () => {
  await page.viewport(800, 700);
  document.body.innerHTML = '<p style="margin: 60px 200px">They met in <span id="mention">Xinjiang</span>.</p>';
});

afterEach(closeCards);

function openWithFoot() {
  const { root, onOpenLibrary, onMute } = openCard({ hasFoot: true });
  return { root, onOpenLibrary, onMute, library: partOf(root, '.foot-action') };
}

it('takes no press on what has just come under the pointer, and takes it when it has stood', async () => {
  const { library, onOpenLibrary } = openWithFoot();
  await press(library);
  expect(onOpenLibrary).not.toHaveBeenCalled();
  await stood();
  await press(library);
  expect(onOpenLibrary).toHaveBeenCalledOnce();
});

it('takes none on what the page has just moved', async () => {
  const { library, onOpenLibrary } = openWithFoot();
  await stood();
  mentionIn(document).style.marginInlineStart = '90px';
  await placed();
  await press(library);
  expect(onOpenLibrary).not.toHaveBeenCalled();
});

it('takes none on what another press has just unfolded, and no second one of a double click', async () => {
  const { root, onMute } = openWithFoot();
  await stood();
  await press(partOf(root, '[aria-expanded]'));
  const everywhere = partOf(root, '[data-mute="everywhere"]');
  await press(everywhere);
  expect(onMute).not.toHaveBeenCalled();
  await stood();
  await press(everywhere, 2);
  expect(onMute).not.toHaveBeenCalled();
  await stood();
  await press(everywhere);
  expect(onMute).toHaveBeenCalledOnce();
});

it('lets a press that came too early put off no later one', async () => {
  const { library, onOpenLibrary } = openWithFoot();
  const part = 0.6 * STANDS_MS;
  for (let times = 0; times < 2; times++) {
    await new Promise((resolve) => setTimeout(resolve, part));
    await press(library);
  }
  expect(onOpenLibrary).toHaveBeenCalled();
});

it('takes a key at once', async () => {
  const { library, onOpenLibrary } = openWithFoot();
  library.focus();
  await userEvent.keyboard('{Enter}');
  expect(onOpenLibrary).toHaveBeenCalledOnce();
});
