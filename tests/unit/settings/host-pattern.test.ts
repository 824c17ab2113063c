import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesHost, normaliseHostPattern } from '../../../src/settings/host-pattern';

describe('normaliseHostPattern', () => {
  it.each([
    ['example.org', 'example.org'],
    [' Example.ORG. ', 'example.org'],
    ['*.example.org', '*.example.org'],
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]', '[::1]'],
    ['[2001:DB8::8a2e:370:7334]', '[2001:db8::8a2e:370:7334]'],
    ['[1:2:3:4:5:6:7:8]', '[1:2:3:4:5:6:7:8]'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['under_score.-odd-.example', 'under_score.-odd-.example'],
  ])('takes %j as %j', (pattern, expected) => {
    expect(normaliseHostPattern(pattern)).toBe(expected);
  });

  it.each([
    '',
    '.',
    '*',
    '*.',
    '*.*.example.org',
    'a.*.example.org',
    'example.org:8080',
    'https://example.org',
    'example.org/path',
    'user@example.org',
    'exa mple.org',
    'bücher.example',
    'a..b',
    '*.127.0.0.1',
    '*.[::1]',
    '256.1.1.1',
    '01.2.3.4',
    '1.2.3',
    'example.7',
    'example.0x1f',
    '::1',
    '[]',
    '[:::]',
    '[1::2::3]',
    '[1:2:3]',
    '[12345::1]',
    '[::1',
    `${'a'.repeat(64)}.example`,
    `${'abc.'.repeat(70)}example`,
  ])('refuses %j', (pattern) => {
    expect(normaliseHostPattern(pattern)).toBeNull();
  });

  it('settles in one step', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.domain(),
          fc.ipV4(),
          fc.ipV6().map((address) => `[${address}]`),
          fc.string(),
        ),
        (host) => {
          const once = normaliseHostPattern(host);
          fc.pre(once !== null);
          expect(normaliseHostPattern(once)).toBe(once);
        },
      ),
    );
  });

  it('takes every host that a browser shows for a domain name or an address', () => {
    const hosts = fc.oneof(
      fc.domain(),
      fc.ipV4(),
      fc.ipV6().map((address) => `[${address}]`),
    );
    fc.assert(
      fc.property(hosts, (host) => {
        const { hostname } = new URL(`http://${host}/`);
        expect(normaliseHostPattern(hostname)).toBe(hostname);
        expect(matchesHost(hostname, hostname)).toBe(true);
      }),
    );
  });
});

describe('matchesHost', () => {
  it.each([
    ['example.org', 'example.org', true],
    ['example.org', 'EXAMPLE.org.', true],
    ['example.org', 'www.example.org', false],
    ['*.example.org', 'example.org', true],
    ['*.example.org', 'a.b.example.org', true],
    ['*.example.org', 'badexample.org', false],
    ['example.org', 'example.org.evil.test', false],
    ['example.org', '', false],
    ['[::1]', '[::1]', true],
  ])('finds that %j names %j: %s', (pattern, host, expected) => {
    expect(matchesHost(pattern, host)).toBe(expected);
  });
});
