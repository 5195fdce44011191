// The primary of the database dies under questions, and its standby is promoted.
import { textOf } from '../support/discord/textOf.ts';
import { movableAddress } from '../support/postgres/movableAddress.ts';
import type { Cluster, Server } from '../support/postgres/startCluster.ts';
import { type Asked, askFleet, figuresOf } from './askFleet.ts';
import { type Figure, printFigures } from './printFigures.ts';
import { onStage, SERVERS } from './processStage.ts';

const QUESTIONS = 400;
const OUT_OF_REACH = /cannot reach what I keep/u;
const NOT_KEPT = /this answer is not kept/u;

export async function failOver(cluster: Cluster): Promise<boolean> {
  const address = await movableAddress(cluster.primary.url);
  const standby = await cluster.standby();
  try {
    const staging = { cluster, count: 2, url: address.url, maxConcurrency: SERVERS.length };
    const env = { WHEN_DATABASE_IS_AWAY: 'wait' };
    return await onStage({ ...staging, env }, async ({ discord, fleet }) => {
      const starts = fleet.members.map(({ program }) => program);
      const dying = setTimeout(() => {
        cluster.primary.kill();
        standby.promote();
        address.moveTo(standby.port);
      }, 3_000);
      const asked = await askFleet(fleet, discord, { questions: QUESTIONS, inFlight: 2, servers: SERVERS });
      clearTimeout(dying);
      const isRestarted = fleet.members.some(
        ({ program }, at) => program !== starts[at] || program.process.exitCode !== null,
      );
      return printFigures('2 processes, the primary dies and the standby is promoted: 400 questions', [
        ...figuresOf(asked),
        ...lossesIn(asked, standby),
        { name: 'processes that ended', value: isRestarted ? 1 : 0, limit: 0 },
      ]);
    });
  } finally {
    address.close();
  }
}

function lossesIn({ all, finals }: Asked, standby: Server): readonly Figure[] {
  const last = all.flatMap((each) => {
    const [body] = finals.lastReplies(each);
    return body === undefined
      ? []
      : [{ body, text: textOf(JSON.parse(body)), atMs: finals.finishedAtMs(each) ?? 0 }];
  });
  const refusedAt = last.filter(({ text }) => OUT_OF_REACH.test(text)).map(({ atMs }) => atMs);
  const acknowledged = last
    .filter(({ text }) => !NOT_KEPT.test(text))
    .flatMap(({ body }) => /"ask:helpful:(?<id>[^"]+)"/u.exec(body)?.groups?.['id'] ?? []);
  const kept = new Set(standby.run('SELECT id FROM receipts', 'footnote').split('\n'));
  const awayMs = refusedAt.length === 0 ? 0 : Math.max(...refusedAt) - Math.min(...refusedAt);
  return [
    {
      name: `of ${acknowledged.length} answers that were said to be kept, whose receipt is lost`,
      value: acknowledged.filter((id) => !kept.has(id)).length,
      limit: 0,
    },
    {
      name: `time within which ${refusedAt.length} questions were refused`,
      value: awayMs,
      limit: 5_000,
      unit: 'ms',
    },
  ];
}
