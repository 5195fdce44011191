import type { Quantity } from './readNumbers.ts';

/** How far a rounded number may be from the number that it rounds, as a share of it: 37.4 is 37, but 0.6 is not 1. */
const MAX_ROUNDING = 0.07;

/** Whether a stated number is the source's: the same, or rounded to fewer digits than the source gives. */
export function isSameNumber(stated: Quantity, source: Quantity): boolean {
  if (stated.isOrdinal !== source.isOrdinal) return false;
  return stated.values.some((value) =>
    source.values.some((exact) => value === exact || isRounded(value, stated.precision, exact)),
  );
}

function isRounded(value: number, precision: number, exact: number): boolean {
  const distance = Math.abs(value - exact);
  const unit = Math.max(precision, roundness(value));
  const isCoarser = Math.abs(exact / unit - Math.round(exact / unit)) > 1e-9;
  return isCoarser && distance <= unit / 2 && distance <= MAX_ROUNDING * Math.abs(exact);
}

/** The power of ten in which a number is round: 100 for 1,200. */
function roundness(value: number): number {
  let unit = 1;
  while (unit < value && value % (unit * 10) === 0) unit *= 10;
  return value === 0 ? 1 : Math.min(unit, value);
}
