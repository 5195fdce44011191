import { isSameNumber } from '../language/isSameNumber.ts';
import type { Term } from './readTerms.ts';
import { synonymsOf } from './words/kinship.ts';

/** Where the terms of a statement stand in a sentence when both are read in order. */
export interface Alignment {
  /** For each term of the statement the term of the sentence that says the same, or -1. */
  readonly matches: readonly number[];
  /** Terms of the statement that stand exactly where the sentence has another one of their kind. */
  readonly exchanges: readonly Substitution[];
}

export interface Substitution {
  readonly stated: number;
  readonly source: number;
}

const SAME_CONTENT = 3;
const SYNONYM = 2;
const SAME_FUNCTION = 1;
const EXCHANGE = -0.2;
const LEFT_OUT_OF_SENTENCE = -0.05;
const ADDED_TO_STATEMENT = -0.3;

const [BOTH, ADDED, LEFT] = [1, 2, 3];

/** The best order-preserving alignment (Needleman and Wunsch 1970); what the statement leaves out costs little. */
export function align(statement: readonly Term[], sentence: readonly Term[]): Alignment {
  const likeness = likenessBetween(statement, sentence);
  const width = sentence.length + 1;
  const scores = new Float64Array((statement.length + 1) * width);
  const steps = new Uint8Array(scores.length);
  for (let i = 1; i <= statement.length; i++) scores[i * width] = i * ADDED_TO_STATEMENT;
  for (const [i, stated] of statement.entries()) {
    for (const [j, source] of sentence.entries()) {
      const cell = (i + 1) * width + j + 1;
      const both =
        (scores[cell - width - 1] ?? 0) + (likeness(stated, source) || exchangeScore(stated, source));
      const added = (scores[cell - width] ?? 0) + ADDED_TO_STATEMENT;
      const left = (scores[cell - 1] ?? 0) + LEFT_OUT_OF_SENTENCE;
      const best = Math.max(both, added, left);
      scores[cell] = best;
      steps[cell] = best === both ? BOTH : best === added ? ADDED : LEFT;
    }
  }
  return trace(statement, sentence, { likeness, steps });
}

/** How well a term says what another says: 0 where it says something else. */
type Likeness = (stated: Term, source: Term) => number;

/** Synonyms are looked up for words alone that have no equal in the other text. */
function likenessBetween(statement: readonly Term[], sentence: readonly Term[]): Likeness {
  const statedKeys = new Set(statement.map(({ key }) => key));
  const sourceKeys = new Set(sentence.map(({ key }) => key));
  return (stated, source) => {
    if (stated.quantity && source.quantity)
      return isSameNumber(stated.quantity, source.quantity) ? SAME_CONTENT : 0;
    if (stated.key === source.key) return stated.kind === 'function' ? SAME_FUNCTION : SAME_CONTENT;
    if (!stated.isPlain || !source.isPlain) return 0;
    const areSynonyms =
      (!sourceKeys.has(stated.key) && synonymsOf(stated.lower).has(source.key)) ||
      (!statedKeys.has(source.key) && synonymsOf(source.lower).has(stated.key));
    return areSynonyms ? SYNONYM : 0;
  };
}

function exchangeScore(stated: Term, source: Term): number {
  return (stated.kind === 'function') === (source.kind === 'function') ? EXCHANGE : Number.NEGATIVE_INFINITY;
}

interface Steps {
  readonly likeness: Likeness;
  readonly steps: Uint8Array;
}

function trace(statement: readonly Term[], sentence: readonly Term[], { likeness, steps }: Steps): Alignment {
  const matches = statement.map(() => -1);
  const exchanges: Substitution[] = [];
  let [i, j] = [statement.length, sentence.length];
  while (i > 0 && j > 0) {
    const step = steps[i * (sentence.length + 1) + j];
    if (step === BOTH) {
      const [stated, source] = [statement[i - 1], sentence[j - 1]];
      if (stated && source && likeness(stated, source) > 0) matches[i - 1] = j - 1;
      else exchanges.unshift({ stated: i - 1, source: j - 1 });
    }
    if (step !== LEFT) i--;
    if (step !== ADDED) j--;
  }
  return { matches, exchanges };
}
