import { describe, expect, it } from 'vitest';
import { assessAnswerability } from '../../../src/answering/answerability/assessAnswerability.ts';
import { shippedWeights } from '../../../src/answering/answerability/weights.ts';
import { chooseDigest } from '../../../src/answering/extractive/chooseDigest.ts';
import { readWith } from '../../../src/understanding/readWith.ts';
import { paper } from '../../support/papers.ts';

const papers = [
  paper({
    id: 'owls',
    title: 'Hearing of Owls',
    abstract:
      'Owls are birds. We investigate how owls hear mice under snow. Snow was deep in winter. We thank the zoo.',
  }),
  paper({
    id: 'bats',
    title: 'Echoes of Bats',
    abstract: 'We describe how bats hear echoes of moths in the dark. Moths are insects of the night.',
  }),
];

const digest = (topic: string) =>
  chooseDigest(assessAnswerability(readWith(topic, papers), shippedWeights())).map(
    ({ text, sentence }) => `${text.paper.id} ${sentence}`,
  );

describe('chooseDigest', () => {
  it('lets each paper say what it does where no topic is given, in the order of the papers', () => {
    expect(digest('')).toEqual(['owls 1', 'bats 0']);
  });

  it('keeps to the sentences on a topic, those of a paper together and in their order', () => {
    const chosen = digest('snow');
    expect(chosen.length).toBeGreaterThan(0);
    expect(chosen.every((each) => each.startsWith('owls'))).toBe(true);
    expect(chosen).toEqual(chosen.toSorted());
  });

  it('lets several papers speak on what they share', () => {
    expect(new Set(digest('hearing in the dark under snow').map((each) => each.split(' ')[0])).size).toBe(2);
  });
});
