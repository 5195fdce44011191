import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome, Refused, Waiting } from '../../src/answering/outcome.ts';
import type { AnswerQuestion } from '../../src/answering/pipeline.ts';
import { countQuestions } from '../../src/health/createMetrics.ts';
import { answerOf } from '../support/answers.ts';
import { opened } from '../support/collections.ts';
import { collection } from '../support/papers.ts';
import { callWith } from '../support/runCommand.ts';

const NONE = opened(collection());

type Flow = AnswerQuestion<Refused, Waiting>;
const ending = (outcome: Outcome | Refused): Flow =>
  async function* () {
    yield* [];
    return outcome;
  };

/** Asks one question and tells how it was counted. */
function ask(flow: Flow, signal = new AbortController().signal) {
  const countQuestion = vi.fn();
  const asked = countQuestions(flow, { countQuestion })('Owls?', 'answer', {
    ...callWith({ signal }),
    collection: NONE,
  });
  return { asked, counted: countQuestion.mock.calls };
}

describe('countQuestions', () => {
  it.each<[string, Outcome | Refused, unknown[]]>([
    ['an answer', { kind: 'answered', answer: answerOf([], []) }, ['answered', 'claude']],
    ['the nearest sentence', { kind: 'nearest', answer: answerOf([], []) }, ['nearest', 'claude']],
    ['a decline', { kind: 'declined', reason: 'unclear', papers: [] }, ['declined:unclear']],
    ['a busy queue', { kind: 'refused', reason: 'busy', retryMs: 20_000 }, ['refused:busy']],
    [
      'a quota',
      { kind: 'refused', reason: 'quota', scope: 'member', limit: 1, per: 'day', retryMs: 1, leftToday: 0 },
      ['refused:member-quota'],
    ],
  ])('counts %s once', async (_, outcome, expected) => {
    const { asked, counted } = ask(ending(outcome));
    expect(await asked.next()).toEqual({ done: true, value: outcome });
    expect(counted).toEqual([expected]);
  });

  const failing: Flow = async function* () {
    yield* [];
    throw new Error('disk full');
  };

  it('counts an error, and passes it on', async () => {
    const { asked, counted } = ask(failing);
    await expect(asked.next()).rejects.toThrow('disk full');
    expect(counted).toEqual([['failed']]);
  });

  it.each([
    ['late', new DOMException('', 'TimeoutError')],
    ['interrupted', new Error('stopping')],
  ])('counts what failed after its end as %s', async (end, reason) => {
    const { asked, counted } = ask(failing, AbortSignal.abort(reason));
    await expect(asked.next()).rejects.toThrow();
    expect(counted).toEqual([[end]]);
  });

  it('counts a question that nobody listens to any more', async () => {
    const growing: Flow = async function* () {
      yield answerOf([], []);
      return { kind: 'refused', reason: 'busy', retryMs: 20_000 };
    };
    const { asked, counted } = ask(growing);
    await asked.next();
    await asked.return({ kind: 'refused', reason: 'busy', retryMs: 20_000 });
    expect(counted).toHaveLength(1);
  });

  describe('of a writer that never comes back', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it('counts the question after its last word would have been due', async () => {
      const stop = new AbortController();
      const silent: Flow = async function* () {
        yield* [];
        await new Promise(() => {});
        return { kind: 'refused', reason: 'busy', retryMs: 20_000 };
      };
      const { asked, counted } = ask(silent, stop.signal);
      void asked.next();
      stop.abort(new DOMException('', 'TimeoutError'));
      expect(counted).toEqual([]);
      vi.runAllTimers();
      expect(counted).toEqual([['late']]);
    });
  });
});
