// Questions a second with one, two and four processes on one machine, as shares of what one does.
import type { Cluster } from '../support/postgres/startCluster.ts';
import { answered, askFleet } from './askFleet.ts';
import { onStage, SERVERS } from './processStage.ts';

const QUESTIONS = 400;
const WARM_UP = 60;
const IN_FLIGHT = 32;

/** Prints a table; nothing is asked of it. */
export async function measureThroughput(cluster: Cluster): Promise<void> {
  const perSecond: number[] = [];
  const rows: string[] = [];
  for (const count of [1, 2, 4]) {
    const staging = { cluster, count, maxConcurrency: SERVERS.length };
    const rate = await onStage(staging, async ({ discord, fleet }) => {
      await askFleet(fleet, discord, { questions: WARM_UP, inFlight: IN_FLIGHT, servers: SERVERS });
      const asked = await askFleet(fleet, discord, {
        questions: QUESTIONS,
        inFlight: IN_FLIGHT,
        servers: SERVERS,
      });
      return answered(asked).length / (asked.millis / 1_000);
    });
    perSecond.push(rate);
    rows.push(`| ${count} | ${rate.toFixed(1)} | ${(rate / (perSecond[0] ?? rate)).toFixed(2)} |`);
  }
  process.stdout.write(
    ['| processes | questions a second, quoted | share of one |', '| ---: | ---: | ---: |', ...rows, ''].join(
      '\n',
    ),
  );
}
