import type { ResponseLike } from 'discord.js';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  BrakedRequest,
  createInvalidRequestBrake,
  routeGroup,
} from '../../../src/discord/rest/invalidRequestBrake.ts';

interface Answered {
  readonly scope?: string;
  readonly code?: number;
  readonly group?: string;
}

/** A brake with a clock of its own, and how often it let a request through. */
function brakeAt() {
  const state = { now: 0, sent: 0, braked: [] as string[] };
  const brake = createInvalidRequestBrake({
    onBraked: (group) => state.braked.push(group),
    now: () => state.now,
  });
  const send = (status: number, { scope = 'user', code = 0, group = 'edits' }: Answered = {}) =>
    brake(group, async () => {
      state.sent += 1;
      const body = status === 204 ? null : JSON.stringify({ code });
      return new Response(body, { status, headers: { 'x-ratelimit-scope': scope } }) as ResponseLike; // fetch's own, but for its types
    }).catch((error: unknown) => error);
  return { state, send };
}

describe('the brake for invalid requests', () => {
  it.each([401, 403, 429])('lets 20 answers %i in a row through, and none for a minute', async (status) => {
    const { state, send } = brakeAt();
    for (let call = 0; call < 40; call += 1) await send(status);
    expect(state).toMatchObject({ sent: 20, braked: ['edits'] });
    expect(await send(200)).toBeInstanceOf(BrakedRequest);
    state.now = 60_000;
    await send(200);
    expect(state.sent).toBe(21);
  });

  it('never sends more than 20 in any minute while all are refused', async () => {
    const { state, send } = brakeAt();
    const sentAt: number[] = [];
    for (; state.now < 5 * 60_000; state.now += 500) {
      const before = state.sent;
      await send(429);
      if (state.sent > before) sentAt.push(state.now);
    }
    const inMinute = (from: number) => sentAt.filter((at) => at >= from && at < from + 60_000).length;
    expect(Math.max(...sentAt.map(inMinute))).toBeLessThanOrEqual(20);
    expect(sentAt.length).toBeGreaterThan(15);
  });

  it('lets no more than 20 of a burst be refused, though all are sent at once', async () => {
    const { state, send } = brakeAt();
    const burst = await Promise.all(Array.from({ length: 50 }, () => send(429)));
    expect(state).toMatchObject({ sent: 20, braked: ['edits'] });
    expect(burst.filter((each) => each instanceof BrakedRequest)).toHaveLength(30);
  });

  it('lets only as many of a burst go as may still be refused', async () => {
    const { state, send } = brakeAt();
    for (let call = 0; call < 18; call += 1) await send(429);
    await Promise.all(Array.from({ length: 5 }, () => send(429)));
    expect(state.sent).toBe(20);
  });

  it('holds nothing of a burst back that Discord takes', async () => {
    const { state, send } = brakeAt();
    await Promise.all(Array.from({ length: 500 }, () => send(204)));
    expect(state).toMatchObject({ sent: 500, braked: [] });
  });

  it('forgets refusals after a success, and counts none of a shared limit', async () => {
    const { state, send } = brakeAt();
    for (let call = 0; call < 19; call += 1) await send(403);
    await send(204);
    for (let call = 0; call < 40; call += 1) await send(429, { scope: 'shared' });
    for (let call = 0; call < 19; call += 1) await send(403);
    await send(204);
    expect(state).toMatchObject({ sent: 80, braked: [] });
  });

  it.each([50013, 50001])(
    'does not count a missing right (%i), whose answer can still be read',
    async (code) => {
      const { state, send } = brakeAt();
      for (let call = 0; call < 40; call += 1) await send(403, { code });
      expect(state).toMatchObject({ sent: 40, braked: [] });
      expect(await ((await send(403, { code })) as Response).json()).toEqual({ code });
    },
  );

  it('is neither held nor let go by a clock that is set', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const brake = createInvalidRequestBrake({ onBraked: () => {} });
    const refused = () => brake('edits', async () => new Response(null, { status: 429 }) as ResponseLike); // as above
    for (let call = 0; call < 20; call += 1) await refused();
    vi.setSystemTime(Date.now() + 86_400_000);
    await expect(refused()).rejects.toThrow(BrakedRequest);
  });

  it('lets one kind of request through while another is stopped', async () => {
    const { state, send } = brakeAt();
    for (let call = 0; call < 40; call += 1) await send(429);
    await send(204, { group: 'acknowledgements' });
    expect(state.sent).toBe(21);
  });
});

describe('routeGroup', () => {
  const BASE = 'https://discord.com/api/v10';
  it.each([
    [
      'PATCH',
      '/webhooks/100000000000000001/secret/messages/@original',
      'PATCH /webhooks/id/token/messages/@original',
    ],
    ['POST', '/interactions/100000000000000001/secret/callback', 'POST /interactions/id/token/callback'],
    ['POST', '/channels/400000000000000001/messages?x=1', 'POST /channels/id/messages'],
    ['GET', '/gateway/bot', 'GET /gateway/bot'],
  ])('knows %s %s by its kind', (method, path, group) => {
    expect(routeGroup(method, BASE + path)).toBe(group);
  });
});
