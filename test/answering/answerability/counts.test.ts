import { describe, expect, it } from 'vitest';
import { amountsIn } from '../../../src/answering/answerability/amounts.ts';
import { counts, countsOrMeasures } from '../../../src/answering/answerability/counts.ts';
import { matchPaper } from '../../../src/answering/answerability/matchPaper.ts';
import { readingOf } from '../../support/readings.ts';

/** The amounts of a sentence that are of what the question asks for. */
function amountsOf(question: string, abstract: string, isOfHead: typeof counts) {
  const reading = readingOf(question, { title: '', abstract });
  const [text] = reading.papers;
  const [read] = text?.sentences ?? [];
  if (!text || !read) throw new Error('no paper was read');
  const matches = matchPaper(reading, text).inSentences[0] ?? [];
  return amountsIn(read)
    .filter((amount) => isOfHead(amount, reading, { read, matches }))
    .map(({ span }) => read.text.slice(...span));
}

describe('counts', () => {
  it.each([
    ['How many owls were ringed?', 'We ringed 12 grey owls in 30 nests.', ['12']],
    ['How many nests were seen?', 'We ringed 12 grey owls in 30 nests.', ['30']],
    ['How many people were asked?', 'In 3 towns beside the sea, 40 participants were asked.', ['40']],
    ['How many hawks were seen?', 'We ringed 12 grey owls.', []],
  ])('knows the amount behind which the counted thing stands: %j', (question, sentence, amounts) => {
    expect(amountsOf(question, sentence, counts)).toEqual(amounts);
  });
});

describe('countsOrMeasures', () => {
  it('knows the amount before which the measured thing stands, too', () => {
    const sentence =
      'Nests kept a temperature of about 12 °C over many weeks of the last winter with 4 owls.';
    expect(amountsOf('What temperature did nests keep?', sentence, countsOrMeasures)).toEqual(['about 12']);
    expect(amountsOf('What temperature did nests keep?', sentence, counts)).toEqual([]);
  });
});
