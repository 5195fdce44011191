import { describe, expect, it, onTestFinished } from 'vitest';
import { createHealth } from '../../src/health/createHealth.ts';
import { createMetrics } from '../../src/health/createMetrics.ts';
import { serveHealth } from '../../src/health/serveHealth.ts';
import { answeringReceipt, testState } from '../support/state.ts';

describe('serveHealth', () => {
  it('is not healthy before Discord answers, healthy after, and not once it falls silent', async () => {
    const { health, clock, get } = await served();
    expect(await get('/healthz')).toMatchObject({ status: 503, body: { discord: { loggedIn: false } } });
    health.heardHeartbeat(clock.now.getTime());
    clock.now = new Date(clock.now.getTime() + 60_000);
    expect(await get('/healthz')).toMatchObject({
      status: 200,
      body: { healthy: true, discord: { loggedIn: true, heartbeatAgeMs: 60_000 }, papers: 3 },
    });
    clock.now = new Date(clock.now.getTime() + 41_000);
    expect(await get('/healthz')).toMatchObject({ status: 503 });
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
    const { state, get } = await served();
    expect(await get('/healthz')).toMatchObject({ body: { state: 'not opened yet' } });
    await state.settings.read('owls');
    expect(await get('/healthz')).toMatchObject({ body: { state: 'memory' } });
  });

  it('counts questions, time, tokens, money and rules', async () => {
    const { metrics, get } = await served();
    metrics.countQuestion(answeringReceipt({ requests: 2, broken: { number: 3 } }));
    metrics.countRefused({ kind: 'refused', reason: 'busy' });
    metrics.countResponse('edit', 429);
    metrics.countLost('late');
    const { body } = await get('/metrics');
    for (const line of [
      'footnote_questions_total{outcome="answered",writer="claude"} 1',
      'footnote_questions_total{outcome="busy",writer="none"} 1',
      'footnote_discord_responses_total{request="edit",status="429"} 1',
      'footnote_interactions_lost_total{why="late"} 1',
      'footnote_broken_rules_total{rule="number"} 3',
      'footnote_tokens_total{kind="output"} 50',
      'footnote_cost_usd_total 0.25',
      'footnote_stage_seconds_sum{stage="search"} 0.004',
      'footnote_stage_seconds_sum{stage="all"} 0.04',
    ])
      expect(body).toContain(`${line}\n`);
  });

  it('answers this machine alone, and no other path', async () => {
    const { get, url } = await served();
    expect(url).toContain('127.0.0.1');
    expect((await get('/settings')).status).toBe(404);
  });
});

async function served() {
  const { state, clock } = testState();
  const metrics = createMetrics();
  const health = createHealth({ papers: { size: 3 }, state, onDiscord: true, now: () => clock.now });
  const server = await serveHealth(0, { health, metrics });
  onTestFinished(() => server.close());
  const url = `http://127.0.0.1:${server.port}`;
  return {
    state,
    clock,
    health,
    metrics,
    url,
    async get(path: string) {
      const response = await fetch(`${url}${path}`);
      const text = await response.text();
      return { status: response.status, body: path === '/healthz' ? JSON.parse(text) : text };
    },
  };
}
