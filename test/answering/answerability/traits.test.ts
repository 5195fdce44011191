import { describe, expect, it } from 'vitest';
import { traitsOf } from '../../../src/answering/answerability/traits.ts';
import { readText } from '../../../src/understanding/paperText.ts';

describe('traitsOf', () => {
  it.each([
    ['Owls are silent because of their feathers.', 'cause'],
    ['Owls find mice by listening.', 'means'],
    ['Owls hear better than hawks.', 'comparative'],
    ['Owls eat mice, voles and frogs.', 'list'],
    ['They sleep by day.', 'pointsBack'],
  ] as const)('tells of %j: %s', (sentence, trait) => {
    expect(traitsOf(readText(sentence))[trait]).toBe(1);
    expect(traitsOf(readText('Owls sleep.'))[trait]).toBe(0);
  });

  it('finds the amounts of a sentence', () => {
    const text = 'Owls ate 12 of 14 mice.';
    const amounts = traitsOf(readText(text)).amounts.map(({ span }) => text.slice(...span));
    expect(amounts).toEqual(['12 of 14']);
  });

  it('keeps the small words that a question may echo', () => {
    expect(traitsOf(readText('The fastest owls did not hunt.')).echoes).toEqual(new Set(['most', 'denied']));
  });

  it('reads a sentence once, whatever is asked', () => {
    const read = readText('Owls sleep.');
    expect(traitsOf(read)).toBe(traitsOf(read));
  });
});
