import { heldShare } from '../../../src/verifying/heldShare.ts';
import { judgeClaim } from '../../../src/verifying/judgeClaim.ts';
import { readClaim } from '../../../src/verifying/readClaim.ts';
import type { Case, Slice } from './makeSlices.ts';
import { casesOn, type Half } from './measure.ts';

/** What becomes of true and of false statements when this share of their words is asked for in place of the edits that put words in. */
export interface CurvePoint {
  readonly threshold: number;
  /** True statements that would not be shown as they stand, by slice. */
  readonly falseDrops: Readonly<Record<string, number>>;
  /** False statements that would not be shown as they stand, by slice. */
  readonly catches: Readonly<Record<string, number>>;
}

export interface Curves {
  readonly allRules: readonly CurvePoint[];
  readonly overlapAlone: readonly CurvePoint[];
}

const TRUE_SLICES = ['light edits', 'own paraphrase', 'supported claim passed'];
const FALSE_SLICES = ['wrong paper', 'contradicted claim', 'claim without evidence', 'comparison reversed'];
const THRESHOLDS = Array.from({ length: 21 }, (_, step) => step / 20);

interface Weighed {
  readonly slice: string;
  readonly share: number;
  readonly passesOthers: boolean;
}

/** The curves of false drops against catches on one half of the papers. */
export function drawCurves(slices: readonly Slice[], half: Half): Curves {
  const weighed = slices
    .filter(({ name }) => TRUE_SLICES.includes(name) || FALSE_SLICES.includes(name))
    .flatMap((slice) => casesOn(slice, half).map((one) => weigh(slice.name, one)));
  const points = (passes: (one: Weighed, threshold: number) => boolean) =>
    THRESHOLDS.map((threshold): CurvePoint => {
      const dropped = (name: string) => droppedShare(weighed, name, (one) => passes(one, threshold));
      return { threshold, falseDrops: byName(TRUE_SLICES, dropped), catches: byName(FALSE_SLICES, dropped) };
    });
  return {
    allRules: points(({ share, passesOthers }, threshold) => passesOthers && share >= threshold),
    overlapAlone: points(({ share }, threshold) => share >= threshold),
  };
}

function weigh(slice: string, { claim }: Case): Weighed {
  const others = judgeClaim(claim).rules.filter((rule) => rule !== 'overlap');
  return { slice, share: heldShare(readClaim(claim)), passesOthers: others.length === 0 };
}

function droppedShare(all: readonly Weighed[], name: string, passes: (one: Weighed) => boolean): number {
  const own = all.filter(({ slice }) => slice === name);
  return own.filter((one) => !passes(one)).length / own.length;
}

function byName(names: readonly string[], rate: (name: string) => number): Readonly<Record<string, number>> {
  return Object.fromEntries(
    names.map((name) => [name, rate(name)]).filter(([, share]) => !Number.isNaN(share)),
  );
}
