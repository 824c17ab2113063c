import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { PAGE_STATES } from '../../../../src/ui/popup/page-state';
import { emulateMedia, emulateTouch } from '../media';
import { violationsIn } from '../violations';
import { translateRightToLeft } from '../words';
import { all, one, onPage, openCard, press, showPopup, showState } from './show-popup';

const STATES = Object.keys(PAGE_STATES) as (keyof typeof PAGE_STATES)[];
const TOPIC = { id: 'xinjiang', label: 'Xinjiang', isOn: true };

afterEach(async () => {
  document.documentElement.dataset.theme = 'light';
  document.documentElement.dataset.textSize = 'M';
  await emulateMedia({});
  await emulateTouch(false);
  await page.viewport(414, 896);
});

describe.each(['light', 'dark'])('the popup, %s', (theme) => {
  it.each(STATES)('breaks no rule of accessibility in the state "%s"', async (state) => {
    document.documentElement.dataset.theme = theme;
    showState(state, { errors: 1 });
    expect(await violationsIn(document.body)).toEqual([]);
  });

  it('breaks none with mentions unfolded, nor with a card open', async () => {
    document.documentElement.dataset.theme = theme;
    showPopup({ page: { errors: 1, topics: [onPage('xinjiang', 30)] } });
    press('.page-topic-number');
    expect(await violationsIn(document.body)).toEqual([]);
    showPopup({ open: openCard('xinjiang'), switches: { topic: TOPIC, trouble: 'Something.', isUnreadable: true } });
    expect(await violationsIn(document.body)).toEqual([]);
  });
});

describe('the popup', () => {
  it.each(['S', 'M', 'L'])('keeps its width and height at text size %s, and all within its width', async (size) => {
    await page.viewport(380, 600);
    document.documentElement.dataset.textSize = size;
    showPopup({ page: { topics: [onPage('beijing-2022-boycott', 30, `${'long'.repeat(40)} `)] } });
    press('.page-topic-number');
    const { width, height } = one('.popup').getBoundingClientRect();
    expect([width, height]).toEqual([380, 560]);
    expect(one('.search-below').scrollWidth).toBe(one('.search-below').clientWidth);
  });

  it('mirrors where words run from right to left, and lets each sentence run its own way', () => {
    showPopup({ page: { topics: [onPage('xinjiang', 1)] } }, translateRightToLeft);
    press('.page-topic-number');
    const [name, number] = ['.page-topic-name', '.page-topic-number'].map((part) => one(part).getBoundingClientRect());
    expect(number?.right).toBeLessThanOrEqual(name?.left ?? 0);
    expect(getComputedStyle(one('.mention')).direction).toBe('ltr');
  });

  it('gives fingers room', async () => {
    await emulateTouch(true);
    await emulateMedia({ pointer: 'coarse' });
    showPopup();
    press('.page-topic-number');
    const small = all('.popup-main button').filter((button) => button.getBoundingClientRect().height < 44);
    expect(small.map((button) => button.className)).toEqual([]);
  });

  it('still shows what is a button in forced colours', async () => {
    await emulateMedia({ 'forced-colors': 'active' });
    showState('no-permission');
    const { borderTopStyle, backgroundColor, color } = getComputedStyle(one('.page-remedy'));
    expect(borderTopStyle).toBe('solid');
    expect(backgroundColor).not.toBe(color);
  });

  it('can be reached and read in half the room, as at twice the size', async () => {
    await page.viewport(190, 280);
    showPopup();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(190);
    const foot = one('.popup-switches');
    foot.scrollIntoView();
    expect(foot.getBoundingClientRect().bottom).toBeLessThanOrEqual(281);
  });
});
