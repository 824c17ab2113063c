import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/settings/settings';
import { setTopic, topicsOn } from '../../../src/settings/topics-on';

const MARKED = { id: 'xinjiang', marked: true };
const UNMARKED = { id: 'uyghurs', marked: false };

describe('topicsOn', () => {
  it.each([
    [[], [], ['xinjiang']],
    [['xinjiang'], [], []],
    [[], ['uyghurs'], ['xinjiang', 'uyghurs']],
    [['uyghurs'], ['uyghurs'], ['xinjiang']],
    [['unknown'], ['unknown'], ['xinjiang']],
  ])('with %j off and %j on marks %j', (off, on, marked) => {
    expect([...topicsOn({ topicsOff: off, topicsOn: on }, [MARKED, UNMARKED])]).toEqual(marked);
  });
});

describe('setTopic', () => {
  it('does what it says, whatever was there before', () => {
    const someIds = fc.uniqueArray(fc.constantFrom('xinjiang', 'uyghurs', 'other'));
    fc.assert(
      fc.property(someIds, someIds, fc.constantFrom(MARKED, UNMARKED), fc.boolean(), (off, on, topic, wanted) => {
        const before = { ...DEFAULT_SETTINGS, topicsOff: off, topicsOn: on };
        const after = setTopic(before, topic, wanted);
        expect(topicsOn(after, [topic]).has(topic.id)).toBe(wanted);
        const others = [MARKED, UNMARKED].filter(({ id }) => id !== topic.id);
        expect(topicsOn(after, others)).toEqual(topicsOn(before, others));
      }),
    );
  });

  it('leaves no trace of what the dossier says anyway', () => {
    const off = setTopic(DEFAULT_SETTINGS, MARKED, false);
    expect(off.topicsOff).toEqual(['xinjiang']);
    expect(setTopic(off, MARKED, true)).toEqual(DEFAULT_SETTINGS);
  });
});
