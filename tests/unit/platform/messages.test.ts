import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFrameMessage, decodeFrameSender } from '../../../src/platform/messages';

const SENDER = {
  id: 'us',
  frameId: 7,
  documentId: 'D',
  url: 'https://frame.test/inner',
  origin: 'https://frame.test',
  tab: {
    id: 3,
    index: 4,
    windowId: 5,
    incognito: false,
    url: 'https://page.test/',
    title: 'more than is needed',
  },
};

describe('decodeFrameMessage', () => {
  it.each([
    [{ type: 'annotate-this-frame' }],
    [{ type: 'inline-painter' }],
    [{ type: 'cards' }],
    [{ type: 'mentions-changed', count: 0 }],
    [{ type: 'may-i-stay' }],
    [{ type: 'open-library', topic: 'xinjiang' }],
    [{ type: 'mute', topic: 'xinjiang', scope: 'page', isMuted: true }],
    [{ type: 'mute', topic: 'xinjiang', scope: 'site', isMuted: false }],
    [{ type: 'mute', topic: 'xinjiang', scope: 'everywhere', isMuted: true }],
  ])('takes %j', (message) => {
    expect(decodeFrameMessage(message)).toEqual(message);
  });

  it.each([
    [null],
    ['annotate-this-frame'],
    [{}],
    [{ type: 'toString' }],
    [{ type: 'mentions-changed' }],
    [{ type: 'mentions-changed', count: -1 }],
    [{ type: 'mentions-changed', count: 1.5 }],
    [{ type: 'mentions-changed', count: '3' }],
    [{ type: 'mentions-changed', count: 1e300 }],
    [{ type: 'mentions-changed', count: Number.POSITIVE_INFINITY }],
    [{ type: ['mute'], topic: 'xinjiang', scope: 'page', isMuted: true }],
    [{ type: 'mute', topic: ['xinjiang'], scope: 'page', isMuted: true }],
    [{ type: 'mute', topic: 'xinjiang', scope: '__proto__', isMuted: true }],
    [{ type: 'mute', topic: 'xinjiang', scope: 'page', isMuted: 'true' }],
    [JSON.parse('{ "__proto__": { "type": "may-i-stay" } }')],
    [{ type: 'open-library' }],
    [{ type: 'mute', topic: 'xinjiang', scope: 'browser', isMuted: true }],
    [{ type: 'mute', topic: 'xinjiang', scope: 'site' }],
  ])('refuses %j', (message) => {
    expect(decodeFrameMessage(message)).toBeNull();
  });

  it('takes nothing into a message but what belongs there, above all no site', () => {
    const message = { type: 'mute', topic: 'xinjiang', scope: 'site', isMuted: true };
    expect(decodeFrameMessage({ ...message, site: 'bank.test' })).toEqual(message);
  });

  it('takes over no prototype that a message brings along', () => {
    const decoded = decodeFrameMessage(JSON.parse('{ "type": "may-i-stay", "__proto__": { "topic": "xinjiang" } }'));
    expect(decoded).toEqual({ type: 'may-i-stay' });
    expect(decoded && Reflect.get(decoded, 'topic')).toBeUndefined();
    expect(Reflect.get({}, 'topic')).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withSparseArray: true }),
        (message) => void decodeFrameMessage(message),
      ),
    );
  });

  it('gives nothing but whole messages of known types, whatever stands in the fields', () => {
    const field = fc.oneof(fc.anything(), fc.constantFrom('page', 'site', 'everywhere', 'xinjiang', true, false, 3));
    const types = [
      'annotate-this-frame',
      'inline-painter',
      'cards',
      'mentions-changed',
      'may-i-stay',
      'open-library',
      'mute',
    ];
    const messages = fc.record(
      { type: fc.constantFrom(...types), topic: field, scope: field, isMuted: field, count: field, site: field },
      { requiredKeys: ['type'] },
    );
    const fieldsOf: Readonly<Record<string, string>> = {
      'mentions-changed': 'count,type',
      'open-library': 'topic,type',
      mute: 'isMuted,scope,topic,type',
    };
    fc.assert(
      fc.property(messages, (message) => {
        const decoded = decodeFrameMessage(message);
        if (decoded === null) return;
        expect(Object.keys(decoded).sort().join()).toBe(fieldsOf[decoded.type] ?? 'type');
        expect(message).toMatchObject(decoded);
      }),
    );
  });
});

describe('decodeFrameSender', () => {
  it('takes page and frame from what the browser says', () => {
    expect(decodeFrameSender(SENDER, 'us')).toEqual({
      tabId: 3,
      index: 4,
      windowId: 5,
      isPrivate: false,
      frameId: 7,
      documentId: 'D',
      site: 'page.test',
      frameHost: 'frame.test',
      origins: ['https://page.test/*', 'https://frame.test/*'],
    });
  });

  it.each([
    ['an empty frame', { url: 'about:blank', origin: 'https://frame.test' }, 'frame.test'],
    ['a sandboxed frame', { url: 'https://frame.test/', origin: 'null' }, 'frame.test'],
    ['a sandboxed frame without address', { url: 'about:srcdoc', origin: 'null' }, ''],
    ['a file', { url: 'file:///tmp/a.html', origin: 'null' }, ''],
  ])('finds the host of %s', (_, fields, host) => {
    expect(decodeFrameSender({ ...SENDER, ...fields }, 'us')?.frameHost).toBe(host);
  });

  it('names each origin once, and none where there is no host', () => {
    const origins = (fields: object) => decodeFrameSender({ ...SENDER, ...fields }, 'us')?.origins;
    expect(origins({ url: 'https://page.test/inner' })).toEqual(['https://page.test/*']);
    expect(origins({ url: 'about:srcdoc', origin: 'null' })).toEqual(['https://page.test/*']);
    expect(origins({ url: 'http://page.test:8080/' })).toEqual(['https://page.test/*', 'http://page.test/*']);
  });

  it('does without a document id', () => {
    const { documentId: _, ...older } = SENDER;
    expect(decodeFrameSender(older, 'us')?.documentId).toBeNull();
  });

  it.each([
    ['another extension', { id: 'them' }],
    ['no tab', { tab: undefined }],
    ['a tab whose address is hidden', { tab: { ...SENDER.tab, url: undefined } }],
    ['no frame', { frameId: undefined }],
  ])('refuses a sender with %s', (_, fields) => {
    expect(decodeFrameSender({ ...SENDER, ...fields }, 'us')).toBeNull();
  });
});
