import { describe, expect, it } from 'vitest';
import type { AskContext } from '../../src/answering/pipeline.ts';
import { NO_USAGE } from '../../src/answering/usage.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { keepReceipt } from '../../src/state/keepReceipt.ts';
import type { State } from '../../src/state/state.ts';
import { onServer, openedOver, withMember } from '../support/collections.ts';
import { collection } from '../support/papers.ts';
import { answeringReceipt, testState } from '../support/state.ts';
import { ask, scripted } from '../support/writing.ts';

const SAID = { text: 'They eat mice.', citations: [{ paper: 'p1', sentence: 1 }] };
const search = createSearch(collection({ abstract: 'Owls fly at night. They eat mice.' }));

describe('keepReceipt', () => {
  it('keeps what was said and cited, but not what was asked', async () => {
    const { state } = await testState();
    await answer(state);
    const kept = await state.receipts.read(onServer('owls', state), 'q1');
    expect(kept).toMatchObject({ outcome: 'answered', statements: [SAID], papers: ['p1'] });
    expect(kept).not.toHaveProperty('question');
    expect(kept?.askedBy('m1')).toBe(true);
  });

  it('keeps the tokens, those of the cache among what was read', async () => {
    const { state } = await testState();
    const usage = {
      ...NO_USAGE,
      inputTokens: 10,
      cacheReadTokens: 200,
      estimatedRequests: 0,
      cacheWriteTokens: 3000,
      outputTokens: 50,
    };
    const asking: AskContext = {
      id: 'q1',
      member: 'm1',
      place: { kind: 'direct' },
      collection: openedOver(search),
      signal: SIGNAL,
    };
    const outcome = { kind: 'declined', reason: 'unclear', papers: [] } as const;
    await keepReceipt(state, answeringReceipt({ usage }), { raw: '?', kind: 'answer', asking, outcome });
    expect(await state.receipts.read(withMember('m1', state), 'q1')).toMatchObject({
      tokens: { input: 3210, output: 50 },
    });
  });

  it('keeps the question where the server wants it', async () => {
    const { state } = await testState();
    await state.settings.change('owls', { keepQuestions: true });
    await answer(state);
    expect(await state.receipts.read(onServer('owls', state), 'q1')).toMatchObject({
      question: 'What do owls eat?',
    });
  });

  it('keeps a private answer as private', async () => {
    const { state } = await testState();
    const asking: AskContext = {
      id: 'q2',
      member: 'm1',
      place: { kind: 'direct' },
      collection: openedOver(search),
      isPrivate: true,
      signal: SIGNAL,
    };
    const outcome = { kind: 'declined', reason: 'unclear', papers: [] } as const;
    await keepReceipt(state, answeringReceipt({ id: 'q2', outcome: 'declined', reason: 'unclear' }), {
      raw: '?',
      kind: 'answer',
      asking,
      outcome,
    });
    expect(await state.receipts.read(withMember('m1', state), 'q2')).toMatchObject({
      isPrivate: true,
      outcome: 'unclear',
    });
  });
});

const SIGNAL = new AbortController().signal;

async function answer(state: State): Promise<void> {
  await ask(
    {
      search,
      writers: [scripted([SAID])],
      onReport: (receipt, asked) => keepReceipt(state, receipt, asked),
    },
    { question: 'What do owls eat?', server: 'owls' },
  );
}
