import { describe, expect, it } from 'vitest';
import { hasAllSites, hasOrigins, requestAllSites, watchPermissions } from '../../../src/platform/permissions';
import { createFakePermissions } from './fake-permissions';

describe('hasAllSites', () => {
  it.each([
    [['<all_urls>'], true],
    [['*://page.test/*'], false],
    [[], false],
  ])('with %j is %s', async (granted, expected) => {
    expect(await hasAllSites(createFakePermissions(granted))).toBe(expected);
  });

  it('counts as not granted what the browser will not tell', async () => {
    expect(await hasAllSites({ contains: () => Promise.reject(new Error('no')) })).toBe(false);
  });
});

describe('hasOrigins', () => {
  it.each([
    [['<all_urls>'], ['https://page.test/*'], true],
    [['<all_urls>'], [], true],
    [['https://page.test/*'], ['https://page.test/*'], true],
    [['https://page.test/*'], ['https://page.test/*', 'https://frame.test/*'], false],
    [['https://page.test/*'], [], false],
  ])('with %j granted has %j: %s', async (granted, patterns, expected) => {
    expect(await hasOrigins(createFakePermissions(granted), patterns)).toBe(expected);
  });
});

describe('requestAllSites', () => {
  it('asks for every site and for nothing else', async () => {
    const permissions = createFakePermissions([]);
    expect(await requestAllSites(permissions)).toBe(true);
    expect(permissions.granted()).toEqual(['<all_urls>']);
  });

  it('is refused outside a gesture', async () => {
    expect(await requestAllSites({ request: () => Promise.reject(new Error('no gesture')) })).toBe(false);
  });
});

describe('watchPermissions', () => {
  it('tells of every grant and every loss until it is ended', async () => {
    const permissions = createFakePermissions([]);
    const ending = new AbortController();
    const told: string[] = [];
    watchPermissions(permissions, (change) => told.push(change), ending.signal);
    permissions.grant('*://page.test/*');
    permissions.revoke('*://page.test/*');
    ending.abort();
    permissions.grant('<all_urls>');
    expect(told).toEqual(['added', 'removed']);
  });
});
