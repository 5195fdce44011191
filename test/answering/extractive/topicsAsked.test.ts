import { describe, expect, it } from 'vitest';
import { scoreSentences } from '../../../src/answering/answerability/scoreSentences.ts';
import { shippedWeights } from '../../../src/answering/answerability/weights.ts';
import { topicShare, topicsAsked } from '../../../src/answering/extractive/topicsAsked.ts';
import { readingOf } from '../../support/readings.ts';

const BIRDS = { title: 'On Birds', abstract: 'Owls hunt mice by night. Ducks eat weed.' };

function topicsIn(question: string, separators?: string) {
  const reading = readingOf(question, BIRDS);
  return topicsAsked(reading, separators).map((topic) => topic.map((t) => reading.terms[t]?.text));
}

describe('topicsAsked', () => {
  it.each([
    ['papers on owls or ducks', ['owls'], ['ducks']],
    ['papers on owls', ['owls']],
  ])('takes apart what is offered: %s', (question, ...topics) => {
    expect(topicsIn(question).map((topic) => topic.filter((word) => word !== 'papers'))).toEqual(topics);
  });

  it('takes the sides of a comparison apart where these are asked for', () => {
    expect(topicsIn('owls versus ducks', 'joins-sides')).toEqual([['owls'], ['ducks']]);
  });
});

describe('topicShare', () => {
  it('is the most that a sentence has of one of them', () => {
    const reading = readingOf('papers on owls or ducks', BIRDS);
    const topics = topicsAsked(reading);
    const [best] = scoreSentences(reading, shippedWeights());
    expect(best && topicShare(reading, best, topics)).toBe(1);
    expect(best && topicShare(reading, best, [])).toBe(0);
  });
});
