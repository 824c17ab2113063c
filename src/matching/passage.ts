import { sentenceAt, sentenceStarts } from '../text/sentences';
import { isCapitalised } from '../text/words';
import { type Marks, readMarks } from './rules/event/other-events';
import type { Passage } from './rules/tools';

/** German writes every noun with a capital. Words that only German has, and that hardly a German sentence is without. */
const GERMAN =
  /(?<!\p{L})(?:[Dd]er|die|[Dd]as|und|nicht|mit|von|für|auf|ist|wird|wurde|hat|[Ee]ine[nmrs]?|des|dem|sich|dass|vom|zum|zur|im|bei|nach|über|auch|aus|vor|gegen|ohne|wegen|zwischen|sind|Jahre[ns]?|ihre[nmrs]?|seine[nmrs]?|kein\p{L}{0,2})(?!\p{L})/gu;

/** Makes the view of a paragraph that the rules share. */
export function createPassage(text: string): Passage {
  let starts: readonly number[] | null = null;
  let german: boolean | null = null;
  const marks = new Map<string, Marks>();
  const capitalised = new Map<number, boolean>();
  const sentences = (): readonly number[] => {
    starts ??= cutLongSentences(sentenceStarts(text), text.length);
    return starts;
  };
  const isGerman = (): boolean => {
    german ??= (text.match(GERMAN)?.length ?? 0) >= Math.max(2, text.length / 120);
    return german;
  };
  return {
    text,
    isGerman,
    sentenceOf: (offset) => sentenceAt(sentences(), offset),
    sentenceAround(offset) {
      const index = sentenceAt(sentences(), offset);
      return text.slice(sentences()[index] ?? 0, sentences()[index + 1] ?? text.length);
    },
    sentenceStart: (offset) => sentences()[sentenceAt(sentences(), offset)] ?? 0,
    marksIn(from, to) {
      const key = `${from}-${to}`;
      const known = marks.get(key) ?? readMarks(text.slice(from, to), from);
      marks.set(key, known);
      return known;
    },
    isCapitalisedThroughout(offset) {
      if (isGerman()) return true;
      const index = sentenceAt(sentences(), offset);
      let known = capitalised.get(index);
      if (known === undefined) {
        known = isHeadline(text.slice(sentences()[index] ?? 0, sentences()[index + 1] ?? text.length));
        capitalised.set(index, known);
      }
      return known;
    },
  };
}

/** Tables and lists may go on for pages without a stop, and rules read a sentence for each of its names. By feel. */
const MOST_SENTENCE_CHARS = 2000;

function cutLongSentences(starts: readonly number[], end: number): readonly number[] {
  if (end <= MOST_SENTENCE_CHARS) return starts;
  return starts.flatMap((start, index) => {
    const pieces = Math.ceil(((starts[index + 1] ?? end) - start) / MOST_SENTENCE_CHARS);
    return Array.from({ length: Math.max(1, pieces) }, (_, piece) => start + piece * MOST_SENTENCE_CHARS);
  });
}

/** Every longer word has a capital: only small words are written small in such headlines, and they end without a stop. */
function isHeadline(sentence: string): boolean {
  if (/\p{Ll}\.["”’]?\s*$/u.test(sentence)) return false;
  const words = sentence.split(/[^\p{L}]+/u).filter((word) => word.length > 4);
  return words.length >= 3 && words.every(isCapitalised);
}
