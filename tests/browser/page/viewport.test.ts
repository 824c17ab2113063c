import { describe, expect, it } from 'vitest';
import { createShadowRoots } from '../../../src/page/shadow-roots';
import { elementsInView } from '../../../src/page/viewport';
import { type Frame, openFrame } from './support/frame';

const SCRIPTS = '<script>let a</script>\n<template><p>No</p></template>\n<style>a{}</style>\n';

/** A list far longer than the view, with what is never drawn at its begin, in its middle and at its end. */
function longList(item: (number: number) => string): string {
  const items = Array.from({ length: 300 }, (_, at) => `${item(at)}${at % 2 === 0 ? SCRIPTS : ''}`);
  return `<main>${SCRIPTS.repeat(200)}${items.join('\n')}${SCRIPTS.repeat(200)}</main>`;
}

function textsInView({ document, view }: Frame): string[] {
  return elementsInView(
    document,
    view,
    createShadowRoots(({ shadowRoot }) => shadowRoot),
  ).map(({ textContent }) => textContent.trim());
}

describe('the elements in view', () => {
  it('are those at the top of a long list between scripts', async () => {
    const texts = textsInView(await openFrame(longList((at) => `<p>Item ${at}</p>`)));
    expect(texts.slice(0, 3)).toEqual(['Item 0', 'Item 1', 'Item 2']);
    expect(texts.length).toBeLessThan(100);
  });

  it('are those in the middle of it once it is scrolled there', async () => {
    const frame = await openFrame(longList((at) => `<p>Item ${at}</p>`));
    const middle = [...frame.document.querySelectorAll('p')].at(200);
    middle?.scrollIntoView({ block: 'start' });
    const texts = textsInView(frame);
    expect(texts).toContain('Item 200');
    expect(texts).not.toContain('Item 0');
    expect(texts.length).toBeLessThan(100);
  });

  it('are whole where a long list itself holds the text around them', async () => {
    const texts = textsInView(await openFrame(longList((at) => `Text <b>and ${at}</b> on<br>`)));
    expect(texts.slice(0, 2)).toEqual(['and 0', 'and 1']);
  });

  it('are found one by one in blocks of a long list', async () => {
    const texts = textsInView(
      await openFrame(longList((at) => `<div><section><p>One ${at}</p><p>Two ${at}</p></section></div>`)),
    );
    expect(texts.slice(0, 3)).toEqual(['One 0', 'Two 0', 'One 1']);
  });
});
