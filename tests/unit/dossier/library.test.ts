import { describe, expect, it } from 'vitest';
import { dossier } from '../../../src/dossier/bundled';
import { describeLibrary } from '../../../src/dossier/library';

describe('describeLibrary', () => {
  const { topics, timeline, articles } = describeLibrary(dossier);

  it('has every topic, unmarked ones too, those that are marked on pages first', () => {
    expect(topics.map(({ card }) => card.topic.id).sort()).toEqual(dossier.topics.map(({ id }) => id).sort());
    const firstUnmarked = topics.findIndex(({ isMarked }) => !isMarked);
    expect(topics.slice(firstUnmarked).some(({ isMarked }) => isMarked)).toBe(false);
    expect(firstUnmarked).toBe(dossier.topics.filter(({ marked }) => marked).length);
  });

  it('begins with what happened and where, then names people by the alphabet', () => {
    expect(topics.slice(0, 5).map(({ card }) => card.topic.label)).toEqual([
      'Beijing 2022 boycott',
      'Xinjiang',
      'Antony Blinken',
      'Jen Psaki',
      'Jill Biden',
    ]);
  });

  it('has a timeline and both articles', () => {
    expect(timeline.length).toBeGreaterThan(0);
    expect(articles.map(({ source }) => source.id)).toEqual(['axios-2021-04-06', 'cnn-2021-12-06']);
  });
});
