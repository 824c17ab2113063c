import { describe, expect, it } from 'vitest';
import { dossier } from '../../../src/dossier/bundled';
import { resolveTopic, topicNamed } from '../../../src/matching/resolve-topic';

const { topics } = dossier;

describe('topicNamed', () => {
  it.each([
    ['Psaki', 'jen-psaki'],
    ['  “Psaki’s” ', 'jen-psaki'],
    ['JEN PSAKI,', 'jen-psaki'],
    ['Псаки', 'jen-psaki'],
    ['Biden', 'joe-biden'],
    ['习近平', 'xi-jinping'],
    ['Xi', 'xi-jinping'],
    ['romney', 'mitt-romney'],
    ['price', 'ned-price'],
    ['boycott', 'beijing-2022-boycott'],
    ['Beijing 2022 boycott', 'beijing-2022-boycott'],
    ['beijing-2022-boycott', 'beijing-2022-boycott'],
    ['1980 Moscow boycott', 'moscow-1980-boycott'],
    ['IOC', 'international-olympic-committee'],
    ['Joe', null],
    ['Psaki spoke', null],
    ['', null],
    [' … ', null],
  ])('takes %j for %s', (words, topic) => {
    expect(topicNamed(words, topics)).toBe(topic);
  });
});

describe('resolveTopic', () => {
  it.each([
    ['a name', 'Psaki', 'jen-psaki'],
    ['a surname that is a word as well', 'Price', 'ned-price'],
    ['nothing for the word', 'price', null],
    ['a surname in a script without capitals', 'サキ', 'jen-psaki'],
    ['a sentence about one', 'press secretary Jen Psaki told reporters', 'jen-psaki'],
    ['the event in other words', 'a diplomatic boycott of the Winter Olympics in Beijing', 'beijing-2022-boycott'],
    ['a topic that pages do not mark', 'repression of the Uyghurs', 'uyghurs'],
    ['the most mentioned', 'Jen Psaki spoke of Xinjiang. Xinjiang lies in the west.', 'xinjiang'],
    ['the first of equals', 'Ned Price and Jen Psaki', 'ned-price'],
    ['nothing for another boycott', 'a boycott of the Oscars', null],
    ['nothing for other words', 'the price of bread', null],
    ['nothing for a long text about something else', 'bread '.repeat(10_000), null],
  ])('finds for %s: %j', (_, words, topic) => {
    expect(resolveTopic(words, topics)).toBe(topic);
  });
});
