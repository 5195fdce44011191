import { lexicon } from '../../language/lexicon.ts';
import { asksForSeveral, isSurvey } from '../../understanding/asksForSeveral.ts';
import { withoutMetadataWords } from '../../understanding/metadata/findPaper.ts';
import { papersNamed } from '../../understanding/papersNamed.ts';
import { readText } from '../../understanding/paperText.ts';
import type { Reading } from '../../understanding/readWith.ts';
import type { SearchShares } from './asked.ts';
import type { Answerability, Assessment } from './assessment.ts';
import { introduces } from './introduces.ts';
import { type ScoredSentence, scoreSentences } from './scoreSentences.ts';
import { signsOfAnswer, signsOfSubject } from './signs.ts';
import { type Weights, weighted } from './weights.ts';

/** How far the papers of a reading answer it: every sentence scored, and one calibrated number for the best. */
export function assessAnswerability(reading: Reading, weights: Weights, found?: SearchShares): Assessment {
  const sentences = scoreSentences(reading, weights, found);
  const { confidence, spokenOf } = weights.answerability;
  const sure = {
    confidence: logistic(weighted(signsOfAnswer(reading, sentences), confidence)),
    spokenOf: logistic(weighted(signsOfSubject(reading, sentences), spokenOf)),
  };
  return { reading, sentences, ...sure, verdict: verdictOn(reading, sentences, { ...sure, weights }) };
}

function verdictOn(
  reading: Reading,
  sentences: readonly ScoredSentence[],
  { confidence, spokenOf, weights }: Pick<Assessment, 'confidence' | 'spokenOf'> & { weights: Weights },
): Answerability {
  const { least } = weights.answerability;
  const [best] = sentences;
  if (reading.terms.length === 0 || onlyPoints(reading.question.text)) return 'unclear';
  if (papersNamed(reading).length > 1) return 'answered'; // each of them speaks
  if (best && introduces(reading, best.features) > 0) return 'answered';
  if (best?.features.get('context')) {
    if (confidence >= least.confidence) return 'answered';
    if (isSurvey(reading) && sentences.some(holdsTopic)) return 'answered';
    if (spokenOf >= least.spokenOf) return asksForSeveral(reading) ? 'answered' : 'nearest';
  }
  if (hasOtherSide(reading, sentences)) return 'nearest';
  return best?.features.get('named') === 1 ? 'not-reported' : 'not-in-corpus';
}

/** A paper that has most of what a list is about belongs there, however few words say it: `papers on owls`. */
const MOST_OF_TOPIC = 0.5;

function holdsTopic({ features }: ScoredSentence): boolean {
  return (features.get('inPaper') ?? 0) >= MOST_OF_TOPIC;
}

/** Whether what a named paper is compared with stands in another. */
function hasOtherSide({ kind }: Reading, sentences: readonly ScoredSentence[]): boolean {
  const speaks = ({ features }: ScoredSentence) => features.get('named') !== 1 && features.get('context');
  return kind === 'compare' && sentences.some(speaks);
}

/** A greeting, or `who wrote them?` where nothing was said before: its words ask for a record and do not tell whose. */
function onlyPoints(question: string): boolean {
  if (lexicon('greeting-alone').pattern.test(question)) return true;
  const { pattern: pointer } = lexicon('points-somewhere');
  const rest = withoutMetadataWords(question.toLowerCase().replace(pointer, ' '));
  return pointer.test(question) && readText(rest).words.every(({ isStop }) => isStop);
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
