// Measures the verifier: npm run quality -- verifier
import { writeFileSync } from 'node:fs';
import { drawCurves } from './drawCurves.ts';
import { makeSlices, type Slice } from './makeSlices.ts';
import { readScifact, readSeeds } from './material.ts';
import { measure, type Row, totals } from './measure.ts';
import { ownParaphrases } from './ownParaphrases.ts';
import { pageOf, pictureOf, tableOf } from './writePage.ts';

const SEED = 20260401;
const TEST_DATA = process.env['TEST_DATA'] ?? '../shared/data';
const FOLDER = 'test/quality/verifier';

/** The figures that must hold on the half that was not tuned on. */
const TARGETS: Readonly<Record<string, number>> = {
  verbatim: 1,
  'light edits': 0.95,
  'unseen number': 0.99,
  'seen number': 0.7,
  'unseen entity': 0.95,
  negation: 0.9,
  direction: 0.9,
  'comparison reversed': 0.6,
  'wrong paper': 0.95,
  'contradicted claim': 0.8,
  'supported claim': 1,
};

/** Prints the tables, with SciFact writes the page and its picture; false where a figure is below its target. */
export async function measureVerifier(): Promise<boolean> {
  const seeds = await readSeeds();
  const scifact = readScifact(TEST_DATA);
  const own: readonly Slice[] = [...makeSlices(seeds, SEED), ...ownParaphrases(seeds.abstracts)];
  const all = scifact ? [...makeSlices(scifact, SEED), ...own] : own;
  const rows = measure(all, 'report');
  const slices = totals(rows).filter(({ n }) => n > 0);
  console.log(tableOf(slices, TARGETS));
  if (scifact) {
    const measured = { slices, kinds: byKind(rows), curves: drawCurves(all, 'report'), targets: TARGETS };
    writeFileSync(`${FOLDER}/verifier.md`, pageOf(measured, 'verifier.svg'));
    writeFileSync(`${FOLDER}/verifier.svg`, pictureOf(measured.curves));
  } else {
    console.error(
      `No SciFact in ${TEST_DATA}: measured on the seed papers alone. See ${FOLDER}/verifier.md.`,
    );
  }
  return slices.every(({ name, hits, n }) => hits / n >= (TARGETS[name] ?? 0));
}

/** One row a kind: SciFact and the seeds together. */
function byKind(rows: readonly Row[]): readonly Row[] {
  const names = [...new Set(rows.map(({ name, kind }) => `${name}\n${kind}`))];
  return names
    .flatMap((both) =>
      totals(rows.filter(({ name, kind }) => `${name}\n${kind}` === both)).map((row) => ({
        ...row,
        kind: both.split('\n')[1] ?? '',
      })),
    )
    .filter(({ n }) => n > 0);
}
