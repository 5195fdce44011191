import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Services } from '../src/command.ts';
import { createMetrics } from '../src/health/createMetrics.ts';
import { openServices } from '../src/openServices.ts';
import { type Config, readConfig } from '../src/process/config.ts';
import { createLog } from '../src/process/log.ts';
import { onServer } from './support/collections.ts';
import { answers, type ModelRequest, type Play, says } from './support/modelDouble.ts';
import { openedFile } from './support/openedState.ts';
import { collection } from './support/papers.ts';
import { playModel } from './support/playModel.ts';
import { testFolder } from './support/state.ts';

const QUESTION = 'What do owls eat at night?';
const GOOD = says([{ text: 'Owls eat 3 mice.', cites: [['p1', 1]] }]);
const STALLED = says([{ text: 'Owls eat 3 mice.', cites: [['p1', 1]] }], { breaks: 'stall' });
const silent: Play = () => {};
const PLENTY = { MEMBER_DAILY_BUDGET_USD: '1000', SERVER_DAILY_BUDGET_USD: '1000', DAILY_BUDGET_USD: '1000' };

describe('openServices', () => {
  it('takes of 20 questions of one member what a minute allows, tells the rest when to retry, and asks no model for them', async () => {
    const { ask, model, metrics } = await opened(GOOD, PLENTY);
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, index) => ask({ id: `q${index}` })));
    const refused = outcomes.filter(({ kind }) => kind === 'refused');
    expect([refused.length, model.requests.length]).toEqual([14, 6]);
    expect(refused[0]).toMatchObject({ scope: 'member', per: 'minute', retryMs: expect.any(Number) });
    expect(await metrics.text()).toContain('outcome="refused:member-quota",writer="none"} 14');
  });

  it('asks no model where the budget is 0', async () => {
    const { ask, model } = await opened(GOOD, { DAILY_BUDGET_USD: '0' });
    expect(await ask()).toMatchObject({ kind: 'answered', noModel: 'budget-spent' });
    expect(model.requests).toEqual([]);
  });

  it('keeps the receipt of an answer, counts it, and tells the health of the model', async () => {
    const { ask, services, metrics, health } = await opened(GOOD);
    await ask();
    expect(await services.state.receipts.read(onServer('owls', services.state), 'q1')).toMatchObject({
      outcome: 'answered',
      papers: ['p1'],
    });
    expect(await metrics.text()).toContain('footnote_questions_total{outcome="answered",writer="claude"} 1');
    expect(health.report()).toMatchObject({ model: { reachable: true }, papers: 1 });
  });

  it.each<[string, (asked: Begun) => Promise<unknown>]>([
    [
      'is interrupted',
      ({ asked, leave }) => {
        leave();
        return expect(asked.next()).rejects.toThrow('aborted');
      },
    ],
    [
      'nobody listens to any more',
      ({ asked }) => asked.return({ kind: 'declined', reason: 'unclear', papers: [] }),
    ],
  ])('counts and settles what a question used that %s', async (_, end) => {
    const { services, metrics, begin } = await opened(STALLED);
    const begun = await begin();
    await begun.asked.next();
    await end(begun);
    const counted = await metrics.text();
    expect(counted).toContain('footnote_tokens_total{kind="input"} 1000');
    const usd = Number(/^footnote_cost_usd_total (\S+)$/mu.exec(counted)?.[1]);
    const spent = { name: 'microUsd', whose: 'all', window: '2026-03-01', limit: 1 };
    expect(await services.state.counters.used(spent)).toBe(Math.ceil(usd * 1_000_000));
  });

  it('answers or turns away all of a rush, however silent the model is', async () => {
    const { ask, model } = await opened(silent, { ANSWER_DEADLINE_MS: '2000', ...PLENTY });
    const rush = Array.from({ length: 200 }, (_, index) => ask({ id: `q${index}`, member: `m${index}` }));
    const outcomes = await Promise.all(rush);
    const came = (what: string) => outcomes.filter((each) => JSON.stringify(each).includes(what)).length;
    const turnedAway = came('"reason":"busy"');
    expect(turnedAway).toBeGreaterThan(0);
    expect(came('"noModel":"busy"') + came('"noModel":"late"')).toBe(200 - turnedAway);
    expect(model.requests.length).toBeLessThanOrEqual(came('"noModel":"late"'));
  });

  it('has a model read claims that the rules doubt, and counts what it cost', async () => {
    const text = JSON.stringify({ readings: [{ item: 1, reading: 'supported' }] });
    const usage = { input_tokens: 1000, output_tokens: 20 };
    const { services, metrics } = await opened(answers(200, { content: [{ type: 'text', text }], usage }));
    const { signal } = new AbortController();
    const by = { id: 'c1', member: 'ada', place: { kind: 'console' }, signal };
    const asking = { ...by, collection: await services.collections.of(by) };
    const { claims, work } = await services.checkClaims('Owls devour 3 mice.', asking);
    expect(claims).toMatchObject([{ verdict: 'supported', statement: { citations: [{ sentence: 1 }] } }]);
    expect(work).toMatchObject({ usage: { requests: 1 }, readings: { supported: 1 } });
    expect(await metrics.text()).toContain('footnote_tokens_total{kind="input"} 1000');
  });

  it('keeps nothing of a question whose member has everything deleted while it is answered', async () => {
    const slow: Play = async (request, response) => {
      await services.state.forgetMember('ada');
      await GOOD(request, response);
    };
    const { ask, services } = await opened(slow);
    expect(await ask()).toMatchObject({ kind: 'answered' });
    expect(await services.state.storedAbout('ada')).toMatchObject({ receipts: 0 });
  });

  it.each<[Record<string, string>, readonly string[]]>([
    [{}, ['rewriter', 'writer', 'reader']],
    [{ OTHER_WORDS: 'off' }, ['writer', 'reader']],
    [{ SECOND_READER: 'off' }, ['rewriter', 'writer']],
    [{ ANTHROPIC_FAST_MODEL: 'off' }, ['writer']],
  ])('with %o asks the model as %o', async (settings, asked) => {
    const abstracts = ['Night is dark. Birds take 3 mice in winter.', ...Array(9).fill('Night falls.')];
    const written = says([{ text: 'Birds take 3 mice.', cites: [['p1', 1]] }]);
    const play: Play = (request, response) => (request.stream ? written : NO_JSON)(request, response);
    const papers = collection(...abstracts.map((abstract) => ({ abstract })));
    const { ask, model } = await opened(play, settings, papers);
    await ask();
    expect(model.requests.map(roleOf)).toEqual(asked);
  });

  it.each([400, 401, 500])(
    'logs no word of a question that the model’s server repeats in a %i',
    async (status) => {
      const { ask, logged } = await opened((request, response) =>
        repeats(status, request)(request, response),
      );
      await ask();
      expect(logged()).toMatch(new RegExp(`"status":${status}`, 'u'));
      expect(logged()).not.toMatch(/owls|mice/iu);
    },
  );
});

const NO_JSON = answers(200, { type: 'message', content: [{ type: 'text', text: 'None.' }] });

/** As what the model is asked. */
function roleOf({ stream, system }: ModelRequest): 'writer' | 'reader' | 'rewriter' {
  if (stream) return 'writer';
  return JSON.stringify(system).includes('You check statements') ? 'reader' : 'rewriter';
}

/** An error in the API's own shape that holds the whole request. */
function repeats(status: number, request: ModelRequest): Play {
  const error = { type: 'invalid_request_error', message: `cannot read ${JSON.stringify(request)}` };
  return answers(status, { type: 'error', error }, { 'retry-after-ms': '5' });
}

/** Services over one paper, or these, with a model that plays this, as `main.ts` opens them. */
async function opened(
  play: Play,
  env: Record<string, string> = {},
  papers = collection({ abstract: 'Owls fly at night. Owls eat 3 mice.' }),
) {
  const model = await playModel(play);
  const folder = testFolder();
  const config = readConfig({
    ANTHROPIC_API_KEY: 'marked-anthropic-key',
    ANTHROPIC_BASE_URL: model.baseUrl,
    EVIDENCE_MODE: 'native',
    STATE_FILE: join(folder, 'state.db'),
    ...env,
  }) as Config; // these settings have no problem
  const file = join(folder, 'log');
  const log = createLog({ level: 'info', secrets: [], file });
  const metrics = createMetrics();
  const now = () => new Date('2026-03-01T12:00:00Z');
  const state = await openedFile(config.STATE_FILE, { now });
  const { services, health } = await openServices({ config, papers, log, state, metrics, now });
  onTestFinished(() => state.close());
  return {
    services,
    health,
    metrics,
    model,
    logged: () => readFileSync(file, 'utf8'),
    begin: (who?: Who) => beginIn(services, who),
    async ask(who?: Who) {
      const { asked } = await beginIn(services, who);
      let next = await asked.next();
      while (!next.done) next = await asked.next();
      return next.value;
    },
  };
}

interface Who {
  readonly id?: string;
  readonly member?: string;
}

type Begun = Awaited<ReturnType<typeof beginIn>>;

/** A question under way, and what makes its asker leave. */
async function beginIn({ answerQuestion, collections }: Services, { id = 'q1', member = 'ada' }: Who = {}) {
  const leaving = new AbortController();
  const place = { kind: 'server', server: 'owls' };
  const collection = await collections.of({ member, place });
  const asking = { id, member, place, collection, signal: leaving.signal };
  const asked = answerQuestion(QUESTION, 'answer', asking);
  return { asked, leave: () => leaving.abort(new Error('left')) };
}
