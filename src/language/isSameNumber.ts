import type { Quantity } from './readNumbers.ts';

/** How far a rounded number may be from the number that it rounds, as a share of it: 3.4 is 3, but 0.6 is not 1. */
const MAX_ROUNDING = 0.125;

/** Whether a stated number is the source's: the same, with fewer decimals, or as round as `about` allows. */
export function isSameNumber(stated: Quantity, source: Quantity): boolean {
  if (stated.isOrdinal !== source.isOrdinal) return false;
  return stated.values.some((value) =>
    source.values.some((exact) => value === exact || isRounded(stated, value, exact)),
  );
}

function isRounded(
  { values, precision: first, isApproximate }: Quantity,
  value: number,
  exact: number,
): boolean {
  const precision = values[0] ? first * (value / values[0]) : first;
  const unit = isApproximate ? roundness(value, precision) : precision;
  const isFiner = Math.abs(exact / unit - Math.round(exact / unit)) > 1e-9;
  const distance = Math.abs(value - exact);
  return isFiner && distance <= unit / 2 + 1e-9 && distance <= MAX_ROUNDING * Math.abs(exact);
}

/** The power of ten in which a number is round: 100 for 1,200. */
function roundness(value: number, precision: number): number {
  let digits = Math.round(value / precision);
  let unit = precision;
  for (; digits !== 0 && digits % 10 === 0; digits /= 10) unit *= 10;
  return unit;
}
