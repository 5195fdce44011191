// An older version beside this one on one database, as while the bot is upgraded without downtime.
import type { Cluster } from '../support/postgres/startCluster.ts';
import { askFleet, figuresOf } from './askFleet.ts';
import { printFigures } from './printFigures.ts';
import { onStage, SERVERS } from './processStage.ts';

/** A third is asked of the older version alone, a third of both, and a third of this one. */
const QUESTIONS = 600;
/** Where the older version is built. */
const { SOAK_OLDER: firstFrom } = process.env;

export async function upgrade(cluster: Cluster): Promise<boolean> {
  if (firstFrom === undefined) {
    console.error('The upgrade is not played: set SOAK_OLDER to a folder with an older version, built.');
    return true;
  }
  return onStage({ cluster, count: 2, firstFrom }, async ({ discord, fleet }) => {
    const asked = await askFleet(fleet, discord, {
      ...{ questions: QUESTIONS, inFlight: 4, servers: SERVERS },
      onQuestion(number) {
        if (number === QUESTIONS / 3) void fleet.restart(0);
        if (number === (QUESTIONS * 2) / 3) void fleet.restart(1);
      },
    });
    return printFigures(`2 processes are upgraded one after the other: ${QUESTIONS} questions`, [
      ...figuresOf(asked),
      { name: 'crashes and unhandled rejections', value: fleet.crashes(), limit: 0 },
    ]);
  });
}
