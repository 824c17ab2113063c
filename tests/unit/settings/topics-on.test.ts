import { describe, expect, it } from 'vitest';
import { topicsOn } from '../../../src/settings/topics-on';

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
