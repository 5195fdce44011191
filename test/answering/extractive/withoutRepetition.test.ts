import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreSentences } from '../../../src/answering/answerability/scoreSentences.ts';
import { shippedWeights } from '../../../src/answering/answerability/weights.ts';
import { withoutRepetition } from '../../../src/answering/extractive/withoutRepetition.ts';
import { readingOf } from '../../support/readings.ts';

const SENTENCES = [
  'Storks nest on chimneys in warm villages.',
  'On chimneys in villages storks nest.',
  'Frogs spawn in cold ponds.',
  'Storks feed frogs to their young.',
];
const scored = scoreSentences(
  readingOf('What do storks do?', { abstract: SENTENCES.join(' ') }),
  shippedWeights(),
);
const numbered = (sentences: readonly number[]) =>
  sentences.flatMap((at) => scored.find(({ sentence }) => sentence === at) ?? []);
const left = (sentences: readonly number[]) =>
  withoutRepetition(numbered(sentences)).map(({ sentence }) => sentence);

describe('withoutRepetition', () => {
  it('leaves out what says the same in other words, whichever comes later', () => {
    expect(left([0, 2, 1, 3])).toEqual([0, 2, 3]);
    expect(left([1, 3, 0])).toEqual([1, 3]);
  });

  it('keeps what is told of the same thing otherwise', () => {
    expect(left([0, 3])).toEqual([0, 3]);
  });

  it('keeps the first of whatever it is given, and the order of the rest', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 })), (sentences) => {
        const kept = left(sentences);
        expect(kept[0]).toBe(sentences[0]);
        expect(kept).toEqual([...new Set(sentences)].filter((sentence) => kept.includes(sentence)));
        expect(left(kept)).toEqual(kept);
      }),
    );
  });
});
