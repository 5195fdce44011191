import type { Quantity } from '../readNumbers.ts';
import type { Rule } from '../rule.ts';

/** Every number of the statement stands in a cited sentence or in the title, possibly spelt otherwise or rounded. */
export const number: Rule = {
  name: 'number',
  check({ statement, sentences, title }) {
    const known = [...sentences, title].flatMap(({ numbers }) => numbers);
    return statement.numbers.every(
      (stated) => stated.isLoose || known.some((source) => isSameNumber(stated, source)),
    )
      ? 'pass'
      : 'fail';
  },
};

/** How far a rounded number may be from the number that it rounds, as a share of it: 0.97 is not 1, 37.4 is 37. */
const MAX_ROUNDING = 0.05;

function isSameNumber(stated: Quantity, source: Quantity): boolean {
  return stated.values.some((value) =>
    source.values.some(
      (exact) =>
        value === exact || (isRounded(value, exact, stated.precision) && stated.precision > source.precision),
    ),
  );
}

function isRounded(value: number, exact: number, precision: number): boolean {
  const distance = Math.abs(value - exact);
  return distance <= precision / 2 && distance <= MAX_ROUNDING * Math.abs(exact);
}
