import { describe, expect, it } from 'vitest';
import { dossier } from '../../../../src/dossier/bundled';
import { readCard } from '../../../../src/ui/card/read-card';
import { cardOf, nearOf } from '../topics';
import { violationsIn } from '../violations';
import { renderCard, unfoldAll } from './render-card';

describe.each(dossier.topics.map(({ id }) => id))('the card of %s', (id) => {
  const topic = cardOf(id);

  it('shows every statement once, each with a citation that can be read from the page', () => {
    const surface = renderCard(topic);
    unfoldAll(surface);
    expect(readCard(surface)).toEqual({
      topic: id,
      label: topic.topic.label,
      statements: topic.statements.map(({ text, citation: { publisher, title, published, paragraph, url } }) => ({
        text,
        citation: { publisher, title, published, paragraph, url },
      })),
    });
  });

  it('prints no quote beside the statement that holds it', () => {
    const surface = renderCard(topic);
    for (const { id: statementId, quote } of topic.statements) {
      if (quote === null) continue;
      const words = surface.querySelector(`[data-statement="${statementId}"]`)?.textContent;
      expect(words?.split(quote)).toHaveLength(2);
    }
  });

  it('leads from each mark to its source, and leaves out no source', () => {
    const surface = renderCard(topic);
    const marks = [...surface.querySelectorAll<HTMLButtonElement>('.mark')];
    const places = marks.map((mark) => {
      mark.click();
      const footnote = document.activeElement?.closest<HTMLDetailsElement>('.footnotes details[open]');
      const paragraph = Number(footnote?.querySelector('[data-paragraph]')?.getAttribute('value'));
      return `${footnote?.querySelector('[data-publisher]')?.textContent} ${paragraph}`;
    });
    const cited = [...(topic.role ? [topic.role.citation] : []), ...topic.summary.citations];
    expect(new Set(places)).toEqual(new Set(cited.map(({ publisher, paragraph }) => `${publisher} ${paragraph}`)));
  });

  it('shows every update once, folded or unfolded', () => {
    const untouched = topic.statements.filter(({ updates }) => updates.length === 0).map((statement) => statement.id);
    const surface = renderCard(topic, { near: untouched.slice(0, 1) });
    for (const isUnfolded of [false, true]) {
      if (isUnfolded) unfoldAll(surface);
      const shown = [...surface.querySelectorAll('[data-update]')].filter((notice) => notice.checkVisibility());
      for (const { text } of topic.updates) {
        expect(shown.filter((notice) => notice.textContent.includes(text))).toHaveLength(1);
      }
    }
  });

  it('keeps a mark on the line of the word before it, at any width', () => {
    const surface = renderCard(topic);
    for (let width = 200; width <= 360; width += 5) {
      surface.style.inlineSize = `${width}px`;
      for (const kept of surface.querySelectorAll('.last-word')) {
        const bottoms = [...kept.getClientRects()].map(({ bottom }) => Math.round(bottom));
        expect(new Set(bottoms).size).toBe(1);
      }
    }
  });

  it.each(['light', 'dark'] as const)('has no fault that axe-core sees, in the %s theme', async (theme) => {
    const surface = renderCard(topic, { theme, near: nearOf(topic, 2) });
    unfoldAll(surface);
    expect(await violationsIn(surface)).toEqual([]);
  });
});
