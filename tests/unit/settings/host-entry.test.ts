import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf } from '../../../src/platform/host-of';
import { readHostEntry } from '../../../src/settings/host-entry';
import { normaliseHostPattern } from '../../../src/settings/host-pattern';

const read = (typed: string, ...hosts: readonly string[]) => readHostEntry(typed, hosts, hostOf);

describe('readHostEntry', () => {
  it.each([
    ['example.org', 'example.org'],
    [' Example.ORG ', 'example.org'],
    ['*.example.org', '*.example.org'],
    ['https://www.example.org/news?page=2#top', 'www.example.org'],
    ['www.example.org/news', 'www.example.org'],
    ['http://localhost:8080/', 'localhost'],
    ['example.org:8443', 'example.org'],
    ['*://*.example.org/*', '*.example.org'],
    ['https://*.example.org/', '*.example.org'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['*.Bücher.example', '*.xn--bcher-kva.example'],
    ['https://例え.テスト/ページ', 'xn--r8jz45g.xn--zckzah'],
    ['http://[2001:DB8::1]:80/', '[2001:db8::1]'],
    ['127.0.0.1', '127.0.0.1'],
  ])('takes %j as %j', (typed, pattern) => {
    expect(read(typed)).toEqual({ outcome: 'added', pattern, hosts: [pattern] });
  });

  it.each(['', '  '])('asks for something where it finds %j', (typed) => {
    expect(read(typed)).toEqual({ outcome: 'empty' });
  });

  it.each([
    'two words',
    '*',
    '*.',
    'a.*.example.org',
    '*.127.0.0.1',
    '/etc/hosts',
    'file:///home/reader/page.html',
    'chrome://settings',
    'about:config',
    'https://',
    'example..org',
  ])('finds no host in %j', (typed) => {
    expect(read(typed)).toEqual({ outcome: 'not-a-host' });
  });

  it('keeps the list sorted', () => {
    expect(read('b.test', 'a.test', 'c.test')).toMatchObject({ hosts: ['a.test', 'b.test', 'c.test'] });
  });

  it('says so where the list has it already', () => {
    expect(read('https://A.test/', 'a.test')).toEqual({ outcome: 'listed', pattern: 'a.test' });
  });

  it.each(['www.a.test', 'a.test', '*.www.a.test'])('says what names %j already', (typed) => {
    expect(read(typed, '*.a.test')).toEqual({ outcome: 'covered', pattern: typed, by: '*.a.test' });
  });

  it.each([
    ['*.a.test', 'a.test'],
    ['badexample.org', '*.example.org'],
  ])('adds %j beside %j, which does not name all of it', (typed, listed) => {
    expect(read(typed, listed)).toMatchObject({ outcome: 'added', hosts: [typed, listed].sort() });
  });

  it('never throws, and adds only patterns in their one spelling', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (typed) => {
        const entry = read(typed);
        if (entry.outcome === 'added') expect(normaliseHostPattern(entry.pattern)).toBe(entry.pattern);
      }),
    );
  });

  it('finds the host of every address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
        expect(read(address)).toMatchObject({ outcome: 'added', pattern: hostOf(address) });
      }),
    );
  });
});
