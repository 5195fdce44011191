import { foldText } from '../language/foldText.ts';
import { remember } from '../language/memoize.ts';
import { type Quantity, readNumbers } from '../language/readNumbers.ts';
import { readWords, type WrittenWord } from '../language/readWords.ts';
import { readTerms, type Term } from './readTerms.ts';

/** A text as the rules read it. */
export interface TextReading {
  /** Folded: see `foldText`. */
  readonly text: string;
  readonly words: readonly WrittenWord[];
  readonly numbers: readonly Quantity[];
  readonly terms: readonly Term[];
}

/** Longer than any sentence; what stands behind them is not read. */
export const MAX_READ_CHARACTERS = 3000;
const MAX_TERMS = 200;

/** Read once for all statements that cite them, one after the other. */
const MAX_TEXTS = 500;

export const readTextTerms = remember((raw): TextReading => {
  const text = foldText(raw.slice(0, MAX_READ_CHARACTERS));
  const words = readWords(text);
  const numbers = readNumbers(words);
  return { text, words, numbers, terms: readTerms(words, numbers).slice(0, MAX_TERMS) };
}, MAX_TEXTS);
