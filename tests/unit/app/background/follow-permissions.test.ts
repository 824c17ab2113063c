import { describe, expect, it } from 'vitest';
import { leaveLostTabs } from '../../../../src/app/background/follow-permissions';
import { createFakeAction } from '../../platform/fake-action';
import { createFakeTabs } from '../../platform/fake-tabs';

describe('leaveLostTabs', () => {
  it('asks the frames of every tab, and clears the badges of those that are hidden now', async () => {
    const { tabs } = createFakeTabs([{ id: 1 }, { id: 2, url: null }, { id: 3 }]);
    const action = createFakeAction();
    const told: unknown[] = [];
    const sendMessage = (id: number, message: unknown) => {
      told.push([id, message]);
      return id === 3 ? Promise.reject(new Error('Receiving end does not exist')) : Promise.resolve();
    };
    await leaveLostTabs({ tabs: { ...tabs, sendMessage }, action });
    expect(told.sort()).toEqual([1, 2, 3].map((id) => [id, 'access-changed']));
    expect(action.texts).toEqual({ 2: '' });
  });
});
