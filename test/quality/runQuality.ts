// npm run quality [-- PART [OPTIONS]]: prints the part's figures and fails where one is worse than its bound.
// npm run quality -- raise: tightens the bounds to one case below what all parts reach now.
// npm run quality -- lower --because "REASON": loosens those that fell, and keeps the reason in thresholds.json.
import { parseArgs } from 'node:util';
import { measureAnswers } from './answers/measureAnswers.ts';
import type { FigureSet } from './ratchet/figures.ts';
import { lower, missesOf, raise } from './ratchet/ratchet.ts';
import { readThresholds, writeThresholds } from './ratchet/thresholdsFile.ts';
import { measureVerifier } from './verifier/measureVerifier.ts';

type Part = (options: readonly string[]) => Promise<readonly FigureSet[]>;

const PARTS: Readonly<Record<string, Part>> = {
  answers: measureAnswers,
  verifier: measureVerifier,
  all: async () => [...(await measureAnswers([])), ...(await measureVerifier([]))],
};
const USAGE = `npm run quality -- ${[...Object.keys(PARTS), 'raise', 'lower --because "REASON"'].join(' | ')}`;

const [first = 'answers', ...rest] = process.argv.slice(2);
const [name, options] = first.startsWith('--') ? ['answers', [first, ...rest]] : [first, rest];
if (name === 'raise') await raiseBounds();
else if (name === 'lower') await lowerBounds(options);
else {
  const part = PARTS[name];
  if (part) compare(await part(options));
  else stop(USAGE, 2);
}

function compare(sets: readonly FigureSet[]): void {
  const misses = missesOf(sets, readThresholds());
  for (const miss of misses) console.error(miss);
  if (misses.length > 0) stop('See test/quality/README.md for what to do about a figure that fell.', 1);
}

async function raiseBounds(): Promise<void> {
  const sets = await measureAll();
  writeThresholds(raise(readThresholds(), sets));
  compare(sets);
}

async function lowerBounds(args: readonly string[]): Promise<void> {
  const { because = '' } = parseArgs({ args: [...args], options: { because: { type: 'string' } } }).values;
  if (because.trim() === '') return stop(`Say why: ${USAGE}`, 2);
  writeThresholds(lower(readThresholds(), await measureAll(), because));
}

async function measureAll(): Promise<readonly FigureSet[]> {
  return PARTS['all']?.([]) ?? [];
}

function stop(message: string, exitCode: number): void {
  console.error(message);
  process.exitCode = exitCode;
}
