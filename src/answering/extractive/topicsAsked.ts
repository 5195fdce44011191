import { lexicon } from '../../language/lexicon.ts';
import type { Reading } from '../../understanding/readWith.ts';
import type { ScoredSentence } from '../answerability/scoreSentences.ts';

/** The terms of a question, by number, apart where it says `or` or `and`, or what else separates them. */
export function topicsAsked(
  { question, terms }: Reading,
  separators = 'joins-alternatives',
): readonly (readonly number[])[] {
  const breaks = question.words.flatMap(({ text }, place) =>
    lexicon(separators).words.has(text) ? [place] : [],
  );
  const topics = [-1, ...breaks].map((from, index) => {
    const to = breaks[index] ?? question.words.length;
    return [...terms.keys()].filter((t) => {
      const place = terms[t]?.place ?? -1;
      return place > from && place < to;
    });
  });
  return topics.filter((topic) => topic.length > 0);
}

/** The most that a sentence has of one of these topics, from 0 to 1. */
export function topicShare(
  { terms }: Reading,
  { matches }: ScoredSentence,
  topics: readonly (readonly number[])[],
): number {
  const shares = topics.map((topic) => {
    const all = topic.reduce((sum, t) => sum + (terms[t]?.weight ?? 0), 0);
    return topic.reduce((sum, t) => sum + (terms[t]?.weight ?? 0) * (matches[t]?.strength ?? 0), 0) / all;
  });
  return Math.max(0, ...shares);
}
