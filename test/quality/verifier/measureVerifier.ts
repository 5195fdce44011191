// Measures the verifier: npm run quality -- verifier
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { FigureSet } from '../ratchet/figures.ts';
import { drawCurves } from './drawCurves.ts';
import { makeSlices } from './makeSlices.ts';
import { readScifact, readSeeds } from './material.ts';
import { measure, type Row, totals } from './measure.ts';
import { measureReader } from './measureReader.ts';
import { ownParaphrases } from './ownParaphrases.ts';
import { pageOf, pictureOf, tableOf } from './writePage.ts';

const SEED = 20260401;
const TEST_DATA = process.env['TEST_DATA'] ?? '../shared/data';
const FOLDER = 'test/quality/verifier';
const OPTIONS = {
  page: { type: 'boolean', default: false },
  'second-reader': { type: 'boolean', default: false },
} as const;

/** Prints the tables; with `--page` and SciFact it writes the page and its picture, too. */
export async function measureVerifier(args: readonly string[]): Promise<readonly FigureSet[]> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  if (values['second-reader']) {
    await measureReader(TEST_DATA);
    return [];
  }
  const seeds = await readSeeds();
  const scifact = readScifact(TEST_DATA);
  const onSeeds = [...makeSlices(seeds, SEED), ...ownParaphrases(seeds.abstracts)];
  const onScifact = scifact ? makeSlices(scifact, SEED) : [];
  const rows = { seeds: measure(onSeeds, 'report'), scifact: measure(onScifact, 'report') };
  const all = [...rows.scifact, ...rows.seeds];
  const slices = totals(all).filter(({ n }) => n > 0);
  console.log(tableOf(slices));
  if (!scifact)
    console.log(`No SciFact in ${TEST_DATA}: measured on the seed papers alone. See ${FOLDER}/verifier.md.`);
  else if (values.page) {
    const measured = { slices, kinds: byKind(all), curves: drawCurves([...onScifact, ...onSeeds], 'report') };
    writeFileSync(`${FOLDER}/verifier.md`, pageOf(measured, 'verifier.svg'));
    writeFileSync(`${FOLDER}/verifier.svg`, pictureOf(measured.curves));
  }
  return [
    { name: 'verifier on the seeds', figures: sliceFigures(rows.seeds) },
    ...(scifact ? [{ name: 'verifier on SciFact', figures: sliceFigures(rows.scifact) }] : []),
  ];
}

function sliceFigures(rows: readonly Row[]): FigureSet['figures'] {
  const slices = totals(rows).filter(({ n }) => n > 0);
  return Object.fromEntries(slices.map(({ name, hits, n }) => [name, { hits, of: n, better: 'more' }]));
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
