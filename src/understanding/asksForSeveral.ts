import { lexicon } from '../language/lexicon.ts';
import { papersNamed } from './papersNamed.ts';
import type { Reading } from './readWith.ts';

/** Several papers are asked about: by that word, or by what papers are about where none is named. */
export function isSurvey({ kind, question, names }: Reading): boolean {
  if (kind === 'papers' || kind === 'opinions') return true;
  return (
    kind === 'choice' && names.length === 0 && lexicon('asks-several-things').pattern.test(question.text)
  );
}

/** Whether an answer is put together from several papers: those of a survey, of a comparison, or those that are named. */
export function asksForSeveral(reading: Reading): boolean {
  return isSurvey(reading) || reading.kind === 'compare' || papersNamed(reading).length > 1;
}
