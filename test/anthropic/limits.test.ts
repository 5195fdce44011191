// What a question can cost is bounded by how requests are made, whatever it finds.
import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../src/answering/receipt.ts';
import { claudeAnswering } from '../support/claude.ts';
import { says, searchResults } from '../support/modelDouble.ts';
import { collection, paper } from '../support/papers.ts';
import { playModel } from '../support/playModel.ts';
import { ask } from '../support/writing.ts';

const GOOD = { text: 'Owls eat 3 mice.', cites: [['p1', 0] as const] };
const owls = collection({ abstract: 'Owls eat 3 mice.' });
const MAX_REQUEST_CHARACTERS = 80_000;

describe('a request', () => {
  it('stays within its limit when a question finds the longest abstracts', async () => {
    const model = await playModel(says([GOOD]));
    const [claude] = claudeAnswering(owls, model).writers;
    const sentences = Array.from({ length: 5000 }, (_, index) => `Owls eat ${index} mice in old trees.`);
    const papers = Array.from({ length: 20 }, (_, index) => ({
      paper: paper({ id: `p${index + 1}` }),
      sentences,
      score: 1,
    }));
    const task = { kind: 'answer', question: 'owls', evidence: { papers } } as const;
    const draft = claude?.write(task, new AbortController().signal);
    await draft?.next();
    const [request] = model.requests;
    expect(JSON.stringify(request).length).toBeLessThan(MAX_REQUEST_CHARACTERS);
    expect(request && searchResults(request).length).toBeGreaterThan(4);
    expect(request?.max_tokens).toBeLessThanOrEqual(4096);
  });

  it('lists the titles of a small collection only', async () => {
    const model = await playModel(says([GOOD]));
    const titles = Array.from({ length: 600 }, (_, index) => `On owl number ${index}`);
    await ask(claudeAnswering(owls, model, { titles }), { question: 'what do owls eat' });
    expect(model.requests[0]?.system).toHaveLength(1);
  });

  it('cuts a question that is longer than anyone asks', async () => {
    const model = await playModel(says([GOOD]));
    await ask(claudeAnswering(owls, model), { question: `what do owls eat ${'mice '.repeat(5000)}` });
    expect(JSON.stringify(model.requests[0]?.messages).length).toBeLessThan(4000);
  });
});

describe('mostUsd', () => {
  it('is never less than what a question came to', async () => {
    const papers = collection({ abstract: 'Owls eat 3 mice.' }, { title: 'On Bats', abstract: 'Bats fly.' });
    const search = says([], { search: 'bats' });
    const wrong = says([{ text: 'Owls eat 90 mice.', cites: [['p1', 0]] }]);
    const model = await playModel(search, search, wrong);
    const { writers, search: find } = claudeAnswering(papers, model);
    const receipts: Receipt[] = [];
    const reserved: number[] = [];
    const budget = {
      reserve: async (_spender: unknown, usd: number) => {
        reserved.push(usd);
        return { settle: async () => {} };
      },
    };
    const onReceipt = (receipt: Receipt) => receipts.push(receipt);
    await ask({ search: find, writers, budget, onReceipt }, { question: 'what do owls eat' });
    expect(receipts[0]?.usage).toMatchObject({ requests: 4, inputTokens: 4000 });
    expect(reserved[0]).toBeGreaterThan(receipts[0]?.usage.usd ?? Number.POSITIVE_INFINITY);
    expect(reserved[0]).toBeLessThan(0.5);
  });
});
