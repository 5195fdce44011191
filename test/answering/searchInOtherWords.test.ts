import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Budget } from '../../src/answering/budget.ts';
import type { Writer, WritingTask } from '../../src/answering/draft.ts';
import { extractiveWriter } from '../../src/answering/extractive/extractiveWriter.ts';
import type { Rewriting } from '../../src/answering/queryRewriter.ts';
import type { QuestionReport } from '../../src/answering/receipt.ts';
import { NO_USAGE } from '../../src/answering/usage.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { collection } from '../support/papers.ts';
import { ask } from '../support/writing.ts';

const search = createSearch(
  collection(
    { title: 'On Owls', abstract: 'Owls hunt at night. Their reward is over-optimised hearing.' },
    { title: 'On Bats', abstract: 'Bats hunt insects by echo.' },
    { title: 'On Whales', abstract: 'Whales sing in the deep.' },
  ),
);
/** In words that no paper has. */
const question = 'Which flying mammals use sonar?';
const SURE = 'What do bats hunt by echo?';

async function askWith(
  rewrite: (question: string, rewriting: Rewriting) => Promise<readonly string[]>,
  asked = question,
) {
  const rewriting = vi.fn(rewrite);
  const tasks: WritingTask[] = [];
  const model: Writer = {
    name: 'claude',
    async *write(task) {
      tasks.push(task);
      yield* [];
      return { declined: 'not-reported' };
    },
  };
  const settle = vi.fn(async () => {});
  const reserve = vi.fn<Budget['reserve']>(async () => ({ settle }));
  const receipts: QuestionReport[] = [];
  const onError = vi.fn();
  const rewriter = { mostUsd: () => 0.01, rewrite: rewriting };
  const { outcome } = await ask(
    {
      search,
      writers: [model, extractiveWriter],
      rewriter,
      budget: { reserve },
      onError,
      onReport: (receipt) => receipts.push(receipt),
    },
    { question: asked, server: 's1' },
  );
  const given = tasks[0]?.evidence.papers.map(({ paper }) => paper.title);
  return { given, outcome, rewriting, reserve, settle, onError, receipt: receipts[0] };
}

describe('a question whose own words find nothing surely', () => {
  it('is searched for in the words of a model, and the writer gets what they find', async () => {
    const { given, rewriting } = await askWith(async () => ['bats hunt insects echo', 'whales']);
    expect(rewriting).toHaveBeenCalledWith(question, expect.anything());
    expect(given).toEqual(expect.arrayContaining(['On Bats', 'On Whales']));
  });

  it('pays for it from the budget of who asks, and the receipt counts it', async () => {
    const { reserve, settle, receipt } = await askWith(async (_question, { onUsage }) => {
      onUsage({ ...NO_USAGE, requests: 1, outputTokens: 9, usd: 0.002 });
      return ['bats'];
    });
    expect(reserve).toHaveBeenCalledWith({ member: 'm1', server: 's1' }, 0.01);
    expect(settle).toHaveBeenCalledWith(0.002);
    expect(receipt?.usage).toMatchObject({ requests: 1, usd: 0.002 });
  });

  it('is answered as before where the model fails, which is told', async () => {
    const error = new Error('no model');
    const { outcome, onError } = await askWith(() => Promise.reject(error));
    expect(outcome).toMatchObject({ kind: 'declined', reason: 'not-reported' });
    expect(onError).toHaveBeenCalledWith(error, 'q1');
  });

  it('does not wait for a model longer than three seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const asked = askWith(
      (_question, { signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
          void vi.advanceTimersByTimeAsync(3_000);
        }),
    );
    expect((await asked).outcome).toMatchObject({ kind: 'declined' });
  });
});

describe('a model for other words', () => {
  it('is not asked where the first search is sure', async () => {
    const { rewriting, given } = await askWith(async () => [], SURE);
    expect(rewriting).not.toHaveBeenCalled();
    expect(given?.[0]).toBe('On Bats');
  });

  it('is not asked about a greeting', async () => {
    expect((await askWith(async () => [], 'Hello!')).rewriting).not.toHaveBeenCalled();
  });
});
