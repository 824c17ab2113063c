import { describe, expect, it } from 'vitest';
import { type PageUpdate, planPageUpdate } from '../../../src/settings/plan-page-update';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings/settings';
import { setSite } from '../../../src/settings/site-rules';

const ON = DEFAULT_SETTINGS;
const OFF_HERE = setSite(ON, 'a.test', false);
const OFF = { ...ON, enabled: false };

describe('planPageUpdate', () => {
  const cases: readonly [change: string, before: Settings, after: Settings, plan: PageUpdate][] = [
    ['nothing', ON, { ...ON }, 'none'],
    ['off everywhere', ON, OFF, 'stop'],
    ['on everywhere', OFF, ON, 'start'],
    ['off here', ON, OFF_HERE, 'stop'],
    ['on here', OFF_HERE, ON, 'start'],
    ['off elsewhere', ON, setSite(ON, 'b.test', false), 'none'],
    ['a topic off', ON, { ...ON, topicsOff: ['ned-price'] }, 'rescan'],
    ['a topic on', ON, { ...ON, topicsOn: ['uyghurs'] }, 'rescan'],
    ['topics in another order', { ...ON, topicsOn: ['a', 'b'] }, { ...ON, topicsOn: ['b', 'a'] }, 'none'],
    ['the painter', ON, { ...ON, painter: 'inline' }, 'rescan'],
    ['the density', ON, { ...ON, density: 'first-on-page' }, 'repaint'],
    ['the mark style', ON, { ...ON, markStyle: 'tint' }, 'repaint'],
    ['topic and mark style', ON, { ...ON, topicsOff: ['ned-price'], markStyle: 'tint' }, 'rescan'],
    ['card theme', ON, { ...ON, theme: 'dark', textSize: 'L', hoverDelayMs: 0, badge: false }, 'none'],
    ['topics where it is off', OFF_HERE, { ...OFF_HERE, topicsOff: ['ned-price'] }, 'none'],
  ];
  it.each(cases)('answers a change of %s', (_, before, after, plan) => {
    expect(planPageUpdate(before, after, 'a.test')).toBe(plan);
  });

  it('stops a foreign frame when its page or its own host goes off', () => {
    expect(planPageUpdate(ON, OFF_HERE, 'a.test', 'frame.test')).toBe('stop');
    expect(planPageUpdate(ON, OFF_HERE, 'page.test', 'a.test')).toBe('stop');
  });

  it('starts a foreign frame only when page and frame are both on', () => {
    const bothOff = setSite(OFF_HERE, 'frame.test', false);
    expect(planPageUpdate(bothOff, OFF_HERE, 'a.test', 'frame.test')).toBe('none');
    expect(planPageUpdate(OFF_HERE, ON, 'a.test', 'frame.test')).toBe('start');
  });
});
