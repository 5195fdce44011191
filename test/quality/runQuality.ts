// npm run quality [-- PART [OPTIONS]]: prints the part's figures and fails where one is worse than its bound.
// README.md beside this file says what else it does.
import { parseArgs } from 'node:util';
import { mutate } from './mutations/mutate.ts';
import { prune } from './mutations/prune.ts';
import { sweep } from './mutations/sweep.ts';
import { measureAll, PARTS } from './parts.ts';
import type { FigureSet } from './ratchet/figures.ts';
import { lower, missesOf, raise } from './ratchet/ratchet.ts';
import { readThresholds, writeThresholds } from './ratchet/thresholdsFile.ts';

const COMMANDS: Readonly<Record<string, (options: readonly string[]) => Promise<void>>> = {
  raise: raiseBounds,
  lower: lowerBounds,
  mutate,
  prune,
  sweep,
};
const USAGE = `npm run quality -- ${[...Object.keys(PARTS), 'raise', 'lower --because "REASON"', 'mutate [NAME…]', 'prune FILE', 'sweep FILE NAME VALUE…'].join(' | ')}`;

const [first = 'answers', ...rest] = process.argv.slice(2);
const [name, options] = first.startsWith('--') ? ['answers', [first, ...rest]] : [first, rest];
const [part, command] = [PARTS[name], COMMANDS[name]];
if (part) compare(await part(options));
else if (command) await command(options);
else stop(USAGE, 2);

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

function stop(message: string, exitCode: number): void {
  console.error(message);
  process.exitCode = exitCode;
}
