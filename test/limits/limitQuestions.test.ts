import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { AnswerQuestion, Asking } from '../../src/answering/answerQuestion.ts';
import type { Outcome, Refused } from '../../src/answering/outcome.ts';
import { limitQuestions } from '../../src/limits/limitQuestions.ts';
import type { Limits } from '../../src/limits/limits.ts';
import { openQueue } from '../../src/limits/openQueue.ts';
import { limitsOf } from '../support/limits.ts';
import { testState } from '../support/state.ts';

const DECLINED: Outcome = { kind: 'declined', reason: 'unclear', papers: [] };

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

  it('gives a question back that meets a fault', async () => {
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
    await setImmediate();
    expect(asked).toHaveLength(2);
    go();
    expect((await Promise.all(outcomes)).map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 5 }, () => 'declined'),
      ...Array.from({ length: 5 }, () => 'refused'),
    ]);
  });

  it('frees the place of a question that nobody listens to any more', async () => {
    const { ask, asked, hold } = limited({});
    hold();
    const leaving = new AbortController();
    for (const _ of [1, 2]) void ask({ signal: leaving.signal });
    await setImmediate();
    void ask({ member: 'bob' });
    leaving.abort();
    await setImmediate();
    expect(asked).toEqual(['ada', 'ada', 'bob']);
  });
});

/** Two at once, three waiting, unless the test says otherwise. */
function limited(limits: Partial<Limits>) {
  const { state, clock } = testState();
  const asked: string[] = [];
  let holding = Promise.resolve();
  let fault: Error | undefined;
  // biome-ignore lint/correctness/useYield: nothing to show on the way
  const answerQuestion: AnswerQuestion = async function* (_question, _kind, { member }) {
    asked.push(member);
    await holding;
    if (fault) throw fault;
    return DECLINED;
  };
  const few = Object.keys(limits).length === 0;
  const queue = openQueue(few ? { atOnce: 2, waiting: 3 } : { atOnce: 50, waiting: 0 });
  const limiting = { state, limits: limitsOf(limits), queue, now: () => clock.now };
  const answering = limitQuestions(answerQuestion, limiting);
  return {
    clock,
    asked,
    fail: (next: Error | undefined) => {
      fault = next;
    },
    /** Keeps every answer back until the function that it returns is called. */
    hold(): () => void {
      let go = () => {};
      holding = new Promise<void>((resolve) => {
        go = resolve;
      });
      return go;
    },
    async ask(asking: Partial<Asking> = {}): Promise<Outcome | Refused> {
      const { signal } = new AbortController();
      const place = { kind: 'server', server: 'owls' };
      const answers = answering('Why?', 'answer', { id: 'q', member: 'ada', place, signal, ...asking });
      let next = await answers.next();
      while (!next.done) next = await answers.next();
      return next.value;
    },
  };
}
