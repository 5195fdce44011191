import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createHealth } from '../../src/health/createHealth.ts';
import { createMetrics } from '../../src/health/createMetrics.ts';
import { type HealthServer, serveHealth } from '../../src/health/serveHealth.ts';
import { answeringReceipt, memoryState } from '../support/state.ts';

describe('serveHealth', () => {
  it('is healthy from the log-in on, until the connection closes', async () => {
    const { health, get } = await served();
    expect(await get('/healthz')).toMatchObject({ status: 503, body: { discord: { loggedIn: false } } });
    health.connected(true);
    expect(await get('/healthz')).toMatchObject({
      status: 200,
      body: { healthy: true, discord: { loggedIn: true }, papers: 4, quotable: 3 },
    });
    health.connected(false);
    expect(await get('/healthz')).toMatchObject({ status: 503, body: { discord: { loggedIn: false } } });
  });

  it('is not healthy once Discord falls silent, though nothing was closed', async () => {
    const { health, clock, get } = await served();
    health.connected(true);
    clock.now = new Date(clock.now.getTime() + 99_000);
    health.heardHeartbeat();
    clock.now = new Date(clock.now.getTime() + 60_000);
    expect(await get('/healthz')).toMatchObject({
      status: 200,
      body: { discord: { heartbeatAgeMs: 60_000 } },
    });
    clock.now = new Date(clock.now.getTime() + 41_000);
    expect(await get('/healthz')).toMatchObject({ status: 503, body: { discord: { loggedIn: true } } });
  });

  it('shows the age of a heartbeat as it is when the clock is set back by a day', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const health = createHealth({
      papers: { size: 1, quotable: 1 },
      state: memoryState().state,
      onDiscord: true,
      now: () => new Date(),
    });
    health.heardHeartbeat();
    vi.setSystemTime(Date.now() - 86_400_000);
    expect(health.report().discord?.heartbeatAgeMs).toBeGreaterThanOrEqual(0);
  });

  it('is not ready while the database is away, and well all the same: a restart would not help', async () => {
    const { health, state, get } = await served();
    health.connected(true);
    expect((await get('/readyz')).status).toBe(200);
    const isAway = vi.spyOn(state, 'isAway').mockReturnValue(true);
    expect(await get('/readyz')).toMatchObject({ status: 503, body: { ready: false, healthy: true } });
    expect((await get('/healthz')).status).toBe(200);
    isAway.mockRestore();
    expect((await get('/readyz')).status).toBe(200);
  });

  it('is healthy once all shards of this process are up, and says which they are', async () => {
    const { health, get } = await served();
    health.serves([2, 3], 8);
    health.connected(true, 2);
    health.heardHeartbeat(2);
    expect(await get('/healthz')).toMatchObject({ status: 503, body: { discord: { loggedIn: false } } });
    health.connected(true, 3);
    expect(await get('/healthz')).toMatchObject({
      status: 200,
      body: { discord: { loggedIn: true, shards: { open: [2, 3], of: 8 } } },
    });
    health.serves([2], 8);
    health.connected(false, 3);
    expect((await get('/healthz')).status).toBe(200);
  });

  it('is not healthy while one of its shards has fallen silent', async () => {
    const { health, clock, get } = await served();
    health.serves([0, 1], 2);
    for (const shard of [0, 1]) health.connected(true, shard);
    clock.now = new Date(clock.now.getTime() + 120_000);
    health.heardHeartbeat(0);
    expect((await get('/healthz')).status).toBe(503);
  });

  it('is not healthy without papers to quote', async () => {
    const { health, get } = await served({ size: 4, quotable: 0 });
    health.connected(true);
    expect(await get('/healthz')).toMatchObject({ status: 503, body: { papers: 4, quotable: 0 } });
  });

  it('says whether the model could be reached when it was last asked', async () => {
    const { health, get } = await served();
    expect((await get('/healthz')).body).not.toHaveProperty('model');
    health.answered(answeringReceipt({ noModel: 'failed' }));
    expect(await get('/healthz')).toMatchObject({ body: { model: { reachable: false } } });
    health.answered(answeringReceipt({ noModel: 'budget-spent' }));
    expect(await get('/healthz')).toMatchObject({ body: { model: { reachable: false } } });
    health.answered(answeringReceipt({ requests: 1 }));
    expect(await get('/healthz')).toMatchObject({ body: { model: { reachable: true } } });
  });

  it('says where things are kept', async () => {
    const { state, get, health } = await served();
    health.connected(true);
    expect(await get('/healthz')).toMatchObject({ body: { state: 'memory' } });
    const since = new Date('2026-03-01T11:00:00Z');
    vi.spyOn(state, 'trouble').mockReturnValue({ code: 'SQLITE_FULL', since });
    expect(await get('/healthz')).toMatchObject({
      status: 200, // answers go on: a restart would help nobody
      body: { state: 'not kept', stateTrouble: { code: 'SQLITE_FULL', since: since.toISOString() } },
    });
  });

  it('counts questions, time, tokens, money, rules and what Discord did', async () => {
    const { metrics, get } = await served();
    metrics.countQuestion('answered', 'claude');
    metrics.countQuestion('refused:busy');
    metrics.countWork(answeringReceipt({ requests: 2, broken: { number: 3 } }));
    metrics.countResponse('edit', 429);
    metrics.countLost('late');
    metrics.countMalformed('GUILD_DELETE');
    const { body } = await get('/metrics');
    for (const line of [
      'footnote_questions_total{outcome="answered",writer="claude"} 1',
      'footnote_questions_total{outcome="refused:busy",writer="none"} 1',
      'footnote_discord_responses_total{request="edit",status="429"} 1',
      'footnote_interactions_lost_total{why="late"} 1',
      'footnote_malformed_events_total{event="GUILD_DELETE"} 1',
      'footnote_broken_rules_total{rule="number"} 3',
      'footnote_tokens_total{kind="output"} 50',
      'footnote_cost_usd_total 0.25',
      'footnote_stage_seconds_sum{stage="search"} 0.004',
      'footnote_stage_seconds_sum{stage="all"} 0.04',
    ])
      expect(body).toContain(`${line}\n`);
  });

  it('listens on loopback alone', async () => {
    const { address, port } = await served();
    expect(address).toBe('127.0.0.1');
    const others = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
    for (const other of others.filter(({ internal, family }) => !internal && family === 'IPv4')) {
      await expect(fetch(`http://${other.address}:${port}/healthz`)).rejects.toThrow();
    }
  });

  it.each(['127.0.0.1', 'localhost', 'LOCALHOST:1', 'localhost.:80', '[::1]:9100'])(
    'answers to %s, a name of this machine for itself',
    async (host) => {
      const { port } = await served();
      expect(await statusFor('/metrics', { port, host })).toBe(200);
    },
  );

  it.each([
    'evil.example',
    'evil.example:9100',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '0.0.0.0',
  ])('says nothing to who asks for %s, which a page led here', async (host) => {
    const { port } = await served();
    for (const path of ['/healthz', '/metrics', '/']) expect(await statusFor(path, { port, host })).toBe(421);
  });

  it('says nothing to who asks for no name', async () => {
    const { port } = await served();
    const socket = connect(port, '127.0.0.1').end('GET /metrics HTTP/1.0\r\n\r\n');
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 421 /u);
  });

  it('knows no other path', async () => {
    expect((await (await served()).get('/settings')).status).toBe(404);
  });

  it('says which setting to change where the port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((listening) => taken.listen(0, '127.0.0.1', listening));
    onTestFinished(() => void taken.close());
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { health, metrics } = await served();
    expect(await serveHealth(port, { health, metrics })).toEqual({
      isPassing: true,
      refusal: expect.stringMatching(new RegExp(`^.*${port}.*HEALTH_PORT.*$`, 'u')),
    });
  });

  it('says so where the figures are not to be had, and lives on', async () => {
    const { health } = await served();
    const metrics = { contentType: 'text/plain', text: () => Promise.reject(new Error('broken')) };
    const { port } = await listening({ health, metrics });
    expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(500);
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(503);
  });
});

async function listening(given: Parameters<typeof serveHealth>[1]): Promise<HealthServer> {
  const server = await serveHealth(0, given);
  if ('refusal' in server) throw new Error(server.refusal);
  onTestFinished(() => server.close());
  return server;
}

/** `fetch` sets the header itself. */
async function statusFor(path: string, { port, host }: { port: number; host: string }) {
  const asked = request({ port, host: '127.0.0.1', path, headers: { host } }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode;
}

async function served(papers = { size: 4, quotable: 3 }) {
  const { state, clock } = memoryState();
  const metrics = createMetrics();
  const health = createHealth({
    ...{ papers, state, onDiscord: true },
    now: () => clock.now,
    elapsedMs: () => clock.now.getTime(),
  });
  const { port, address } = await listening({ health, metrics });
  return {
    state,
    clock,
    health,
    metrics,
    port,
    address,
    async get(path: string) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      const text = await response.text();
      return { status: response.status, body: path.endsWith('z') ? JSON.parse(text) : text };
    },
  };
}
