import { once } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { answerQuestionWith } from '../../src/answering/answerQuestion.ts';
import type { Writer } from '../../src/answering/draft.ts';
import type { Outcome, Refused } from '../../src/answering/outcome.ts';
import type { AnswerQuestion, AskContext, Asker } from '../../src/answering/pipeline.ts';
import { createAdmit, limitQuestions, limitWork } from '../../src/limits/limitQuestions.ts';
import type { Limits } from '../../src/limits/limits.ts';
import { openQueue, type QueueSize } from '../../src/limits/openQueue.ts';
import { opened } from '../support/collections.ts';
import { limitsOf } from '../support/limits.ts';
import { collection } from '../support/papers.ts';
import { memoryState } from '../support/state.ts';
import { scripted } from '../support/writing.ts';

const DECLINED: Outcome = { kind: 'declined', reason: 'unclear', papers: [] };

describe('limitWork', () => {
  it('counts work as a question, and does none past the quota', async () => {
    const { work, used } = limited({ memberDailyQuestions: 2 });
    const done = [
      await work(async () => 'one'),
      await work(async () => 'two'),
      await work(async () => 'three'),
    ];
    expect(done).toMatchObject(['one', 'two', { kind: 'refused', reason: 'quota', scope: 'member' }]);
    expect(await used('member ada')).toBe(2);
  });

  it('shares one quota with questions, and gives back what meets an error', async () => {
    const { ask, work } = limited({ memberDailyQuestions: 1 });
    await expect(work(() => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
    expect((await ask()).kind).toBe('declined');
    expect(await work(async () => 'more')).toMatchObject({ kind: 'refused' });
  });

  it('waits in the line of questions, and leaves it', async () => {
    const { ask, work, asked, hold } = limited({});
    const go = hold();
    void ask();
    void ask({ member: 'bob' });
    await vi.waitUntil(() => asked.length === 2);
    const working = work(async () => 'done');
    go();
    expect(await working).toBe('done');
    expect((await ask()).kind).toBe('declined');
  });
});

describe('admission while what is shared is out of reach', () => {
  const asking: Asker = {
    ...{ id: 'q', member: 'ada', place: { kind: 'server', server: 'owls' } },
    signal: new AbortController().signal,
  };

  function admitting(waitsWhileAway: boolean) {
    const { state, clock } = memoryState();
    vi.spyOn(state, 'isAway').mockReturnValue(true);
    const queue = openQueue({ atOnce: 1, waiting: 0, patienceMs: 1_000 });
    return createAdmit({ state, limits: limitsOf({}), queue, now: () => clock.now, waitsWhileAway });
  }

  it('asks to come back where the operator wants that', async () => {
    expect(await admitting(true)(asking)).toEqual({ kind: 'refused', reason: 'away' });
  });

  it('goes on by the quotas of this process otherwise', async () => {
    expect(await admitting(false)(asking)).toHaveProperty('leave');
  });
});

describe('limitQuestions', () => {
  it('answers the first of 20 in ten seconds and tells the rest when to come back', async () => {
    const { ask, asked } = limited({ memberQuestionsPerMinute: 5, memberDailyQuestions: 40 });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => ask()));
    expect([outcomes.filter(({ kind }) => kind === 'refused').length, asked.length]).toEqual([15, 5]);
    expect(outcomes.at(-1)).toEqual({
      kind: 'refused',
      reason: 'quota',
      scope: 'member',
      per: 'minute',
      limit: 5,
      retryMs: 60_000,
      leftToday: 35,
    });
  });

  it.each([
    { limits: { memberDailyQuestions: 2 }, scope: 'member' },
    { limits: { serverDailyQuestions: 2 }, scope: 'server' },
    { limits: { dailyQuestions: 2 }, scope: 'everyone' },
  ])('holds the quota of a day when 50 race: $scope', async ({ limits, scope }) => {
    const { ask, asked } = limited(limits);
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => ask()));
    expect(asked).toHaveLength(2);
    expect(
      outcomes.filter((outcome) => outcome.kind === 'refused' && outcome.reason === 'quota'),
    ).toHaveLength(48);
    expect(outcomes.at(-1)).toMatchObject({ scope, per: 'day', retryMs: 12 * 3_600_000 });
  });

  it('starts anew with the day', async () => {
    const { ask, clock } = limited({ memberDailyQuestions: 1 });
    expect([(await ask()).kind, (await ask()).kind]).toEqual(['declined', 'refused']);
    clock.now = new Date('2026-03-02T00:00:00Z');
    expect((await ask()).kind).toBe('declined');
  });

  it('gives a question back that meets an error', async () => {
    const { ask, fail } = limited({ memberDailyQuestions: 1 });
    fail(new Error('no disk'));
    await expect(ask()).rejects.toThrow('no disk');
    fail(undefined);
    expect((await ask()).kind).toBe('declined');
  });

  it('bounds the console by nothing', async () => {
    const { ask } = limited({ memberDailyQuestions: 0 });
    expect((await ask({ place: { kind: 'console' } })).kind).toBe('declined');
  });

  it('lets a few in, a few wait, and tells the rest that it is busy', async () => {
    const { ask, asked, hold } = limited({});
    const go = hold();
    const outcomes = Array.from({ length: 10 }, (_, index) => ask({ member: `m${index}` }));
    await vi.waitUntil(() => asked.length === 2);
    go();
    expect((await Promise.all(outcomes)).map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 5 }, () => 'declined'),
      ...Array.from({ length: 5 }, () => 'refused'),
    ]);
  });

  it('says at once how long one waits, and lets go who does not listen to that', async () => {
    const { ask, steps, asked, hold } = limited({});
    const go = hold();
    const inside = [ask({ member: 'm1' }), ask({ member: 'm2' })];
    await vi.waitUntil(() => asked.length === 2);
    const [leaving, staying] = [steps({ member: 'm3' }), steps({ member: 'm4' })];
    expect((await leaving.next()).value).toEqual({ kind: 'waiting', ms: 60_000 }); // nobody has left yet
    await staying.next();
    await leaving.return(DECLINED);
    go();
    await Promise.all(inside);
    expect((await staying.next()).value).toEqual(DECLINED);
    expect((await ask({ member: 'm5' })).kind).toBe('declined');
  });

  it('lets no member fill the line: what is past a quota never waits, and busy costs no question', async () => {
    const { ask, hold, used } = limited({}, { memberDailyQuestions: 6 });
    const go = hold();
    const flood = Array.from({ length: 20 }, () => ask());
    const kinds = await Promise.all(flood.slice(6));
    expect(kinds.every((each) => each.kind === 'refused' && each.reason === 'quota')).toBe(true);
    go();
    await Promise.all(flood);
    expect(await used('member ada')).toBe(5); // two at once, three waiting, and the sixth came back
  });

  it('answers all of 130 at once within their time where the model is silent: late turns without it', async () => {
    const { requests, model } = silentModel();
    const answering = { writers: [model, scripted([SAID])] as const, deadlineMs: 2000 };
    const { ask } = limitedBy(answerQuestionWith(answering), { atOnce: 16, waiting: 128, patienceMs: 50 });
    const outcomes = await Promise.all(
      Array.from({ length: 130 }, (_, index) => ask({ member: `m${index}` })),
    );
    const why = outcomes.map((outcome) => (outcome.kind === 'answered' ? outcome.noModel : outcome.kind));
    expect(why.slice(0, 16)).toEqual(Array.from({ length: 16 }, () => 'late'));
    expect(why.slice(16)).toEqual(Array.from({ length: 114 }, () => 'busy'));
    expect(requests()).toBe(16);
  });

  it('frees the place of a question that nobody listens to any more', async () => {
    const { ask, asked, hold } = limited({});
    hold();
    const leaving = new AbortController();
    for (const _ of [1, 2]) void ask({ signal: leaving.signal });
    await vi.waitUntil(() => asked.length === 2);
    void ask({ member: 'bob' });
    leaving.abort();
    await vi.waitUntil(() => asked.length === 3);
    expect(asked).toEqual(['ada', 'ada', 'bob']);
  });
});

const open = opened(collection({ abstract: 'Owls fly at night.' }));
const SAID = { text: 'Owls fly at night.', citations: [{ paper: 'p1', sentence: 0 }] };

/** Counts its requests and answers none. */
function silentModel() {
  let requests = 0;
  const model: Writer = {
    name: 'claude',
    mostUsd: () => 0,
    // biome-ignore lint/correctness/useYield: it never says anything
    async *write(_task, signal) {
      requests += 1;
      await once(signal, 'abort');
      throw signal.reason;
    },
  };
  return { model, requests: () => requests };
}

/** A flow that remembers who asked, and can be held back or fail; two at once and three waiting, or plenty. */
function limited(limits: Partial<Limits>, quotas: Partial<Limits> = {}) {
  const asked: string[] = [];
  let holding = Promise.resolve();
  let error: Error | undefined;
  // biome-ignore lint/correctness/useYield: nothing to show on the way
  const answerQuestion: AnswerQuestion = async function* (_question, _kind, { member }) {
    asked.push(member);
    await holding;
    if (error) throw error;
    return DECLINED;
  };
  const few = Object.keys(limits).length === 0;
  const size = few ? { atOnce: 2, waiting: 3 } : { atOnce: 50, waiting: 0 };
  return {
    ...limitedBy(answerQuestion, { ...size, patienceMs: 60_000 }, { ...limits, ...quotas }),
    asked,
    fail: (next: Error | undefined) => {
      error = next;
    },
    /** Keeps every answer back until the function that it returns is called. */
    hold(): () => void {
      let go = () => {};
      holding = new Promise<void>((resolve) => {
        go = resolve;
      });
      return go;
    },
  };
}

function limitedBy(answerQuestion: AnswerQuestion, size: QueueSize, limits: Partial<Limits> = {}) {
  const { state, clock } = memoryState();
  const limiting = { state, limits: limitsOf(limits), queue: openQueue(size), now: () => clock.now };
  const admit = createAdmit(limiting);
  const answering = limitQuestions(answerQuestion, admit);
  const askedBy = (asking: Partial<AskContext>): AskContext => ({
    id: 'q',
    member: 'ada',
    place: { kind: 'server', server: 'owls' },
    collection: open,
    signal: new AbortController().signal,
    ...asking,
  });
  return {
    clock,
    used: (whose: string) =>
      state.counters.used({ name: 'questions', whose, window: '2026-03-01', limit: 1 }),
    steps: (asking: Partial<AskContext>) => answering('Why do owls fly?', 'answer', askedBy(asking)),
    work: <R>(run: () => Promise<R>) => limitWork(admit)(askedBy({}), run),
    async ask(asking: Partial<AskContext> = {}): Promise<Outcome | Refused> {
      const answers = answering('Why do owls fly?', 'answer', askedBy(asking));
      let next = await answers.next();
      while (!next.done) next = await answers.next();
      return next.value;
    },
  };
}
