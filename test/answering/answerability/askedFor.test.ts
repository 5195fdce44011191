import { describe, expect, it } from 'vitest';
import { askedFor } from '../../../src/answering/answerability/askedFor.ts';
import { readWith } from '../../../src/understanding/readWith.ts';
import { paper } from '../../support/papers.ts';

describe('askedFor', () => {
  it.each([
    ['How many mice does an owl eat?', 'amount'],
    ['how cold was the nest?', 'amount'],
    ['median weight of barn owls', 'amount'],
    ['whats the error of the hearing in degrees', 'amount'],
    ['up to what temperature do owls nest', 'amount'],
    ['Do owls eat mice?', 'yesNo'],
    ['Which owls hunt by day?', 'which'],
    ['What do owls eat?', 'what'],
    ['How do owls find mice?', 'how'],
    ['Why are owls silent?', 'how'],
    ['owls in winter', 'other'],
  ])('takes %j as a question for: %s', (question, asked) => {
    expect(askedFor(readWith(question, [paper()]))).toBe(asked);
  });
});
