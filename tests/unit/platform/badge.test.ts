import { describe, expect, it } from 'vitest';
import { badgeText, showBadge } from '../../../src/platform/badge';

describe('badgeText', () => {
  it.each([
    [0, ''],
    [1, '1'],
    [999, '999'],
    [1000, '999+'],
  ])('shows %d as "%s"', (mentions, text) => {
    expect(badgeText(mentions)).toBe(text);
  });
});

describe('showBadge', () => {
  it('survives a tab that is gone', async () => {
    const gone = () => Promise.reject(new Error('No tab with id: 1.'));
    const action = { setBadgeText: gone, setBadgeBackgroundColor: gone, setBadgeTextColor: gone };
    await expect(showBadge(action, 1, 3)).resolves.toBeUndefined();
  });
});
