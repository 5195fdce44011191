import { describe, expect, it } from 'vitest';
import { scoreSentences } from '../../../src/answering/answerability/scoreSentences.ts';
import { signsOfAnswer, signsOfSubject } from '../../../src/answering/answerability/signs.ts';
import { shippedWeights } from '../../../src/answering/answerability/weights.ts';
import { readingOf } from '../../support/readings.ts';

const OWLS = { title: 'Owls at Night', abstract: 'Owls hunt voles. They hear voles under snow.' };
const STARS = { title: 'Distant Stars', abstract: 'Stars shine. Their light is red.' };

function signsIn(question: string, ...papers: readonly object[]) {
  const reading = readingOf(question, ...papers);
  const sentences = scoreSentences(reading, shippedWeights());
  return { answer: signsOfAnswer(reading, sentences), subject: signsOfSubject(reading, sentences) };
}

describe('signsOfAnswer', () => {
  it('tells what is asked for', () => {
    expect(signsIn('Do owls hunt voles?', OWLS, STARS).answer.get('asked.yesNo')).toBe(1);
  });

  it('tells how far the first paper is ahead of the others', () => {
    const ahead = (question: string) => signsIn(question, OWLS, STARS).answer.get('aheadOfOthers') ?? 0;
    expect(ahead('Do owls hear voles under snow?')).toBeGreaterThan(ahead('Is it cold or dark?'));
  });

  it('tells how much of the question stands in and around the first sentence', () => {
    const context = (question: string) => signsIn(question, OWLS, STARS).answer.get('context') ?? 0;
    expect(context('Do owls hear voles?')).toBe(1);
    expect(context('Do owls hear trains?')).toBeLessThan(1);
  });

  it('tells that the quantity that is asked for is not in it', () => {
    const missing = (question: string) => signsIn(question, OWLS, STARS).answer.get('quantityMissing');
    expect([missing('How many voles do owls hear?'), missing('Do owls hear voles?')]).toEqual([1, 0]);
  });

  it('says nothing where there is no sentence', () => {
    expect(signsIn('Do owls hunt?').answer.size).toBe(0);
  });
});

describe('signsOfSubject', () => {
  it('tells how many words of the question no paper has', () => {
    const unknown = (question: string) => signsIn(question, OWLS, STARS).subject.get('unknown');
    expect(unknown('owls and voles')).toBe(0);
    expect(unknown('owls and trains')).toBe(0.5);
  });

  it('weighs what the papers have of the question, not its share alone', () => {
    const mass = (question: string) => signsIn(question, OWLS, STARS).subject.get('mass') ?? 0;
    expect(mass('Do owls hear voles under snow?')).toBeGreaterThan(mass('snow?'));
  });

  it('says nothing of a question without words that tell', () => {
    expect(signsIn('what is it?', OWLS).subject.size).toBe(0);
  });
});
