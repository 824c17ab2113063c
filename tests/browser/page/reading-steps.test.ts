import { expect, it } from 'vitest';
import { createShadowRoots } from '../../../src/page/shadow-roots';
import { createUnread } from '../../../src/page/unread';
import { openFrame } from './support/frame';

it('looks at the clock more often while its code is cold', async () => {
  const { document, view } = await openFrame('<p>words and words, and nothing else but words</p>'.repeat(4_000));
  const lengths: number[] = [];
  const unread = createUnread(
    document,
    view,
    {
      roots: createShadowRoots(() => null),
      mayFind: () => true,
      onSlice: ({ text }) => lengths.push(text.length),
      onClosed() {},
      onRoot() {},
      onDue() {},
    },
    new AbortController().signal,
  );
  unread.mark(document);
  while (!unread.isEmpty()) unread.step();
  expect(lengths.length).toBeGreaterThan(60);
  expect(Math.max(...lengths.slice(0, 40))).toBeLessThan(1_000);
  expect(Math.max(...lengths.slice(40))).toBeGreaterThan(1_500);
});
