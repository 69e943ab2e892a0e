import { useState } from 'react';
import { keepWords, keptWords } from './kept-words.ts';

/** A form's words that survive leaving the page, until `forget`. `saved` is what the server has, shown when nothing else was typed. */
export function useKept<Words>(account: string, place: string, saved: Words) {
  const [typed, setTyped] = useState<Words | null>(() => keptWords<Words>(account, place));
  const keep = (words: Words | null) => {
    keepWords(account, place, words);
    setTyped(words);
  };
  return { words: typed ?? saved, isTyped: typed !== null, type: keep, forget: () => keep(null) };
}
