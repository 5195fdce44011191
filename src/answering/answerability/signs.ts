import { frequencyRank } from '../../language/wordVectors.ts';
import type { QuestionTerm } from '../../understanding/readQuestionTerms.ts';
import type { Reading } from '../../understanding/readWith.ts';
import { askedFor } from './askedFor.ts';
import type { ScoredSentence } from './scoreSentences.ts';

/** Differences and sizes of scores that are as good as any larger ones. */
const FAR_AHEAD = 5;
const HIGH_SCORE = 10;

/**
 * What tells of a ranking how far it can be trusted, by name, as numbers between about 0 and 1. None depends on how
 * many papers there are.
 */
export function signsOf(reading: Reading, sentences: readonly ScoredSentence[]): ReadonlyMap<string, number> {
  const [best, second] = sentences;
  if (!best) return new Map();
  const other = sentences.find(({ text }) => text !== best.text);
  const of = (name: string) => best.features.get(name) ?? 0;
  const most = (name: string) => Math.max(...sentences.map(({ features }) => features.get(name) ?? 0));
  const ahead = (rival: ScoredSentence | undefined) =>
    Math.min(1, (best.score - (rival?.score ?? 0)) / FAR_AHEAD);
  return new Map([
    ['score', best.score / HIGH_SCORE],
    ['aheadOfSecond', ahead(second)],
    ['aheadOfOthers', ahead(other)],
    ...COPIED.map((name) => [name, of(name)] as const),
    ['inAnyPaper', most('inPaper')],
    ['unknownName', reading.terms.some((term) => isUnknownName(term, reading)) ? 1 : 0],
    [`asked.${askedFor(reading)}`, 1],
  ]);
}

const COPIED = [
  'said',
  'saidExactly',
  'context',
  'heaviestMissing',
  'mass',
  'inPaper',
  'named',
  'likeness',
  'pairs',
  'focusMissing',
] as const;

/** A name, a model or a size that no paper mentions: `HumanEval`, `27B`. */
function isUnknownName({ text, surface, place, rarity }: QuestionTerm, { papers }: Reading): boolean {
  const isMarked = /\p{N}|\p{Lu}.*\p{Lu}/u.test(surface) || (/^\p{Lu}/u.test(surface) && place > 0);
  return isMarked && papers.length > 0 && rarity >= 1 && frequencyRank(text) === undefined;
}
