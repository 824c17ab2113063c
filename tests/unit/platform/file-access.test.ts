import { expect, it } from 'vitest';
import { askFileAccess } from '../../../src/platform/file-access';

it.each<[string, () => Promise<boolean>, string]>([
  ['chrome-extension://aaaa/', async () => true, 'open'],
  ['chrome-extension://aaaa/', async () => false, 'closed'],
  ['chrome-extension://aaaa/', () => Promise.reject(new Error('gone')), 'closed'],
  ['moz-extension://0000/', async () => false, 'never'],
])('tells for %s whether local files may be read', async (origin, isAllowedFileSchemeAccess, access) => {
  const ports = { runtime: { getURL: () => origin }, extension: { isAllowedFileSchemeAccess } };
  expect(await askFileAccess(ports)).toBe(access);
});
