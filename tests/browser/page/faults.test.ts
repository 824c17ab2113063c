import { describe, expect, it } from 'vitest';
import type { Matcher } from '../../../src/matching/mention';
import { annotatePage } from './support/annotated';
import { createFakeMatcher } from './support/fake-matcher';

const PARAGRAPHS = ['Xinjiang', 'bad Xi Jinping', 'Jen Psaki', 'Ned Price'];
const BODY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
const WITHOUT_BAD = ['Xinjiang', 'Jen Psaki', 'Ned Price'];

/** Counts its faults, because what fails for ever must not be asked for ever. */
function failing(change: (matcher: Matcher, fail: () => never) => Partial<Matcher>) {
  const matcher = createFakeMatcher();
  let faults = 0;
  const fail = () => {
    faults += 1;
    throw new Error('of ours');
  };
  return { matcher: { ...matcher, ...change(matcher, fail) }, faults: () => faults };
}

describe('a fault in one place', () => {
  it('costs the reading of one paragraph, not of those read with it', async () => {
    const { matcher, faults } = failing(({ read }, fail) => ({
      read: (text) => (text.includes('bad') ? fail() : read(text)),
    }));
    const page = await annotatePage(BODY, { matcher });
    expect(page.texts()).toEqual(WITHOUT_BAD);
    // Once for the first look, once for the whole page; each time for the slice and for the paragraph.
    expect([page.errors.length, faults()]).toEqual([2, 4]);
  });

  it('costs the judging of one paragraph, at first and when the page says something else', async () => {
    const { matcher, faults } = failing(({ judge }, fail) => ({
      judge: (paragraph, context) => (paragraph.text.includes('bad') ? fail() : judge(paragraph, context)),
    }));
    const page = await annotatePage(`<p>Price</p>${BODY}`, { matcher });
    expect(page.texts()).toEqual(['Price', ...WITHOUT_BAD]);
    page.document.querySelectorAll('p')[4]?.remove();
    await expect.poll(page.texts).toEqual(['Xinjiang', 'Jen Psaki']);
    expect(faults()).toBeLessThan(6);
  });

  it('in what the whole page tells leaves what stands by itself, and the page comes to rest', async () => {
    const { matcher, faults } = failing((_, fail) => ({ standing: fail }));
    const page = await annotatePage(BODY, { matcher });
    expect(page.texts()).toEqual(['Xinjiang', 'Xi Jinping', 'Jen Psaki', 'Ned Price']);
    expect(faults()).toBeLessThan(10);
  });

  it('with one element leaves the elements behind it, and those around it', async () => {
    const page = await annotatePage(`<div><x-bad>Xi Jinping</x-bad>${BODY}</div>`, {
      shadowRootOf(element) {
        if (element.localName === 'x-bad') throw new Error('of ours');
        return element.shadowRoot;
      },
    });
    expect(page.texts()).toEqual(['Xinjiang', 'Xi Jinping', 'Jen Psaki', 'Ned Price']);
    expect(page.errors).not.toHaveLength(0);
  });
});
