import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setTopic } from '../../../src/settings/set-topic';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings/settings';
import { topicsOn } from '../../../src/settings/topics-on';

const XINJIANG = { id: 'xinjiang', marked: true };
const UYGHURS = { id: 'uyghurs', marked: false };
const TOPICS = [XINJIANG, UYGHURS, { id: 'ned-price', marked: true }, { id: 'sponsors', marked: false }];

const someTopic = fc.constantFrom(...TOPICS);
const someIds = fc.uniqueArray(fc.constantFrom(...TOPICS.map(({ id }) => id), 'of-a-later-version'));
const someSettings = fc
  .record({ topicsOff: someIds, topicsOn: someIds })
  .map((lists): Settings => ({ ...DEFAULT_SETTINGS, ...lists }));

describe('setTopic', () => {
  it('does what it says in every state of the lists, and nothing to other topics and settings', () => {
    fc.assert(
      fc.property(someSettings, someTopic, fc.boolean(), (settings, topic, isOn) => {
        const after = setTopic(settings, topic, isOn);
        const others = TOPICS.filter((each) => each !== topic);
        expect(topicsOn(after, [topic]).has(topic.id)).toBe(isOn);
        expect(topicsOn(after, others)).toEqual(topicsOn(settings, others));
        expect({ ...after, topicsOff: [], topicsOn: [] }).toEqual({ ...settings, topicsOff: [], topicsOn: [] });
        expect(setTopic(after, topic, isOn)).toBe(after);
      }),
    );
  });

  it.each([XINJIANG, UYGHURS])('forgets what was said of $id when it is switched there and back', (topic) => {
    const there = setTopic(DEFAULT_SETTINGS, topic, !topic.marked);
    expect(there).not.toEqual(DEFAULT_SETTINGS);
    expect(setTopic(there, topic, topic.marked)).toEqual(DEFAULT_SETTINGS);
  });

  it('names a topic once, in the list that it belongs to', () => {
    expect(setTopic(DEFAULT_SETTINGS, XINJIANG, false)).toMatchObject({ topicsOff: ['xinjiang'], topicsOn: [] });
    expect(setTopic(DEFAULT_SETTINGS, UYGHURS, true)).toMatchObject({ topicsOff: [], topicsOn: ['uyghurs'] });
  });
});
