import { foldText } from './foldText.ts';
import { type Quantity, readNumbers } from './readNumbers.ts';
import { readWords, type Word } from './readWords.ts';

/** A statement with the sentences that it cites. */
export interface Claim {
  readonly statement: string;
  /** The cited sentences, verbatim; empty where nothing is cited. */
  readonly sentences: readonly string[];
  /** The title of the paper: what it names counts as named in the sentences. */
  readonly title?: string;
  readonly question?: string;
}

/** A text as the rules read it. */
export interface TextReading {
  /** Folded: see `foldText`. */
  readonly text: string;
  readonly words: readonly Word[];
  readonly numbers: readonly Quantity[];
}

/** A claim as the rules read it: every text folded and taken apart once. */
export interface ClaimReading {
  readonly statement: TextReading;
  readonly sentences: readonly TextReading[];
  readonly title: TextReading;
}

export function readClaim({ statement, sentences, title = '' }: Claim): ClaimReading {
  return { statement: readText(statement), sentences: sentences.map(readText), title: readText(title) };
}

function readText(raw: string): TextReading {
  const text = foldText(raw);
  const words = readWords(text);
  return { text, words, numbers: readNumbers(words) };
}
