import { describe, expect, it } from 'vitest';
import { directionOf, openReported, stepMention } from '../../../src/platform/commands';
import { annotate } from './fake-frame';
import { createFakeTab, TAB_ID } from './fake-tab';

const twoFrames = () => createFakeTab({ frameId: 0, frames: [{ frameId: 1 }] });

describe('directionOf', () => {
  it.each([
    ['next-mention', 'next'],
    ['previous-mention', 'previous'],
    ['toString', null],
  ])('reads %s as %s', (command, direction) => {
    expect(directionOf(command)).toBe(direction);
  });
});

describe('stepMention', () => {
  it('opens the next mention in another frame and leaves the one before', async () => {
    const tab = twoFrames();
    const top = annotate(tab.frame(0), ['a', 'b'], { current: { index: 1, atMs: 1 } });
    const inner = annotate(tab.frame(1), ['c']);
    expect(await stepMention(tab.scripting, TAB_ID, 'next')).toBe(true);
    expect([top, inner]).toEqual([['leave'], ['open 0']]);
  });

  it('begins with what is in view or below it', async () => {
    const tab = twoFrames();
    const top = annotate(tab.frame(0), ['a', 'b'], {}, false);
    const inner = annotate(tab.frame(1), ['c']);
    expect(await stepMention(tab.scripting, TAB_ID, 'next')).toBe(true);
    expect([top, inner]).toEqual([['open from view'], ['open from view']]);
  });

  it('begins at the top where all is above the view, and at the end when it goes back', async () => {
    const tab = twoFrames();
    const top = annotate(tab.frame(0), ['a', 'b'], {}, false);
    await stepMention(tab.scripting, TAB_ID, 'next');
    await stepMention(tab.scripting, TAB_ID, 'previous');
    expect(top).toEqual(['open from view', 'open 0', 'open 1']);
  });

  it('does nothing on a page without mentions', async () => {
    const tab = twoFrames();
    const calls = annotate(tab.frame(0), []);
    expect(await stepMention(tab.scripting, TAB_ID, 'next')).toBe(false);
    expect(calls).toEqual([]);
  });
});

describe('openReported', () => {
  const place = (frameId: number, index: number, text: string) => ({
    frameId,
    documentId: `document-${frameId}`,
    index,
    mention: { topic: 'xinjiang', text, before: '', after: '', alias: text, rule: 'place-name' },
  });

  it('opens the mention where it is now, and leaves the one in another frame', async () => {
    const tab = twoFrames();
    const top = annotate(tab.frame(0), ['a', 'b'], { current: { index: 1, atMs: 1 } });
    const inner = annotate(tab.frame(1), ['new', 'c']);
    expect(await openReported(tab.scripting, TAB_ID, place(1, 0, 'c'))).toBe(true);
    expect([top, inner]).toEqual([['leave'], ['open 1']]);
  });

  it('says no for a mention that is gone, and opens no other', async () => {
    const tab = twoFrames();
    const calls = annotate(tab.frame(0), ['a']);
    expect(await openReported(tab.scripting, TAB_ID, place(0, 0, 'b'))).toBe(false);
    expect(calls).toEqual([]);
  });
});
