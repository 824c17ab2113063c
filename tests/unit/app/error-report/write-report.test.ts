import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReportFacts, writeReport } from '../../../../src/app/error-report/write-report';
import { faultOf } from '../../../../src/platform/fault';
import { DEFAULT_SETTINGS } from '../../../../src/settings/settings';

const ORIGIN = 'chrome-extension://abcdefgh';
const FACTS: ReportFacts = {
  version: '1.0.0',
  browser: 'Chrome 156.0.0.0',
  system: 'linux x86-64',
  language: 'en-GB',
  settings: {
    ...DEFAULT_SETTINGS,
    sites: { mode: 'only', hosts: ['secret.example', '*.hidden.example'] },
    topicsOff: ['secret-topic'],
  },
  unreadable: ['theme'],
  faults: [],
  asked: 2,
  silent: 1,
  origin: ORIGIN,
};

/** As each browser writes a stack. */
const thrown = (name: string, message: string, isFirefox = false): unknown => {
  const places = isFirefox
    ? ['read@moz-extension://uuid/annotator.js:2:345', 'eval@https://secret.example/app.js:1:1']
    : [
        `    at read (${ORIGIN}/annotator.js:2:345)`,
        '    at https://secret.example/app.js:1:1',
        `    at async ${ORIGIN}/chunks/options-hXr-KEmQ.js:9:10`,
        `    at evil (${ORIGIN}/secret.js:1:2)`,
      ];
  return { name, message, stack: isFirefox ? places.join('\n') : [`${name}: ${message}`, ...places].join('\n') };
};

const throwSecret = (): never => {
  throw new Error('SECRET');
};

describe('the report', () => {
  it('says what somebody needs who looks into it', () => {
    const faults = [
      { ...faultOf('annotator', thrown('TypeError', 'no')), count: 3 },
      faultOf('background', thrown('NotFoundError', 'no')),
    ];
    expect(writeReport({ ...FACTS, faults })).toBe(`Backgrounder 1.0.0
Chrome 156.0.0.0, linux x86-64, en-GB
Marking on, painter highlight, style dotted, density every
Sites only, 2 listed; topics 1 off, 0 on
Theme system, text size M, delay 300 ms, badge on
Stored settings that could not be read: theme
Open pages asked: 2, without an answer: 1
Errors: 4

annotator, 3 times: TypeError
  annotator.js:2:345
  chunks/options-hXr-KEmQ.js:9:10

background, once: NotFoundError
  annotator.js:2:345
  chunks/options-hXr-KEmQ.js:9:10
`);
  });

  it('reads the stacks of Firefox', () => {
    const faults = [faultOf('sentinel', thrown('RangeError', 'no', true))];
    const report = writeReport({ ...FACTS, origin: 'moz-extension://uuid', faults });
    expect(report).toContain('\nsentinel, once: RangeError\n  annotator.js:2:345\n');
  });

  it.each([
    ['the message', thrown('SyntaxError', '"SECRET" is no selector')],
    ['the class', thrown('SECRET', 'x')],
    ['a message that looks like a place', thrown('Error', `x\n    at (${ORIGIN}/chunks/SECRET.js:1:1)`)],
    ['a message of Firefox’s', thrown('Error', 'SECRET', true)],
    ['what is no error', 'SECRET'],
    ['an error whose name throws', Object.defineProperty({}, 'name', { get: throwSecret })],
  ])('holds no word of a page from %s', (_, error) => {
    const report = writeReport({ ...FACTS, faults: [faultOf('annotator', error), faultOf('SECRET', error)] });
    expect(report).not.toMatch(/secret|hidden/i);
    expect(report).toContain('annotator, once: ');
    expect(report).toContain('elsewhere, once: ');
  });

  it('holds no word of a page, whatever is thrown', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => `SECRET${text}SECRET`);
    fc.assert(
      fc.property(words, fc.boolean(), (word, isFirefox) => {
        const faults = [faultOf('annotator', thrown('TypeError', word, isFirefox))];
        expect(writeReport({ ...FACTS, faults })).not.toMatch(/secret/i);
      }),
    );
  });
});
