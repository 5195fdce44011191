import { isSameNumber } from './isSameNumber.ts';
import type { Term } from './readTerms.ts';
import { lookUpWord } from './words/lookUpWord.ts';

/** Where the terms of a statement stand in a sentence when both are read in order. */
export interface Alignment {
  /** For each term of the statement the term of the sentence that says the same, or -1. */
  readonly matches: readonly number[];
  /** Terms of the statement that stand exactly where the sentence has another one of their kind. */
  readonly exchanges: readonly Exchange[];
}

export interface Exchange {
  readonly stated: number;
  readonly source: number;
}

const SAME_CONTENT = 3;
const SYNONYM = 2;
const SAME_FUNCTION = 1;
const EXCHANGE = -0.2;
const LEFT_OUT_OF_SENTENCE = -0.05;
const ADDED_TO_STATEMENT = -0.3;

/** Whether two terms say the same: base form, number or synonym. */
export function likeness(stated: Term, source: Term): 'same' | 'synonym' | undefined {
  if (stated.quantity && source.quantity) {
    return isSameNumber(stated.quantity, source.quantity) ? 'same' : undefined;
  }
  if (stated.key === source.key) return 'same';
  if (stated.kind !== 'content' || source.kind !== 'content' || stated.isName || source.isName)
    return undefined;
  const { synonyms } = lookUpWord(stated.lower);
  return synonyms.has(source.key) || lookUpWord(source.lower).synonyms.has(stated.key)
    ? 'synonym'
    : undefined;
}

/** The best order-preserving alignment (Needleman and Wunsch 1970); what the statement leaves out costs little. */
export function align(statement: readonly Term[], sentence: readonly Term[]): Alignment {
  const width = sentence.length + 1;
  const scores = new Float64Array((statement.length + 1) * width);
  const steps = new Uint8Array(scores.length);
  const at = (grid: Float64Array, i: number, j: number) => grid[i * width + j] ?? 0;
  for (let i = 1; i <= statement.length; i++) scores[i * width] = i * ADDED_TO_STATEMENT;
  for (const [i, stated] of statement.entries()) {
    for (const [j, source] of sentence.entries()) {
      const both = at(scores, i, j) + pairScore(stated, source);
      const added = at(scores, i, j + 1) + ADDED_TO_STATEMENT;
      const left = at(scores, i + 1, j) + LEFT_OUT_OF_SENTENCE;
      const best = Math.max(both, added, left);
      const cell = (i + 1) * width + j + 1;
      scores[cell] = best;
      steps[cell] = best === both ? BOTH : best === added ? ADDED : LEFT;
    }
  }
  return trace(statement, sentence, steps);
}

const [BOTH, ADDED, LEFT] = [1, 2, 3];

function pairScore(stated: Term, source: Term): number {
  const alike = likeness(stated, source);
  if (alike === 'synonym') return SYNONYM;
  if (alike === 'same') return stated.kind === 'function' ? SAME_FUNCTION : SAME_CONTENT;
  return (stated.kind === 'function') === (source.kind === 'function') ? EXCHANGE : Number.NEGATIVE_INFINITY;
}

function trace(statement: readonly Term[], sentence: readonly Term[], steps: Uint8Array): Alignment {
  const matches = statement.map(() => -1);
  const exchanges: Exchange[] = [];
  let [i, j] = [statement.length, sentence.length];
  while (i > 0 && j > 0) {
    const step = steps[i * (sentence.length + 1) + j];
    if (step === BOTH) {
      const [stated, source] = [statement[i - 1], sentence[j - 1]];
      if (stated && source && likeness(stated, source)) matches[i - 1] = j - 1;
      else exchanges.unshift({ stated: i - 1, source: j - 1 });
    }
    if (step !== LEFT) i--;
    if (step !== ADDED) j--;
  }
  return { matches, exchanges };
}
