// How long texts take that are written to keep a reader busy: a pattern that turns back at each character shows here.
import { splitSentences } from '../../src/papers/splitSentences.ts';
import { resolveFollowUp } from '../../src/understanding/followUp/resolveFollowUp.ts';
import { readQuestion } from '../../src/understanding/readQuestion.ts';
import { withoutAddresses, withoutMarks } from '../../src/understanding/withoutMarks.ts';
import { paper } from '../support/papers.ts';

const RUNS = 5;
const CHARACTERS = 100_000;

const PIECES = [
  'a',
  ' ',
  '<:',
  '@.',
  '[(',
  'it and ',
  "a'",
  'é\u0302',
  '1,',
  'and e.g. ',
  'We measured (and measured. ',
];

/** What reads such texts, and the milliseconds it may take, the best of some runs. */
const READERS: readonly (readonly [name: string, maxMs: number, read: (text: string) => unknown])[] = [
  ['a question', 50, readQuestion],
  [
    'a question after another',
    50,
    (text) => resolveFollowUp(text, [{ question: 'Why?', papers: [paper()] }]),
  ],
  ['the marks of a chat', 200, (text) => withoutAddresses(withoutMarks(text))],
  ['the sentences of a text', 500, splitSentences],
];

/** Prints the slowest text of each reader, and fails where it is above its limit. */
export async function benchHostile(): Promise<void> {
  for (const [name, maxMs, read] of READERS) {
    const times = PIECES.map((piece) => {
      const text = piece.repeat(CHARACTERS / piece.length);
      return { piece, millis: Math.min(...Array.from({ length: RUNS }, () => timed(() => read(text)))) };
    });
    const worst = times.reduce((one, other) => (other.millis > one.millis ? other : one));
    console.log(
      `${name}: ${worst.millis.toFixed(1)} ms at the worst, of ${JSON.stringify(worst.piece)} (at most ${maxMs})`,
    );
    if (worst.millis > maxMs) process.exitCode = 1;
  }
}

function timed(run: () => unknown): number {
  const startedAt = performance.now();
  run();
  return performance.now() - startedAt;
}
