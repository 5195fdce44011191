import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../src/verifying/judgeClaim.ts';
import { inPlainWords } from '../../src/verifying/plainWords.ts';

describe('inPlainWords', () => {
  it.each([
    ['Monks who had a fever slept.', 'Monks with a fever slept.'],
    ['Monks were given a bell.', 'Monks received a bell.'],
    ['It ran for no longer than 9 days.', 'It ran for at most 9 days.'],
    ['Its sole bell cracked.', 'Its only bell cracked.'],
    [
      'There was no significant difference in weight between owls and bats.',
      'Weight did not differ significantly between owls and bats.',
    ],
    [
      'No difference in weight was found between owls and bats.',
      'Weight did not differ between owls and bats.',
    ],
  ])('tells in one way: %s', (text, told) => {
    expect(inPlainWords(text)).toBe(told);
  });

  it.each([
    'Monks who had fasted slept.',
    'A bell was given to monks.',
    'It ran for longer than 9 days.',
    'The lack of walls was felt.',
    'There was a difference in weight between owls and bats.',
  ])('leaves as it is: %s', (text) => {
    expect(inPlainWords(text)).toBe(text);
  });
});

describe('small words for the same', () => {
  const verdict = (statement: string, sentence: string) =>
    judgeClaim({ statement, sentences: [sentence] }).verdict;

  it.each([
    ['Elm costs at most 9 crowns.', 'Elm costs up to 9 crowns.'],
    ['The cells lack walls.', 'The cells have no walls.'],
    ['The cells have no walls.', 'The cells lack walls.'],
    ['The siege took 9 hours.', 'The siege took 9 h.'],
    ['The sole written source is a letter.', 'The only written source is a letter.'],
    ['Historians say that the tower burned.', 'Historians argue that the tower burned.'],
    [
      'Weight did not differ between owls and bats.',
      'There was no difference in weight between owls and bats.',
    ],
  ])('passes: %s', (statement, sentence) => {
    expect(verdict(statement, sentence)).toBe('pass');
  });

  it.each([
    ['Elm costs at least 9 crowns.', 'Elm costs up to 9 crowns.'],
    ['The cells have walls.', 'The cells lack walls.'],
    ['The siege took 9 minutes.', 'The siege took 9 h.'],
    ['The written source is a letter.', 'The only written source is a letter.'],
    ['The tower burned.', 'Historians argue that the tower burned.'],
    ['Weight differed between owls and bats.', 'There was no difference in weight between owls and bats.'],
  ])('does not pass: %s', (statement, sentence) => {
    expect(verdict(statement, sentence)).not.toBe('pass');
  });

  it('doubts, and does not refute, animals of another name', () => {
    expect(verdict('The serum slows ageing in rodents.', 'The serum slows ageing in mice.')).toBe('doubt');
  });
});
