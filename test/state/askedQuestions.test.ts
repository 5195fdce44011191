import { describe, expect, it } from 'vitest';
import { createAskedQuestions } from '../../src/state/askedQuestions.ts';

const MINUTE_MS = 60_000;

function questionsAt() {
  const clock = { nowMs: 0 };
  return { clock, questions: createAskedQuestions(() => new Date(clock.nowMs)) };
}

describe('the questions that are being asked', () => {
  it('are known for as long as a question can take, whatever is asked meanwhile', () => {
    const { clock, questions } = questionsAt();
    questions.begin({ id: 'q1', member: 'ada', server: 'owls' });
    clock.nowMs = 14 * MINUTE_MS;
    questions.begin({ id: 'q2', member: 'bob', server: 'owls' });
    questions.forget({ kind: 'member', id: 'ada' });
    expect([questions.isForgotten('q1'), questions.isForgotten('q2')]).toEqual([true, false]);
  });

  it('are not remembered for ever', () => {
    const { clock, questions } = questionsAt();
    questions.begin({ id: 'q1', member: 'ada' });
    questions.forget({ kind: 'member', id: 'ada' });
    clock.nowMs = 16 * MINUTE_MS;
    questions.begin({ id: 'q2', member: 'bob' });
    expect(questions.isForgotten('q1')).toBe(false);
  });
});
