import { expect, it } from 'vitest';
import { createMarkQueue, type MarkQueuePorts } from '../../../src/page/mark-queue';
import type { PaintedMention } from '../../../src/page/painted-mention';

const RANGE = { startContainer: null, endContainer: null } as unknown as StaticRange;
const mention = (text: string): PaintedMention => ({
  topic: 't',
  kind: 'person',
  text,
  alias: '',
  rule: '',
  range: RANGE,
});
const GOOD = mention('good');
const BAD = mention('bad');
const LATER = mention('later');

function createQueue(choose: MarkQueuePorts['choose'] = () => null) {
  const painted = new Set<PaintedMention>();
  const errors: unknown[] = [];
  const each = (act: (mention: PaintedMention) => unknown) => (mentions: readonly PaintedMention[]) => {
    for (const one of mentions) {
      if (one === BAD) throw new Error('of ours');
      act(one);
    }
  };
  const painter = { paint: each((one) => painted.add(one)), unpaint: each((one) => painted.delete(one)) };
  const view = { performance } as unknown as Window;
  const queue = createMarkQueue(painter, view, { choose, onPainted: () => {}, onError: (error) => errors.push(error) });
  return { queue, painted, errors };
}

it('draws and takes back the others where one mention cannot be drawn', () => {
  const { queue, painted, errors } = createQueue();
  queue.apply({ gone: [], fresh: [GOOD, BAD, LATER] });
  queue.flush('all');
  expect([...painted]).toEqual([GOOD, LATER]);
  queue.apply({ gone: [BAD, LATER, GOOD], fresh: [] });
  expect([...painted]).toEqual([]);
  expect(errors).toHaveLength(2);
});

it('draws all of them where nobody can say which', () => {
  const { queue, painted, errors } = createQueue(() => {
    throw new Error('of ours');
  });
  queue.apply({ gone: [], fresh: [GOOD, LATER] });
  queue.flush('all');
  expect([...painted]).toEqual([GOOD, LATER]);
  expect(errors).toHaveLength(1);
});
