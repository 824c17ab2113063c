import { useLayoutEffect, useRef } from 'preact/hooks';
import { markWords } from './mark-words';

export interface MarkedProps {
  readonly text: string;
  /** As they stand in the text; words that do not are passed over. */
  readonly words: readonly string[];
  readonly className: string;
}

/** A text with words marked in it. What is inside is no business of Preact's: it is written anew with each change. */
export function Marked({ text, words, className }: MarkedProps) {
  const element = useRef<HTMLSpanElement>(null);
  const wordList = words.join('\n');
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    current.textContent = text;
    markWords(current, wordList.split('\n'));
  }, [text, wordList]);
  return <span ref={element} class={className} />;
}
