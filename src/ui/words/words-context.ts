import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from './translate';

const WordsContext = createContext<Translate>(() => {
  throw new Error('A component stands outside of <Words>.');
});

/** Gives words to every component below it. */
export const Words = WordsContext.Provider;

/** The words that the surface around a component was given. */
export function useTranslate(): Translate {
  return useContext(WordsContext);
}
