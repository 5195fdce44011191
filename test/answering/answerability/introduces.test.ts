import { describe, expect, it } from 'vitest';
import { introduces } from '../../../src/answering/answerability/introduces.ts';
import { scoreSentences } from '../../../src/answering/answerability/scoreSentences.ts';
import { shippedWeights } from '../../../src/answering/answerability/weights.ts';
import { readingOf } from '../../support/readings.ts';

const OWLET = {
  title: 'OWLET: Hearing at Night',
  abstract: 'We introduce OWLET, which models Binaural Acoustic Location (BAL). OWLET finds mice.',
};

/** By sentence number. */
function introducing(question: string): readonly boolean[] {
  const reading = readingOf(question, OWLET);
  return scoreSentences(reading, shippedWeights())
    .toSorted((left, right) => left.sentence - right.sentence)
    .map(({ features }) => introduces(reading, features) > 0);
}

describe('introduces', () => {
  it.each(['What is OWLET?', 'What does BAL stand for?'])('knows the sentence for %j', (question) => {
    expect(introducing(question)).toEqual([true, false]);
  });

  it('is not asked where more is asked than what a name means', () => {
    expect(introducing('What is OWLET good at?')).toEqual([false, false]);
    expect(introducing('Does OWLET find mice?')).toEqual([false, false]);
  });
});
