import { judgeClaim } from '../../../src/verifying/judgeClaim.ts';
import type { Case, Slice } from './makeSlices.ts';
import { wilson } from './wilson.ts';

export interface Row {
  readonly name: string;
  readonly kind: string;
  readonly wanted: Slice['wanted'];
  readonly n: number;
  readonly hits: number;
  readonly interval: readonly [number, number];
}

/** Rules and thresholds were tuned on one half of the papers; only the other one is reported. */
export type Half = 'tuning' | 'report';

/** More cases than this of one kind say nothing new. */
const MAX_CASES = 400;

/** How many cases of each kind of slice end as they must, on one half of the papers. */
export function measure(slices: readonly Slice[], half: Half): readonly Row[] {
  return slices.map((slice) => {
    const { name, kind, wanted } = slice;
    const chosen = casesOn(slice, half);
    const hits = chosen.filter((one) => isAsWanted(one, wanted)).length;
    return { name, kind, wanted, n: chosen.length, hits, interval: wilson(hits, chosen.length) };
  });
}

/** The rows of each slice as one, in order. */
export function totals(rows: readonly Row[]): readonly Row[] {
  const names = [...new Set(rows.map(({ name }) => name))];
  return names.flatMap((name) => {
    const own = rows.filter((row) => row.name === name);
    const [first] = own;
    const n = own.reduce((sum, row) => sum + row.n, 0);
    const hits = own.reduce((sum, row) => sum + row.hits, 0);
    return first ? [{ ...first, kind: 'all', n, hits, interval: wilson(hits, n) }] : [];
  });
}

function isAsWanted({ claim }: Case, wanted: Slice['wanted']): boolean {
  const { verdict } = judgeClaim(claim);
  if (wanted === 'pass') return verdict === 'pass';
  return wanted === 'caught' ? verdict !== 'pass' : verdict !== 'fail';
}

/** The cases of a slice whose papers are on a half; not all where they are very many. */
export function casesOn({ cases }: Slice, half: Half): readonly Case[] {
  return thinned(cases.filter(({ paper }) => halfOf(paper) === half));
}

function halfOf(paper: string): Half {
  let sum = 7;
  for (const character of paper) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return sum % 2 === 0 ? 'tuning' : 'report';
}

/** Every k-th case, so that all papers stay represented. */
function thinned(cases: readonly Case[]): readonly Case[] {
  const step = Math.ceil(cases.length / MAX_CASES);
  return cases.filter((_, index) => index % step === 0);
}
