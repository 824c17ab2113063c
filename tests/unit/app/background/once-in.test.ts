import { expect, it } from 'vitest';
import { createOnceIn } from '../../../../src/app/background/once-in';

it('says yes once in a while, however often it is asked', () => {
  let at = 5000;
  const mayNow = createOnceIn(1000, () => at);
  const askedAt = (ms: number) => {
    at = ms;
    return mayNow();
  };
  expect([5000, 5000, 5999, 6000, 6001, 9000].map(askedAt)).toEqual([true, false, false, true, false, true]);
});
