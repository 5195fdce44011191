import { describe, expect, it } from 'vitest';
import { answerQuestionWith } from '../../src/answering/answerQuestion.ts';
import type { DraftStatement, Writer } from '../../src/answering/draft.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { collection } from '../support/papers.ts';

describe('answerQuestion', () => {
  const search = createSearch(collection({ abstract: 'Owls fly at night. They eat mice.' }));

  it('keeps a statement that cites a sentence of the evidence', async () => {
    const outcome = await answer(search, {
      text: 'They eat mice.',
      citations: [{ paper: 'p1', sentence: 1 }],
    });
    expect(outcome).toMatchObject({
      kind: 'answered',
      answer: { footnotes: [{ marker: 1, citation: { quote: 'They eat mice.' } }] },
    });
  });

  it('drops a statement that cites a sentence which is not there', async () => {
    const outcome = await answer(search, {
      text: 'They eat rice.',
      citations: [{ paper: 'p1', sentence: 9 }],
    });
    expect(outcome).toMatchObject({ kind: 'declined' });
  });
});

async function answer(search: ReturnType<typeof createSearch>, ...statements: DraftStatement[]) {
  const writer: Writer = {
    name: 'extractive',
    async *write() {
      yield* statements;
      return {};
    },
  };
  const answering = answerQuestionWith({ search, writers: [writer] })(
    'what do owls eat',
    'answer',
    new AbortController().signal,
  );
  let next = await answering.next();
  while (!next.done) next = await answering.next();
  return next.value;
}
