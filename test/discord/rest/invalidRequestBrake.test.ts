import type { ResponseLike } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { BrakedRequest, createInvalidRequestBrake } from '../../../src/discord/rest/invalidRequestBrake.ts';

/** A brake with a clock of its own, and how often it let a request through. */
function brakeAt() {
  const state = { now: 0, sent: 0, warned: 0 };
  const brake = createInvalidRequestBrake({ onBraked: () => (state.warned += 1), now: () => state.now });
  const send = (status: number, scope = 'user') =>
    brake(async () => {
      state.sent += 1;
      return { status, headers: new Headers({ 'x-ratelimit-scope': scope }) } as ResponseLike; // all that it reads
    }).catch((error: unknown) => error);
  return { state, send };
}

describe('the brake for invalid requests', () => {
  it.each([401, 403, 429])('lets 15 answers %i in a row through, and none for a minute', async (status) => {
    const { state, send } = brakeAt();
    for (let call = 0; call < 40; call += 1) await send(status);
    expect(state).toMatchObject({ sent: 15, warned: 1 });
    expect(await send(200)).toBeInstanceOf(BrakedRequest);
    state.now = 60_000;
    await send(200);
    expect(state.sent).toBe(16);
  });

  it('counts requests under way once it has become suspicious', async () => {
    const { state, send } = brakeAt();
    for (let call = 0; call < 5; call += 1) await send(429);
    await Promise.all(Array.from({ length: 50 }, () => send(429)));
    expect(state.sent).toBe(15);
  });

  it('forgets refusals after a success, and counts none of a shared limit', async () => {
    const { state, send } = brakeAt();
    for (let call = 0; call < 14; call += 1) await send(403);
    await send(204);
    for (let call = 0; call < 40; call += 1) await send(429, 'shared');
    expect(state).toMatchObject({ sent: 55, warned: 0 });
  });
});
