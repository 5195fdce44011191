// How many statements the verifier judges in a second of processor time: every sentence of the seeds with its numbers
// changed (so that no verbatim short cut applies), against its own sentence and against its whole abstract.

import { sentencesOf } from '../../src/papers/sentences.ts';
import { shortenQuote } from '../../src/verifying/cuts/safeCuts.ts';
import { judgeClaim } from '../../src/verifying/judgeClaim.ts';
import { papersOf } from '../support/papers.ts';

const ROUNDS = 12;
const MICROSECONDS = 1e6;

/** Prints the first judgement, a table of the first round (cold) and the later ones (warm), and the slowest of long texts. */
export async function benchVerifier(): Promise<void> {
  const claims = (await papersOf('seeds')).flatMap((paper) =>
    sentencesOf(paper).map((own) => ({ own, abstract: sentencesOf(paper), title: paper.title })),
  );
  const first = millisOf(() => judgeClaim({ statement: 'Owls fly.', sentences: ['Owls fly at night.'] }));
  console.log(`first judgement: ${first} ms of processor time\n`);
  console.log('| cited | cold | warm |\n| --- | ---: | ---: |');
  for (const cited of ['one sentence', 'the abstract'] as const) {
    const rates = Array.from({ length: ROUNDS }, (_, round) => {
      const start = process.cpuUsage();
      for (const { own, abstract, title } of claims) {
        const sentences = cited === 'one sentence' ? [own] : abstract;
        judgeClaim({
          statement: `Here ${round}: ${own.replaceAll(/\d+/gu, String(round))}`,
          sentences,
          title,
        });
      }
      const { user, system } = process.cpuUsage(start);
      return Math.round((claims.length * MICROSECONDS) / (user + system));
    });
    const warm = rates.slice(1).sort((one, other) => one - other)[Math.floor((ROUNDS - 1) / 2)];
    console.log(`| ${cited} | ${rates[0]} | ${warm} |`);
  }

  const long = Object.entries(LONG_TEXTS).map(([name, text]) => ({ name, millis: slowest(text) }));
  const [worst] = long.toSorted((one, other) => other.millis - one.millis);
  console.log(`\nslowest text of 100 kB, as statement or as sentence: ${worst?.name}, ${worst?.millis} ms`);
}

const LONG_CHARACTERS = 100_000;
const LONG_TEXTS = Object.fromEntries(
  [
    'a',
    '(',
    '()',
    'owl ',
    'Owls fly at night. ',
    '1.2.3 10^6 ',
    'and, and; or ',
    '"Owls. ',
    'owls, which ',
    'Owl Test (OT) ',
  ].map((part) => [part, part.repeat(LONG_CHARACTERS / part.length)]),
);

function slowest(text: string): number {
  return Math.max(
    millisOf(() => judgeClaim({ statement: text, sentences: ['Owls fly at night.'] })),
    millisOf(() => judgeClaim({ statement: 'Owls fly at night.', sentences: [`${text}x`] })),
    millisOf(() => shortenQuote(text, 'Owls fly.')),
  );
}

function millisOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return Math.round((user + system) / 1000);
}
