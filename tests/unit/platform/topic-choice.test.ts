import { expect, it } from 'vitest';
import type { StorageListener, StoragePort } from '../../../src/platform/own-browser';
import { createSettingsReader } from '../../../src/platform/settings-reader';
import { readTopicChoice, watchTopicChoice } from '../../../src/platform/topic-choice';

type Stored = Readonly<Record<string, unknown>> | Error;

function storageOf(sync: Stored, local: Stored): StoragePort & { readonly listeners: Set<StorageListener> } {
  const listeners = new Set<StorageListener>();
  const area = (stored: Stored) => ({
    async get(keys: string[]) {
      if (stored instanceof Error) throw stored;
      return Object.fromEntries(Object.entries(stored).filter(([key]) => keys.includes(key)));
    },
  });
  return {
    listeners,
    sync: area(sync),
    local: area(local),
    onChanged: { addListener: (one) => void listeners.add(one), removeListener: (one) => void listeners.delete(one) },
  };
}

it.each<[string, Stored, Stored]>([
  ['nothing stored', {}, {}],
  ['topics off and on', { topicsOff: ['ned-price'], topicsOn: ['uyghurs'] }, {}],
  ['a local field that sync refused', { topicsOff: ['ned-price'] }, { topicsOff: ['xinjiang'] }],
  ['values that are no lists', { topicsOff: 'ned-price', topicsOn: { 0: 'uyghurs' } }, {}],
  ['a list of which nothing can be used', { topicsOff: null, topicsOn: 7 }, { topicsOn: false }],
  ['sync that gives no answer, and a copy', new Error('no'), { settingsCopy: { topicsOff: ['jen-psaki'] } }],
  ['sync that gives no answer, and a bad copy', new Error('no'), { settingsCopy: 'x' }],
  ['no answer at all', new Error('no'), new Error('no')],
  ['a version to come', { version: 99, topicsOff: ['ned-price'] }, {}],
])('reads of the settings what the settings reader reads: %s', async (_, sync, local) => {
  const { settings } = await createSettingsReader(storageOf(sync, local)).read();
  const { topicsOff, topicsOn } = await readTopicChoice(storageOf(sync, local));
  expect({ topicsOff, topicsOn }).toEqual({ topicsOff: settings.topicsOff, topicsOn: settings.topicsOn });
});

it('calls where a field of topics changes, and no more once its signal has ended', () => {
  const storage = storageOf({}, {});
  const living = new AbortController();
  let calls = 0;
  watchTopicChoice(storage, () => calls++, living.signal);
  const change = (field: string) => {
    for (const tell of storage.listeners) tell({ [field]: { newValue: [] } }, 'sync');
  };
  change('topicsOff');
  change('theme');
  change('topicsOn');
  expect(calls).toBe(2);
  living.abort();
  change('topicsOff');
  expect(calls).toBe(2);
  expect(storage.listeners.size).toBe(0);
});
