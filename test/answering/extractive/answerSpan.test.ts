import { describe, expect, it } from 'vitest';
import { scoreSentences } from '../../../src/answering/answerability/scoreSentences.ts';
import { shippedWeights } from '../../../src/answering/answerability/weights.ts';
import { answerSpan } from '../../../src/answering/extractive/answerSpan.ts';
import { readingOf } from '../../support/readings.ts';

/** What of a sentence may answer. */
function spanned(question: string, sentence: string): string | undefined {
  const reading = readingOf(question, { title: 'Notes', abstract: sentence });
  const [scored] = scoreSentences(reading, shippedWeights());
  const span = scored && answerSpan(reading, scored);
  return span && sentence.slice(...span);
}

describe('answerSpan', () => {
  it.each([
    ['the only number', 'How many wells ran dry?', 'A drought left 14 wells dry.', '14'],
    [
      'of several numbers that of the asked thing',
      'How many wells ran dry?',
      'In the 3 driest valleys of the north, 14 wells ran dry.',
      '14',
    ],
    ['a share with its whole', 'How many wells ran dry?', 'The drought left 14 of 60 wells dry.', '14 of 60'],
    ['a percentage', 'What percentage of wells ran dry?', 'We saw 23% of wells run dry.', '23%'],
    ['a bound with its number', 'How many wells ran dry?', 'We saw up to 14 wells run dry.', 'up to 14'],
    [
      'what an abbreviation stands for',
      'What does RWD stand for?',
      'We map regional well depth (RWD) by radar.',
      'regional well depth',
    ],
  ])('is %s', (_what, question, sentence, span) => {
    expect(spanned(question, sentence)).toBe(span);
  });

  it.each([
    ['two numbers fit', 'How many wells ran dry?', 'There 14 wells ran dry, and here 6 wells ran dry.'],
    ['no number is asked for', 'Why did wells run dry?', 'A drought left 14 wells dry.'],
    ['the sentence has no number', 'How many wells ran dry?', 'A drought left many wells dry.'],
    ['the number is that of a name', 'How many wells ran dry?', 'The Delver 3 probe found wells run dry.'],
    ['the year is that of a citation', 'How many wells ran dry?', 'Wells ran dry (Fenn, 2011).'],
    [
      'another abbreviation is explained',
      'What does RWD stand for?',
      'We map total well yield (TWY) by radar.',
    ],
  ])('is nothing where %s', (_what, question, sentence) => {
    expect(spanned(question, sentence)).toBeUndefined();
  });
});
