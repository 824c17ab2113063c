import { describe, expect, it } from 'vitest';
import { planCatchUp, type Reached } from '../../../../src/app/background/plan-catch-up';

const ALL: Reached = {
  enabled: true,
  sites: { mode: 'everywhere-but', hosts: [] },
  badge: true,
  origins: ['<all_urls>'],
  change: null,
};
const ONE = { ...ALL, origins: ['https://page.test/*'] };
const NONE = { ...ALL, origins: [] };
const PAGE_OFF: Reached = { ...ALL, sites: { mode: 'everywhere-but', hosts: ['page.test'] } };

describe('planCatchUp', () => {
  it.each<[string, Reached | null, Reached, readonly string[]]>([
    ['begins where nothing is known', null, ALL, ['begin']],
    ['does nothing where all is done', PAGE_OFF, { ...PAGE_OFF }, []],
    ['leaves where access was taken back', ALL, NONE, ['leave-lost-tabs']],
    ['enters where access was granted', NONE, ONE, ['enter-tabs']],
    ['leaves and enters where one site is left of all', ALL, ONE, ['leave-lost-tabs', 'enter-tabs']],
    ['brings tabs to other sites', ALL, PAGE_OFF, ['bring-tabs']],
    ['brings tabs to the main switch', ALL, { ...ALL, enabled: false }, ['bring-tabs']],
    ['brings tabs to the badge', { ...ALL, badge: false }, ALL, ['bring-tabs']],
    ['brings tabs anew where they were elsewhere meanwhile', ALL, { ...ALL, change: 'later' }, ['bring-tabs']],
    ['leaves first, and brings then', ALL, { ...NONE, badge: false }, ['leave-lost-tabs', 'bring-tabs']],
  ])('%s', (_, reached, wanted, steps) => {
    expect(planCatchUp(reached, wanted)).toEqual(steps);
  });
});
