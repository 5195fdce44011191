// npm run quality -- prune FILE: which lines of words does no figure miss?
import { readFileSync } from 'node:fs';
import type { FigureSet } from '../ratchet/figures.ts';
import { differencesOf } from './differences.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';

/** A line that holds nothing but words: an entry of a list. */
const WORDS = /^[\p{L}][\p{L}' -]*$/u;
/** As many lines are tried together at first. */
const BATCH = 16;

/**
 * Takes lines of words out of a file, as many together as make no figure of the answers worse than it is with all of
 * them, and prints them. Halves what cannot go as a whole, so that most of a list is judged in few runs.
 */
export async function prune([file]: readonly string[]): Promise<void> {
  if (!file) throw new Error('Name the file: npm run quality -- prune FILE');
  const sandbox = openSandbox();
  try {
    const before = await sandbox.figures('answers');
    if ('error' in before) throw new Error(before.error);
    const lines = [...readFileSync(file, 'utf8').split('\n').entries()].filter(([, line]) =>
      WORDS.test(line),
    );
    const gone = new Set<number>();
    for (let at = 0; at < lines.length; at += BATCH) {
      await tryWithout(
        lines.slice(at, at + BATCH).map(([number]) => number),
        { file, sandbox, before, gone },
      );
    }
    console.log(`${gone.size} of ${lines.length} lines are missed by no figure:`);
    for (const [number, line] of lines) if (gone.has(number)) console.log(`${number + 1}: ${line}`);
  } finally {
    sandbox.remove();
  }
}

interface Pruning {
  readonly file: string;
  readonly sandbox: Sandbox;
  readonly before: readonly FigureSet[];
  /** Line numbers that are out. */
  readonly gone: Set<number>;
}

async function tryWithout(numbers: readonly number[], pruning: Pruning): Promise<void> {
  const { file, sandbox, before, gone } = pruning;
  const out = new Set([...gone, ...numbers]);
  const after = await sandbox.changed(
    file,
    (text) =>
      text
        .split('\n')
        .filter((_, number) => !out.has(number))
        .join('\n'),
    () => sandbox.figures('answers'),
  );
  if (!('error' in after) && differencesOf(before, after).worse.length === 0) {
    for (const number of numbers) gone.add(number);
    return;
  }
  if (numbers.length === 1) return;
  const middle = Math.ceil(numbers.length / 2);
  await tryWithout(numbers.slice(0, middle), pruning);
  await tryWithout(numbers.slice(middle), pruning);
}
