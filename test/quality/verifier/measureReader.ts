// `npm run quality -- verifier --second-reader`: what rules and a second reader decide together, and which setting fits.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SecondReading } from '../../../src/answering/secondReader.ts';
import { claudeReader } from '../../../src/anthropic/claudeReader.ts';
import { readConfig } from '../../../src/process/config.ts';
import { fastModelOf } from '../../../src/process/modelPrice.ts';
import { judgeClaim } from '../../../src/verifying/judgeClaim.ts';
import { wilson } from './wilson.ts';

interface Pair {
  readonly id: string;
  readonly set: string;
  readonly statement: string;
  readonly sentences: readonly string[];
  readonly title?: string;
  readonly label: 'supported' | 'unsupported';
}

interface Read extends Pair {
  readonly reading: SecondReading;
  readonly verdict: 'pass' | 'doubt' | 'fail';
}

const SETS: Readonly<Record<string, string>> = {
  written: 'written.jsonl',
  'ragtruth-rest': 'public/ragtruth-rest.jsonl',
};
/** A reader's word may show doubts where it lets so few false statements through, and may take away up to the second. */
const SHOWS_DOUBTS_UP_TO = 0.05;
const AGREES_UP_TO = 0.15;
const BATCH = 8;
const BATCH_MS = 30_000;

const COMBINATIONS: readonly (readonly [string, (row: Read) => boolean])[] = [
  ['rules alone', ({ verdict }) => verdict === 'pass'],
  ['reader alone', ({ reading }) => reading === 'supported'],
  [
    'doubts: rules do not fail it, reader supports it',
    ({ verdict, reading }) => verdict !== 'fail' && reading === 'supported',
  ],
  [
    'pass and not refused, or doubt and supported',
    ({ verdict, reading }) =>
      (verdict === 'pass' && reading !== 'not') || (verdict === 'doubt' && reading === 'supported'),
  ],
  [
    'agree: rules pass it, reader supports it',
    ({ verdict, reading }) => verdict === 'pass' && reading === 'supported',
  ],
];

/** Measures the reader that the settings name, or, without a key, the readings that lie beside the pairs. */
export async function measureReader(data: string): Promise<void> {
  const folder = join(data, 'verifying');
  if (!existsSync(folder)) return console.log(`No pairs in ${folder}: the second reader is not measured.`);
  const stored = new Map(
    rowsOf<{ id: string; verdict: SecondReading }>(join(folder, 'second-reader.jsonl')).map((row) => [
      row.id,
      row.verdict,
    ]),
  );
  const pairs = Object.entries(SETS)
    .flatMap(([set, file]) => rowsOf<Omit<Pair, 'set'>>(join(folder, file)).map((row) => ({ ...row, set })))
    .filter(({ id }) => stored.has(id));
  const config = readConfig(process.env);
  const key = 'problems' in config ? undefined : config.ANTHROPIC_API_KEY;
  const fast = 'problems' in config ? undefined : fastModelOf(config);
  if ('problems' in config || key === undefined || fast === undefined) {
    console.log(
      'No ANTHROPIC_API_KEY: readings of a capable model that lie beside the pairs, an upper bound.\n',
    );
    return report(pairs.map((pair) => withVerdict(pair, stored.get(pair.id) ?? 'unsure')));
  }
  const { model, price } = fast;
  console.log(`${model} reads ${pairs.length} pairs.\n`);
  const reader = claudeReader({ apiKey: key, baseUrl: config.ANTHROPIC_BASE_URL, model, price });
  const read: Read[] = [];
  for (let at = 0; at < pairs.length; at += BATCH) {
    const batch = pairs.slice(at, at + BATCH);
    const signal = AbortSignal.timeout(BATCH_MS);
    const passages = batch.map(({ statement, sentences, title = '' }) => ({ statement, sentences, title }));
    const readings = await reader.read(passages, { signal, onUsage: () => {} });
    read.push(...batch.map((pair, index) => withVerdict(pair, readings[index] ?? 'unsure')));
  }
  report(read);
}

function withVerdict(pair: Pair, reading: SecondReading): Read {
  return { ...pair, reading, verdict: judgeClaim(pair).verdict };
}

function report(rows: readonly Read[]): void {
  const sets = [...new Set(rows.map(({ set }) => set))];
  console.log(`| | ${sets.map((set) => `${set}: true shown | false shown`).join(' | ')} |`);
  console.log(`| --- | ${sets.map(() => '--- | ---').join(' | ')} |`);
  for (const [name, isShown] of COMBINATIONS) {
    const cells = sets.flatMap((set) =>
      (['supported', 'unsupported'] as const).map((label) =>
        shareOf(
          rows.filter((row) => row.set === set && row.label === label),
          isShown,
        ),
      ),
    );
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
  console.log(`\n${advice(rows.filter(({ label }) => label === 'unsupported'))}`);
}

function shareOf(rows: readonly Read[], isShown: (row: Read) => boolean): string {
  const hits = rows.filter(isShown).length;
  const [low, high] = wilson(hits, rows.length).map((share) => Math.round(100 * share));
  return `${hits}/${rows.length}: ${((100 * hits) / rows.length).toFixed(1)}% (${low}–${high})`;
}

/** By what the reader alone lets through of the false ones. */
function advice(falseOnes: readonly Read[]): string {
  const passed = falseOnes.filter(({ reading }) => reading === 'supported').length / falseOnes.length;
  const setting = passed <= SHOWS_DOUBTS_UP_TO ? 'doubts' : passed <= AGREES_UP_TO ? 'agree' : 'off';
  return `It lets ${(100 * passed).toFixed(1)}% of the false ones through: set SECOND_READER=${setting}.`;
}

function rowsOf<Row>(file: string): readonly Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row); // the README beside the file gives the form of its rows
}
