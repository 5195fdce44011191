import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutCourtesies } from '../../src/understanding/withoutCourtesies.ts';

const LEADING = [
  'Hi! Could you please tell me: ',
  'hey bot, ',
  'Good morning everyone, ',
  'I was wondering, ',
  "I'd like to know ",
  'Does anyone know ',
  'Quick question: ',
  'I have a quick question. ',
  "I've been wondering ",
  "I don't know ",
  'Can you help me understand ',
  'May I ask ',
  'Can you find out ',
  'According to the authors, ',
  'Based on these abstracts: ',
  'In one sentence: ',
  'Please answer the following question. ',
  '/ask ',
  '1. ',
  'So, ',
  '',
];
const BEHIND = [
  '',
  ' Explain it simply.',
  ' (short answer please)',
  ' With sources!',
  ' In plain English, thanks.',
  ' Thanks!',
  ' Thank you so much!',
  ' Many thanks in advance.',
  ' Cheers',
];

describe('withoutCourtesies', () => {
  it('leaves the same question, whatever greets before and thanks behind it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LEADING), fc.constantFrom(...BEHIND), (before, behind) => {
        expect(withoutCourtesies(`${before}what do snowy owls eat?${behind}`)).toBe(
          'what do snowy owls eat?',
        );
      }),
    );
  });

  it.each([
    ['Can you explain owls?', 'What is owls?'],
    ['tell me about snowy owls', 'What is snowy owls'],
    ['Explain to me how owls hunt', 'how owls hunt'],
    ['Describe the effect of snow on owls.', 'What is the effect of snow on owls.'],
    ['definition of an owl', 'What is an owl'],
  ])('asks what an order wants to be told: %s', (order, question) => {
    expect(withoutCourtesies(order)).toBe(question);
  });

  it('needs no mark before what can only be thanks', () => {
    expect(withoutCourtesies('owls and mice thanks a lot')).toBe('owls and mice');
  });

  it.each([', according to the authors?', ' in one sentence?', ' based on these papers, please?'])(
    'leaves out how and from whom an answer is wanted: %s',
    (behind) => {
      expect(withoutCourtesies(`What do owls eat${behind}`)).toBe('What do owls eat?');
    },
  );

  it('keeps the mark behind a please', () => {
    expect(withoutCourtesies('What do owls eat, please?')).toBe('What do owls eat?');
  });

  it.each([
    'Do owls thank you?',
    'What is it according to the authors of the Owl paper?',
    'Is a brief sentence enough?',
    'Why do owls say thanks to mice?',
    'Tell me more about owls',
    'thanks',
    'Hi!',
  ])('keeps %s whole', (text) => {
    expect(withoutCourtesies(text)).toBe(text);
  });
});
