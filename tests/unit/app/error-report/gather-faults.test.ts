import { expect, it, vi } from 'vitest';
import { gatherFaults } from '../../../../src/app/error-report/gather-faults';
import { keepOwnFaults, type UncaughtErrors } from '../../../../src/app/error-report/keep-own-faults';
import { faultOf } from '../../../../src/platform/fault';
import { createKeptFaults } from '../../../../src/platform/kept-faults';
import { DEFAULT_SETTINGS } from '../../../../src/settings/settings';
import { setSite } from '../../../../src/settings/site-rules';
import { createFakeLocks } from '../../platform/fake-locks';
import { createFakeTabs } from '../../platform/fake-tabs';
import { createFakeMemory } from '../background/fake-memory';

const fault = (where: string, count = 1) => ({ ...faultOf(where, new TypeError('of ours')), stack: 'a.js:1:1', count });
const keep = () => createKeptFaults(createFakeMemory(), createFakeLocks());

it('asks the open pages that are on and tell their address, and counts what they have in common', async () => {
  const asked: number[] = [];
  const scripting = {
    executeScript: vi.fn(async ({ target }: { target: { tabId: number } }) => {
      asked.push(target.tabId);
      if (target.tabId === 5) throw new Error('closed');
      return [
        { frameId: 0, result: [fault('annotator', 2)] },
        { frameId: 1, result: 'nonsense' },
      ];
    }),
  };
  const { tabs } = createFakeTabs([
    { id: 1, url: 'https://a.test/' },
    { id: 2, url: 'https://off.test/' },
    { id: 3, url: 'https://b.test/' },
    { id: 4, url: 'chrome://settings/' },
    { id: 5, url: 'https://c.test/' },
  ]);
  const kept = keep();
  await kept.add(fault('background'));
  const ports = { tabs, scripting: scripting as never, kept };
  const gathered = await gatherFaults(ports, setSite(DEFAULT_SETTINGS, 'off.test', false));
  expect(asked).toEqual([1, 3, 5]);
  expect(gathered).toEqual({ faults: [fault('background'), fault('annotator', 4)], asked: 3, silent: 1 });
  expect(await gatherFaults(ports, { ...DEFAULT_SETTINGS, enabled: false })).toMatchObject({ asked: 0 });
});

it('keeps faults that come at once from several pages, each counted, and no more than twenty', async () => {
  const kept = keep();
  await Promise.all(Array.from({ length: 5 }, () => kept.add(fault('popup'))));
  expect(await kept.list()).toEqual([fault('popup', 5)]);
  await Promise.all(Array.from({ length: 30 }, (_, at) => kept.add({ ...fault('popup'), stack: `a.js:1:${at + 2}` })));
  expect(await kept.list()).toHaveLength(20);
});

it('loses nothing else where the memory fails or holds nonsense', async () => {
  const failing = { get: () => Promise.reject(new Error('no')), set: () => Promise.reject(new Error('no')) };
  const kept = createKeptFaults(failing, createFakeLocks());
  await kept.add(fault('popup'));
  expect(await kept.list()).toEqual([]);
  const odd = createKeptFaults({ get: async () => ({ faults: [3] }), set: async () => {} }, createFakeLocks());
  expect(await odd.list()).toEqual([]);
});

it('counts what nobody catches in a page of ours, and leaves the browser its own complaints', async () => {
  const kept = keep();
  const scope = new EventTarget();
  keepOwnFaults(scope as UncaughtErrors, 'popup', kept);
  scope.dispatchEvent(Object.assign(new Event('error'), { error: new RangeError('x') }));
  scope.dispatchEvent(Object.assign(new Event('error'), { error: null, message: 'ResizeObserver loop' }));
  scope.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new TypeError('x') }));
  await expect.poll(async () => (await kept.list()).map(({ name }) => name)).toEqual(['RangeError', 'TypeError']);
});
