// A process that is halted over questions until another one has taken them over, and then goes on with them.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from '../support/postgres/startCluster.ts';
import { askFleet, figuresOf } from './askFleet.ts';
import { failingModel } from './playedFaults.ts';
import { printFigures } from './printFigures.ts';
import { onStage, SERVERS } from './processStage.ts';

const QUESTIONS = 400;
const HALT_EVERY = QUESTIONS / 4;
/** Longer than any process waits for a sign of another one: shards 5 s, questions 10 s and the next look. */
const HALTED_MS = 14_000;

export function halts(cluster: Cluster): Promise<boolean> {
  const play = failingModel(() => false);
  return onStage({ cluster, count: 2, play, maxConcurrency: SERVERS.length }, async ({ discord, fleet }) => {
    let halted = Promise.resolve();
    const asked = await askFleet(fleet, discord, {
      ...{ questions: QUESTIONS, inFlight: 12, servers: SERVERS },
      onQuestion(number) {
        if (number % HALT_EVERY !== HALT_EVERY - 1) return;
        const at = Math.floor(number / HALT_EVERY);
        halted = halted.then(() => fleet.halt(at, HALTED_MS));
      },
    });
    await halted;
    await sleep(HALTED_MS); // whatever a process that goes on would still say has come by then
    return printFigures(`2 processes, one halted for ${HALTED_MS / 1_000} s every ${HALT_EVERY} questions`, [
      ...figuresOf(asked).slice(0, 1), // a process that is halted acknowledges nothing
      { name: 'crashes and unhandled rejections', value: fleet.crashes(), limit: 0 },
    ]);
  });
}
