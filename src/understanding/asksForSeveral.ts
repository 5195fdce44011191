import { papersNamed } from './papersNamed.ts';
import type { Reading } from './readWith.ts';

const WHICH_SEVERAL =
  /\bwhich (?:\p{L}+ )?(?:methods|approaches|techniques|models|algorithms|systems|frameworks|architectures)\b|\bwhat (?:[\p{L}-]+ )?(?:methods|approaches|techniques|models|algorithms|systems) are\b/iu;

/** Several papers are asked about: by that word, or by what papers are about where none is named. */
export function isSurvey({ kind, question, names }: Reading): boolean {
  if (kind === 'papers' || kind === 'opinions') return true;
  return kind === 'choice' && names.length === 0 && WHICH_SEVERAL.test(question.text);
}

/** Whether an answer is put together from several papers: those of a survey, of a comparison, or those that are named. */
export function asksForSeveral(reading: Reading): boolean {
  return isSurvey(reading) || reading.kind === 'compare' || papersNamed(reading).length > 1;
}
