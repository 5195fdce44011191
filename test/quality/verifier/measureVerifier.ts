// Measures the verifier: npm run quality -- verifier
import { writeFileSync } from 'node:fs';
import { makeSlices, type Slice } from './makeSlices.ts';
import { readScifact, readSeeds } from './material.ts';
import { measure, type Row, totals } from './measure.ts';

const SEED = 20260401;
const TEST_DATA = process.env['TEST_DATA'] ?? '../shared/data';
const HOME = 'test/quality/verifier.md';

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

/** Prints the table and writes it beside the sources; false where a figure falls below its target. */
export async function measureVerifier(): Promise<boolean> {
  const seeds = makeSlices(await readSeeds(), SEED);
  const scifact = readScifact(TEST_DATA);
  const slices: readonly Slice[] = scifact ? [...makeSlices(scifact, SEED), ...seeds] : seeds;
  if (!scifact)
    console.error(`No SciFact under ${TEST_DATA}: measured on the seed papers alone. See ${HOME}.`);
  const rows = measure(slices, 'report');
  const all = totals(rows).filter(({ n }) => n > 0);
  console.log(table(all));
  console.log(table(merged(rows)));
  if (scifact) writeFileSync(HOME, page(all, merged(rows)));
  return all.every((row) => row.hits / row.n >= (TARGETS[row.name] ?? 0));
}

/** One row a kind: SciFact and the seeds together. */
function merged(rows: readonly Row[]): readonly Row[] {
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return kinds
    .flatMap((kind) => totals(rows.filter((row) => row.kind === kind)).map((row) => ({ ...row, kind })))
    .filter(({ n }) => n > 0);
}

function table(rows: readonly Row[]): string {
  const head = [
    '| slice | kind | must be | n | rate | 95% interval | target |',
    '| --- | --- | --- | ---: | ---: | --- | ---: |',
  ];
  const lines = rows.map(({ name, kind, wanted, n, hits, interval: [low, high] }) => {
    const target = TARGETS[name];
    const goal = target === undefined || kind !== 'all' ? '' : percent(target);
    return `| ${name} | ${kind} | ${wanted} | ${n} | ${percent(hits / n)} | ${percent(low)} to ${percent(high)} | ${goal} |`;
  });
  return [...head, ...lines, ''].join('\n');
}

function percent(rate: number): string {
  return `${(100 * rate).toFixed(1)}%`;
}

function page(all: readonly Row[], kinds: readonly Row[]): string {
  return `# The verifier, measured

Written by \`npm run quality -- verifier\`.

${table(all)}
## Kind by kind

${table(kinds)}`;
}
