import { describe, expect, it } from 'vitest';
import { aliasedTopics } from '../../../src/dossier/bundled-aliases';
import { createMatcher } from '../../../src/matching/matcher';
import { marked, plain, topicsIn } from './marked';

describe('names of people', () => {
  it.each([
    'Then ⟦Willard Mitt Romney⟧ and ⟦Edward "Ned" Price⟧ met ⟦James Earl "Jimmy" Carter Jr.⟧',
    '⟦Joseph R. Biden, Jr.⟧ and ⟦Antony J. Blinken⟧ signed; ⟦Nancy D’Alesandro Pelosi⟧ did not.',
    '⟦Jimmy⟧ and Rosalynn Carter built houses.',
    'Sources\n⟦Biden, Joe⟧. Promises to Keep. 2007.\n⟦Carter, Jimmy⟧ (1982). Keeping Faith.\nCarter, Stephen L. Civility.',
    '⟦Biden⟧, ⟦Xi⟧',
    'A note of ⟦Jill Biden⟧: be kind. — ⟦Jill⟧\nRead More',
    'Un rezumat despre ⟦Xi Jinping⟧. ⟦Xi⟧ nu a vizitat capitala.',
    '⟦JEN PSAKI⟧ and ⟦Jen\u00a0Psaki⟧’s deputy.',
    'Президента ⟦Джо Байдена⟧ встретил ⟦Энтони Блинкен⟧; слова ⟦Неда Прайса⟧.',
    '与⟦Biden⟧会谈的⟦习近平⟧主席',
  ])('are whole with all their parts: %s', (shown) => {
    expect(marked(plain(shown))).toBe(shown);
  });

  it('does not take one surname of his for a given name behind the other', () => {
    expect(marked('習, Си, Mitt Tony')).toBe('習, Си, Mitt Tony');
  });

  it.each([
    'MS. ⟦PSAKI⟧: Good afternoon.\n\nQ Thanks, ⟦Jen⟧.',
    'MR. ⟦PRICE⟧: Last question.',
    'Sens. Warren, D-Mass., Schumer and ⟦Romney⟧ voted no.',
    'Presidents Ford and ⟦Carter⟧ became friends.',
    'The ⟦Carter⟧ administration, ⟦Carter⟧-era rules and the ⟦Biden⟧-Harris ticket.',
    '“Not yet,” said ⟦Price⟧, the State Department spokesman.',
    'Speaker Emerita ⟦Pelosi⟧ spoke.',
    'Mr. ⟦Romney⟧, a Republican senator, spoke; Mr. Price, an actor, sang.',
    'Utah’s junior senator, ⟦Romney⟧, spoke for several senators, among them Rubio and ⟦Romney⟧.',
    'Enough, said ⟦Romney⟧ (R-Utah), and Carter, R-Ga., agreed.',
    'In Beijing, where ⟦Xi⟧ spoke, and in a letter, ⟦Xi⟧ set out what every ⟦Xi⟧ speech says.',
    '⟦BIDEN⟧, ⟦XI⟧ MEET AFTER SUPER BOWL XI',
    'A ⟦Biden⟧–⟦Xi⟧ call, then a Putin–⟦Xi⟧ meeting of two leaders (⟦Xi⟧ and his guest).',
    'وقال ⟦بايدن⟧ و⟦بلينكن⟧ إن الوقت قد حان.',
  ])('are fixed by a title, a label or an office: %s', (shown) => {
    expect(marked(plain(shown))).toBe(shown);
  });

  it.each([
    'MR. ساكي 사키',
    'Romney said nothing. Carter waved. Price left, and so did Jen, Mitt and Ned.',
    'Coach Price, Judge Carter and Rep. Carter spoke.',
    'Secretary Price resigned; Defense Secretary Ash Carter did not.',
    'Price: $20. Price controls, Price Waterhouse, the Consumer Price Index.',
    'The Bidens, the Biden family, Hunter Biden, Paul Pelosi and Donald M. Blinken.',
    'Joseph R. Biden Sr. sold cars. Joseph Robinette Biden III was a lawyer.',
    'The Carter Center, the Biden Foundation, Carter Street, the USS Jimmy Carter, the Carter Doctrine.',
    'Xi Jinping Thought and 习近平新时代中国特色社会主义思想.',
    'The WHO skipped “Nu” and “Xi” of the Greek alphabet.',
    'Let X1, X2, ..., Xi be samples. The sum of Xi over i is one.',
    'The Xi baryon is heavy. A charmed Xi decays.',
    'Zhang Xi and Li Xi came. Chen Xi swims.',
    'He won the Carter-Menil Prize at Biden Station.',
    'Xi is the fourteenth letter of the Greek alphabet.',
    "Xi'an, Pius XI, Alpha Xi Delta, the letter Xi, Xi = 3 and Xi Zhongxun.",
    '学习小组',
    'let xi = price * carter;',
    'https://example.org/joe-biden @JoeBiden #Biden biden@example.org joe-biden-in-xinjiang',
  ])('are not marked where they name something else: %s', (text) => {
    expect(marked(text)).toBe(text);
  });

  it.each([
    '⟦Price⟧ then closed his binder.\n\n⟦Ned Price⟧ smiled.',
    '⟦Jimmy Carter⟧ taught. Ash Carter ran the Pentagon; Carter’s memoir is dry.',
    'Ronna Romney McDaniel is a niece of ⟦Mitt Romney⟧. She led while ⟦Romney⟧ sat.',
    'George W. Romney made cars. Romney governed. His son ⟦Mitt Romney⟧ did, too. Romney died in 1995.',
    'Hunter Biden sold a painting. Biden, the artist, was absent.',
    '⟦Pelosi⟧ landed. Paul Pelosi was not on the plane.',
    '⟦Nancy Pelosi⟧ grew up in Baltimore. In 1963 she married Paul Pelosi. ⟦Pelosi⟧ ran for office late.',
    '⟦Xi Jinping⟧ was born in 1953. He is a son of the veteran Xi Zhongxun. ⟦Xi⟧ farmed for years.',
    'Tom Price quit. Price sold stocks. Weeks later ⟦Ned Price⟧ took the lectern; ⟦Price⟧ smiled.',
    '⟦Joe Biden⟧ stayed. Hunter Biden’s trial began. ⟦Biden⟧ said nothing.',
    '⟦Joe Biden⟧ reads G.I. Joe and shops at Trader Joe’s.',
    'President ⟦Joe Biden⟧ came. President ⟦Biden⟧ spoke of Beau Biden. ⟦Biden⟧ wept.',
    '⟦Mitt Romney⟧ is a senator. His father, George W. Romney, ran Michigan. ⟦Romney⟧ ran Bain.',
    '⟦Nancy Pelosi⟧ met Nancy Mace. Nancy waved. ⟦Nancy Pelosi⟧ laughed; ⟦Nancy⟧ would.',
    'Then ⟦Ned Price⟧, Vincent Price and Alan Price came in. Price sang.',
    'George Romney lost; his son ⟦Mitt Romney⟧ lost, too. The elder Romney sold cars.',
    '⟦Mitt Romney⟧ has a niece who gave up her maiden name, Romney, and Valerie Owens, née Biden.',
  ])('follow the page and the nearest bearer: %s', (shown) => {
    expect(marked(plain(shown))).toBe(shown);
  });

  it('tell Jill from Joe Biden', () => {
    expect(topicsIn('Joe and Jill Biden came. Dr. Biden spoke first, then President Biden.')).toEqual([
      'joe-biden',
      'jill-biden',
      'jill-biden',
      'joe-biden',
    ]);
    expect(topicsIn('First lady Jill Biden spoke. Biden teaches English.')).toEqual(['jill-biden', 'jill-biden']);
    expect(topicsIn('Mrs. Clinton and Biden met. Ms. Rice and Biden did not.')).toEqual(['joe-biden', 'joe-biden']);
  });

  it('tell the next of two who are listed by surname from the one above', () => {
    // Over the line's end there is a whole name, too, which the longer inverted one wins over.
    const paragraphs = createMatcher(aliasedTopics).read('By hand:\nCarter, Jimmy\nCarter, Stephen L. Civility.');
    expect(paragraphs.flatMap(({ candidates }) => candidates.map(({ seenBy }) => seenBy))).toEqual([
      'inverted-name',
      'inverted-name-of-another',
    ]);
  });
});
