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

  it('tells that no number is in it where an amount is asked for', () => {
    const missing = (question: string, abstract: string) =>
      signsIn(question, { ...OWLS, abstract }).answer.get('numberMissing');
    expect(missing('How many voles do owls hear?', 'Owls hear voles (p < 0.05).')).toBe(1);
    expect(missing('How many voles do owls hear?', 'Owls hear 12 voles.')).toBe(0);
    expect(missing('Do owls hear voles?', 'Owls hear voles.')).toBe(0);
  });

  it('tells that one of the asked kind is named in it', () => {
    const named = (abstract: string) =>
      signsIn('Which owls hear voles?', { ...OWLS, abstract }).answer.get('namesAsked');
    expect(named('We show that the Ural owls hear voles.')).toBe(1);
    expect(named('Some owls hear voles.')).toBe(0);
  });

  it('says nothing where there is no sentence', () => {
    expect(signsIn('Do owls hunt?').answer.size).toBe(0);
  });
});

describe('signsOfSubject', () => {
  const unknown = (question: string) => signsIn(question, OWLS, STARS).subject.get('unknown') ?? 1;

  it('tells how much of the question no paper has', () => {
    expect(unknown('owls and voles')).toBe(0);
    expect(unknown('owls and trains')).toBeGreaterThan(0.3);
  });

  it('holds a word that people use of anything for less than one that tells', () => {
    expect(unknown('do owls need something')).toBeLessThan(unknown('do owls board trains'));
  });

  it('weighs what the papers have of the question, not its share alone', () => {
    const mass = (question: string) => signsIn(question, OWLS, STARS).subject.get('mass') ?? 0;
    expect(mass('Do owls hear voles under snow?')).toBeGreaterThan(mass('snow?'));
  });

  it('says nothing of a question without words that tell', () => {
    expect(signsIn('what is it?', OWLS).subject.size).toBe(0);
  });
});
