import { expect, it } from 'vitest';
import { describePage } from '../../commands/describe-page';

const WHY = { alias: 'an alias', rule: 'a-rule' };

it('tells each form once, with how often it stands on the page, and the popover with its citations', () => {
  const citation = { publisher: 'Paper', title: 'A title', published: '2021-12-06', paragraph: 3, url: null };
  const text = describePage({
    page: 'a.html',
    mentions: [
      { topic: 'xi-jinping', text: 'Xi\n  Jinping', ...WHY },
      { topic: 'xinjiang', text: 'Xinjiang', ...WHY },
      { topic: 'xi-jinping', text: 'Xi Jinping', ...WHY },
    ],
    popover: { topic: 'xi-jinping', label: 'Xi Jinping', statements: [{ text: 'He met someone.', citation }] },
    errors: ['one error'],
  });
  expect(text.split('\n')).toEqual([
    'a.html: 3 mentions',
    '',
    '  Topic       Text        Times',
    '  ----------  ----------  -----',
    '  xi-jinping  Xi Jinping      2',
    '  xinjiang    Xinjiang        1',
    '',
    'Popover of the first mention: Xi Jinping',
    '  He met someone.',
    '    Paper, “A title”, 2021-12-06, paragraph 3',
    '',
    'Errors',
    '  one error',
  ]);
});

it('says no more where there is nothing', () => {
  expect(describePage({ page: 'a.html', mentions: [], popover: null, errors: [] })).toBe('a.html: 0 mentions');
});
