import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../src/language/readNumbers.ts';
import { readWords } from '../../src/language/readWords.ts';

const read = (text: string) => readNumbers(readWords(text));

describe('readNumbers', () => {
  it.each([
    ['twice as many owls', 2],
    ['the rate doubled', 2],
    ['a threefold rise', 3],
    ['a tenfold rise', 10],
    ['twenty-five owls', 25],
    ['three million seeds', 3e6],
    ['12 billion seeds', 12e9],
    ['50 percent of owls', 0.5],
    ['two thirds of the owls', 0.67],
    ['three-quarters of them', 0.75],
    ['a third of the owls', 0.33],
  ])('reads the number that words say: %s', (text, value) => {
    expect(read(text)[0]?.values[0]).toBe(value);
  });

  it('tells a place in an order, a rounded number, and what may be a mere word', () => {
    expect(read('a third owl')[0]).toMatchObject({ isOrdinal: true });
    expect(read('the third owl')[0]).toMatchObject({ isOrdinal: true, isLoose: false });
    expect(read('about 1,200 owls')[0]).toMatchObject({ isApproximate: true });
    expect(read('one of them')[0]).toMatchObject({ isLoose: true });
  });

  it('gives both ends of a range the unit behind the last', () => {
    expect(read('2 to 27 billion seeds').map(({ values }) => values[0])).toEqual([2e9, 27e9]);
  });

  it('finds none where none is said', () => {
    expect(read('owls hunt mice')).toEqual([]);
  });
});
