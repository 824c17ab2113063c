import { createRandom } from '../statistics.ts';
import { VOCABULARIES, type Vocabulary } from './words.ts';

/** What a generated page is like; the same for the same specification. */
export interface PageSpec {
  /** Of text, in millions of UTF-16 code units. */
  readonly megabytes: number;
  /** Sentences with a mention, spread evenly. */
  readonly mentions: number;
  /** Whether the first of them stands in the first paragraph. */
  readonly firstInView: boolean;
  readonly seed: number;
}

export const MENTION_FREE: Omit<PageSpec, 'megabytes'> = { mentions: 0, firstInView: false, seed: 1 };

/** Each holds exactly one mention, on any page. */
export const MENTION_SENTENCES = [
  'Jen Psaki said so on Monday.',
  'Senator Mitt Romney voted against it.',
  'Trains from Xinjiang came late that day.',
  'It was what Antony Blinken had asked for.',
  'Nancy Pelosi spoke for an hour.',
] as const;

/** Text nodes have this many characters on average; from 2 to 70, most of them words of a line. */
const MEAN_TEXT = 36;
/** One text in so many ends within a word. By feel. */
const WITHIN_WORDS = 20;
const INLINE = ['a', 'em', 'strong', 'span', 'code', 'b', 'i', 'small', 'mark', 'cite'] as const;
/** Between blocks, and nothing that a walk may read. */
const SKIPPED = [
  '<script>var settings = { page: "China", list: ["river", "market"], version: 4 };</script>',
  '<style>.card { color: #333; margin: 0 auto } .card > .river { display: block }</style>',
  '<noscript>A river needs scripts.</noscript>',
  '<template><p>A market that is not there yet</p></template>',
  '<textarea>What somebody writes about the river</textarea>',
  '<select><option>river</option><option>market</option></select>',
];

/** Makes a page as long articles, listings and threads are: deep inline nesting, tables, lists, and scripts and styles between. */
export function makePage({ megabytes, mentions, firstInView, seed }: PageSpec): string {
  const random = createRandom(seed);
  const chars = megabytes * 1e6;
  const every = chars / Math.max(1, mentions);
  const html: string[] = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A long page</title>',
    '<style>body{font:16px/1.5 sans-serif;max-width:50em;margin:auto}td{border:1px solid}</style></head><body><main>',
  ];
  let written = 0;
  let told = 0;

  function text(): string {
    const length = 2 + random(2 * (MEAN_TEXT - 2) + 1);
    const { words, space } = vocabulary;
    let line = '';
    while (line.length < length) line += (line === '' ? '' : space) + words[random(words.length)];
    // Where inline elements begin and end on real pages, words do, too: letters meet there in drop caps and the like only.
    const isWithinWord = space === '' || random(WITHIN_WORDS) === 0;
    const cut = isWithinWord ? line.slice(0, length) : line.slice(0, length - 1).trimEnd() + space;
    written += cut.length;
    return cut;
  }

  /** Texts and inline elements in turn, some of them five levels deep. */
  function line(texts: number): string {
    let content = '';
    for (let left = texts; left > 0; left--) {
      if (random(3) > 0) {
        content += text();
        continue;
      }
      const depth = 1 + random(5);
      const names = Array.from({ length: depth }, () => INLINE[random(INLINE.length)]);
      content += `${names.map((name) => `<${name}>`).join('')}${text()}${names
        .reverse()
        .map((name) => `</${name}>`)
        .join('')}`;
    }
    return content;
  }

  function mentionDue(): string {
    if (told >= mentions || written < told * every + (firstInView ? 0 : every / 2)) return '';
    const sentence = MENTION_SENTENCES[told % MENTION_SENTENCES.length] ?? '';
    told++;
    written += sentence.length;
    return `<p>${sentence}</p>`;
  }

  let vocabulary = drawVocabulary(random);
  while (written < chars) {
    vocabulary = drawVocabulary(random);
    html.push(mentionDue());
    switch (random(12)) {
      case 0:
        html.push(`<h2>${text()}</h2>`);
        break;
      case 1:
        html.push(`<ul>${Array.from({ length: 5 }, () => `<li>${line(2)}</li>`).join('\n')}</ul>`);
        break;
      case 2:
        html.push(
          `<table><tbody>${Array.from({ length: 4 }, () => `<tr>${Array.from({ length: 4 }, () => `<td>${text()}</td>`).join('')}</tr>`).join('')}</tbody></table>`,
        );
        break;
      case 3:
        html.push(SKIPPED[random(SKIPPED.length)] ?? '');
        break;
      case 4:
        html.push(`<div class="card"><div><div><p>${line(6)}</p></div></div></div>`);
        break;
      default:
        html.push(`<p>${line(4 + random(8))}</p>`);
    }
  }
  while (told < mentions) {
    html.push(`<p>${MENTION_SENTENCES[told % MENTION_SENTENCES.length]}</p>`);
    told++;
  }
  html.push('</main></body></html>');
  return html.join('\n');
}

const TOTAL_WEIGHT = VOCABULARIES.reduce((sum, { weight }) => sum + weight, 0);

function drawVocabulary(random: (below: number) => number): Vocabulary {
  let left = random(TOTAL_WEIGHT);
  for (const each of VOCABULARIES) {
    left -= each.weight;
    if (left < 0) return each;
  }
  throw new Error('the weights do not add up');
}
