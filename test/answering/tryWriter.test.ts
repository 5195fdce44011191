import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { answerQuestionWith } from '../../src/answering/answerQuestion.ts';
import type { Budget } from '../../src/answering/budget.ts';
import type { DraftStatement, Writer } from '../../src/answering/draft.ts';
import { NO_USAGE } from '../../src/answering/usage.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { openedOver } from '../support/collections.ts';
import { collection } from '../support/papers.ts';
import { ask, scripted } from '../support/writing.ts';

const search = createSearch(collection({ title: 'Reef Fish', abstract: 'Wrasse clean other fish.' }));
const question = 'What do wrasse clean?';
const CLEAN: DraftStatement = { text: 'Wrasse clean other fish.', citations: [{ paper: 'p1', sentence: 0 }] };
const free = scripted([CLEAN]);
const paid = (write: Writer['write'] = free.write): Writer => ({ name: 'claude', mostUsd: () => 0.4, write });

/** The outcome for somebody who has waited so long. */
async function afterWaiting(
  waited: { readonly millis: number; readonly isTooLong: boolean },
  writer: Writer,
  deadlineMs = 500,
) {
  const asking = {
    ...{ id: 'q1', member: 'ada', place: { kind: 'direct' }, waited, collection: openedOver(search) },
    signal: new AbortController().signal,
  } as const;
  const answers = answerQuestionWith({ deadlineMs, writers: [writer, free] })(question, 'answer', asking);
  let next = await answers.next();
  while (!next.done) next = await answers.next();
  return next.value;
}

describe('a writer that costs money', () => {
  it('is not asked by who has waited too long', async () => {
    const write = vi.fn(free.write);
    const outcome = await afterWaiting({ millis: 100, isTooLong: true }, paid(write));
    expect(outcome).toMatchObject({ kind: 'answered', noModel: 'busy', answer: { writer: 'extractive' } });
    expect(write).not.toHaveBeenCalled();
  });

  it('has most of the time of a question', async () => {
    const slow = paid(async function* () {
      await setTimeout(30);
      yield CLEAN;
      return {};
    });
    expect(await afterWaiting({ millis: 0, isTooLong: false }, slow, 20_000)).toMatchObject({
      answer: { writer: 'claude' },
    });
  });

  it('has only the time that is left after the waiting', async () => {
    const stalled = paid(async function* (_task, signal) {
      yield* [];
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      return {};
    });
    const startedAt = performance.now();
    expect(await afterWaiting({ millis: 9_950, isTooLong: false }, stalled, 10_000)).toMatchObject({
      noModel: 'late',
    });
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it.each([
    ['is spent', {}, 'budget-spent'],
    ['cannot be counted for a while', { isAway: () => true }, 'away'],
    ['is spent, while it can be counted', { isAway: () => false }, 'budget-spent'],
  ])('is not asked where the budget %s', async (_what, more, noModel) => {
    const budget: Budget = { reserve: async () => undefined, ...more };
    const { outcome } = await ask({ search, writers: [paid(), free], budget }, { question });
    expect(outcome).toMatchObject({ kind: 'answered', noModel, answer: { writer: 'extractive' } });
  });

  it('reserves again before each further request, of the same budget', async () => {
    const reserved: number[] = [];
    const settled: number[] = [];
    const budget: Budget = {
      async reserve(_spender, usd) {
        reserved.push(usd);
        return { settle: async (spent) => void settled.push(spent) };
      },
    };
    const writer = paid(async function* ({ reserve, onUsage }) {
      expect(await reserve?.(0.1)).toBe(true);
      onUsage?.({ ...NO_USAGE, usd: 0.3 });
      yield CLEAN;
      return {};
    });
    await ask({ search, writers: [writer, free], budget }, { question });
    expect(reserved).toEqual([0.4, 0.1]);
    expect(settled.reduce((sum, usd) => sum + usd, 0)).toBeCloseTo(0.3);
  });

  it('settles what it has spent when who asked has left', async () => {
    const leaving = new AbortController();
    const settle = vi.fn(async () => {});
    const writer = paid(async function* ({ onUsage }, signal) {
      yield* [];
      onUsage?.({ ...NO_USAGE, usd: 0.2 });
      leaving.abort(new Error('left'));
      signal.throwIfAborted();
      return {};
    });
    const budget: Budget = { reserve: async () => ({ settle }) };
    const asked = ask({ search, writers: [writer, free], budget }, { question, signal: leaving.signal });
    await expect(asked).rejects.toThrow('left');
    expect(settle).toHaveBeenCalledExactlyOnceWith(0.2);
  });

  it('tells what an unfinished question took, and reports nothing', async () => {
    const [onUnfinished, onReport] = [vi.fn(), vi.fn()];
    const leaving = new AbortController();
    const writer = paid(async function* (_task, signal) {
      yield* [];
      leaving.abort(new Error('left'));
      signal.throwIfAborted();
      return {};
    });
    const pipeline = { search, writers: [writer, free], onUnfinished, onReport } as const;
    await expect(ask(pipeline, { question, signal: leaving.signal })).rejects.toThrow('left');
    expect(onUnfinished).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'q1' }));
    expect(onReport).not.toHaveBeenCalled();
  });
});

describe('a writer that is free', () => {
  it('is asked whatever the budget, and however long one has waited', async () => {
    const reserve = vi.fn(async () => undefined);
    const { outcome } = await ask({ search, writers: [free], budget: { reserve } }, { question });
    expect(outcome).toMatchObject({ kind: 'answered', answer: { writer: 'extractive' } });
    expect(reserve).not.toHaveBeenCalled();
  });
});
