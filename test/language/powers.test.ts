import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/language/foldText.ts';
import { isSameNumber } from '../../src/language/isSameNumber.ts';
import { readNumbers } from '../../src/language/readNumbers.ts';
import { readWords } from '../../src/language/readWords.ts';

describe('writePowers', () => {
  it.each([
    ['10^6', 1e6],
    ['10⁶', 1e6],
    ['10**6', 1e6],
    ['10^{6}', 1e6],
    ['10<sup>6</sup>', 1e6],
    ['10^(6)', 1e6],
    ['1e6', 1e6],
    ['10⁻⁵', 1e-5],
    ['10^−5', 1e-5],
    ['10^(-3.5)', 10 ** -3.5],
    ['3 × 10⁷', 3e7],
    ['3·10^7', 3e7],
    ['2.5 x 10^-3', 2.5e-3],
    ['1.2E-3', 1.2e-3],
    ['2^10', 1024],
    ['1,200', 1200],
  ])('reads %s as one number', (written, value) => {
    expect(numbersOf(`We counted ${written} grains.`).map(({ values }) => values[0])).toEqual([
      expect.closeTo(value, 12),
    ]);
  });

  it.each(['10^6', '10⁶', '10**6', '3 × 10⁷'])('never runs the digits of %s together', (written) => {
    const [power] = numbersOf(`${written} grains`);
    const others = numbersOf('106 grains, 10 grains, 6 grains, 3 grains, 107 grains, 3107 grains');
    expect(others.filter((other) => power && isSameNumber(other, power))).toEqual([]);
  });

  it('finds the same number in every spelling of a power', () => {
    const spellings = (exponent: number) => [
      `10^${exponent}`,
      `10**${exponent}`,
      `10^(${exponent})`,
      `10<sup>${exponent}</sup>`,
      `10${raised(exponent)}`,
      `1e${exponent}`,
      `1 × 10${raised(exponent)}`,
    ];
    fc.assert(
      fc.property(fc.integer({ min: -12, max: 12 }), (exponent) => {
        const values = spellings(exponent).map((written) => numbersOf(`${written} m`)[0]?.values[0]);
        return values.every((value) => value !== undefined && Math.abs(value / 10 ** exponent - 1) < 1e-9);
      }),
    );
  });

  it('leaves units, dimensions and names as they are', () => {
    expect(numbersOf('3 x 10 cm² of R² in 2020').map(({ values }) => values[0])).toEqual([3, 10, 2020]);
  });
});

function numbersOf(text: string) {
  return readNumbers(readWords(foldText(text)));
}

function raised(exponent: number): string {
  return [...String(exponent)]
    .map((character) => (character === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(character)]))
    .join('');
}
