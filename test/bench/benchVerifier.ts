// How many statements the verifier judges in a second of processor time: every sentence of the seeds with its numbers
// changed (so that no verbatim short cut applies), against its own sentence and against its whole abstract.

import { sentencesOf } from '../../src/papers/sentences.ts';
import { judgeClaim } from '../../src/verifying/judgeClaim.ts';
import { papersOf } from '../support/papers.ts';

const ROUNDS = 12;
const MICROSECONDS = 1e6;

/** Prints a table: the first round (cold) and the later ones (warm), checks a second of processor time. */
export async function benchVerifier(): Promise<void> {
  const claims = (await papersOf('seeds')).flatMap((paper) =>
    sentencesOf(paper).map((own) => ({ own, abstract: sentencesOf(paper), title: paper.title })),
  );
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
}
