import { describe, expect, it } from 'vitest';
import { assessAnswerability } from '../../../src/answering/answerability/assessAnswerability.ts';
import { shippedWeights } from '../../../src/answering/answerability/weights.ts';
import { chooseSentences } from '../../../src/answering/extractive/chooseSentences.ts';
import { readingOf } from '../../support/readings.ts';

const GULLS = {
  title: 'GULLNET: Gulls from the Air',
  abstract: 'GULLNET counts gulls on cliffs. It missed 4 of 90 nests. Gulls nest on cliffs and roofs.',
};
const SEALS = {
  title: 'SEALNET: Seals from Space',
  abstract: 'SEALNET counts seals on ice. It missed 9 of 70 seals. Seals rest on ice in spring.',
};
const FERNS = { title: 'Spores of Ferns', abstract: 'Ferns shed spores in June. Spores drift for miles.' };

/** Papers and sentences that answer, such as `p1.1`. */
const chosen = (question: string) =>
  chooseSentences(assessAnswerability(readingOf(question, GULLS, SEALS, FERNS), shippedWeights())).map(
    ({ text, sentence }) => `${text.paper.id}.${sentence}`,
  );
const papersOf = (places: readonly string[]) => places.map((place) => place.split('.')[0]);

describe('chooseSentences', () => {
  it('chooses from one paper where one thing is asked', () => {
    const papers = papersOf(chosen('When do ferns shed spores?'));
    expect(new Set(papers)).toEqual(new Set(['p3']));
    expect(papers.length).toBeLessThanOrEqual(2);
  });

  it.each(['Compare GULLNET and SEALNET.', 'How does GULLNET differ from SEALNET?', 'gulls versus seals'])(
    'chooses one sentence of each side: %s',
    (question) => {
      expect(papersOf(chosen(question)).toSorted()).toEqual(['p1', 'p2']);
    },
  );

  it('chooses a sentence of each paper that is named', () => {
    expect(papersOf(chosen('What do GULLNET and SEALNET count?')).toSorted()).toEqual(['p1', 'p2']);
  });

  it('chooses a sentence of every paper on a topic, and none of a paper on another', () => {
    expect(chosen('Which papers count animals on cliffs or ice?').toSorted()).toEqual(['p1.0', 'p2.0']);
  });

  it('chooses nothing where there is nothing', () => {
    expect(chooseSentences(assessAnswerability(readingOf('What do ferns shed?'), shippedWeights()))).toEqual(
      [],
    );
  });
});
