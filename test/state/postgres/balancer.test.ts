import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { watchFinals } from '../../soak/finals.ts';
import { onStage, SERVERS, type Stage } from '../../soak/processStage.ts';
import { slashCommand } from '../../support/discord/interactions.ts';
import { sendSigned, signingKey } from '../../support/discord/sendSigned.ts';
import { startBalancer } from '../../support/discord/startBalancer.ts';
import { textOf } from '../../support/discord/textOf.ts';
import { movableAddress } from '../../support/postgres/movableAddress.ts';
import { inSchema, makeSchema } from '../../support/postgres/openedSchema.ts';
import { buildProgram } from '../../support/program.ts';

const ANSWERED = { timeout: 60_000, interval: 20 };
const UNHURRIED = { ageMs: -120_000, server: SERVERS[0] ?? '' };

/** Two processes behind a balancer, as Discord and members see them. */
async function members({ discord, fleet }: Stage) {
  const balancer = await startBalancer(fleet.members.map(({ port }) => port));
  onTestFinished(balancer.stop);
  const finals = watchFinals(discord);
  const { key } = fleet;
  const send = (body: object | string, { signedBy = key, atMs = Date.now() } = {}) =>
    sendSigned(body, { port: balancer.port, key: signedBy, atMs });
  /** Sent so many times; the text of its one reply. */
  const ask = async (times = 1) => {
    const question = slashCommand('ask', { question: 'What is a Lewis signaling game?' }, UNHURRIED);
    for (let time = 0; time < times; time += 1) expect((await send(question)).status).toBe(202);
    const replies = await vi.waitUntil(() => {
      const last = finals.lastReplies(question);
      return last.length > 0 && last;
    }, ANSWERED);
    expect(replies).toHaveLength(1);
    return textOf(JSON.parse(replies[0] ?? ''));
  };
  const statuses = async (requests: readonly (() => Promise<Response>)[]) => {
    const found: number[] = [];
    for (const request of requests) found.push((await request()).status);
    return found;
  };
  return { send, ask, statuses };
}

describe('two processes behind a balancer', () => {
  beforeAll(() => buildProgram(), 120_000);

  it('answer as one, also while one of them or the database is away', async () => {
    const server = inject('postgresUrl') ?? '';
    const schema = `balancer_${randomUUID().slice(0, 8)}`;
    await makeSchema(server, schema);
    const before = await movableAddress(server);
    const staging = { url: inSchema(before.url, schema), count: 2, maxConcurrency: 8, isQuiet: true };
    await onStage(staging, async (stage) => {
      const { send, ask, statuses } = await members(stage);
      const ping = { type: 1 };
      expect(await (await send(ping)).json()).toEqual({ type: 1 });
      const tried = [
        () => send(ping, { signedBy: signingKey() }),
        () => send(ping, { atMs: Date.now() - 3_600_000 }),
        () => send({ type: 1, filled: 'x'.repeat(600_000) }),
        () => send('no JSON'),
        () => send({ ...slashCommand('ask'), type: 99 }),
      ];
      for (const _ of stage.fleet.members) expect(await statuses(tried)).toEqual([401, 401, 413, 400, 202]);
      expect(await ask()).toContain('signaling');
      expect(await ask(4)).toContain('signaling');

      before.close();
      await vi.waitUntil(async () => (await ask()).includes('not kept'), ANSWERED);
      const after = await movableAddress(server, Number(new URL(before.url).port));
      onTestFinished(after.close);
      await vi.waitUntil(async () => !(await ask()).includes('not kept'), ANSWERED);

      stage.fleet.members[0]?.program.process.kill('SIGKILL');
      await stage.fleet.members[0]?.program.ended;
      expect(await ask(2)).toContain('signaling');
      expect(stage.fleet.crashes()).toBe(0);
    });
  }, 240_000);
});
