import { stemmer } from 'stemmer';
import { eng, removeStopwords } from 'stopword';

/** The search terms of a text, in order: lower-case, without stop words, stemmed; names with digits kept whole. */
export function analyse(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*/gu) ?? [];
  return removeStopwords(words, eng).map((word) => (/\d/.test(word) ? word : stemmer(word)));
}
