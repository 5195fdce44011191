// How long the bot itself takes over a suggestion while a member types: a paper, and an author.

import { completePaper } from '../../commands/lookUp/resolvePaper.ts';
import { completeAuthor } from '../../commands/papers.ts';
import { collectionOf } from '../../src/papers/collection.ts';
import { callWith, servicesOver } from '../support/runCommand.ts';

const PAPERS = 2_000;
const RUNS = 200;
/** At the 99th percentile. */
const MAX_MILLIS = 50;
const TYPED = ['', 'o', 'owl', 'owl hunt', 'hunting ow', 'Ada 17', '1234', 'nigth owls'];

/** Prints the figures over a collection as large as memory holds, and fails where one is above its limit. */
export async function benchAutocomplete(): Promise<void> {
  const services = servicesOver(collectionOf(Array.from({ length: PAPERS }, (_, number) => paper(number))));
  await report('a paper', (typed) => completePaper(typed, services, callWith()));
  await report('an author', (typed) => completeAuthor(typed, services, callWith()));
}

async function report(what: string, complete: (typed: string) => Promise<unknown>): Promise<void> {
  for (const typed of TYPED) await complete(typed);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const startedAt = performance.now();
    await complete(TYPED[run % TYPED.length] ?? '');
    times.push(performance.now() - startedAt);
  }
  times.sort((one, other) => one - other);
  const [median = 0, worst = 0] = [times[RUNS / 2], times[Math.floor(RUNS * 0.99)]];
  console.log(
    `suggesting ${what} of ${PAPERS}: median ${median.toFixed(1)} ms, 99th percentile ${worst.toFixed(1)} ms (at most ${MAX_MILLIS})`,
  );
  if (worst > MAX_MILLIS) process.exitCode = 1;
}

const WORDS = 'owl hunt mouse night feather dawn insect song river dam lamp sound'.split(' ');

function paper(number: number) {
  const word = (step: number) => WORDS[(number * step + step) % WORDS.length] ?? '';
  return {
    id: String(1_000 + number),
    title: `${word(1)} ${word(5)} ${word(7)} ${number}`,
    authors: [`Ada ${number % 300}`, `Bo Lark ${number % 70}`],
    year: 1990 + (number % 35),
    abstract: `We study the ${word(3)} of ${word(11)}. It is found at ${word(2)}.`,
  };
}
