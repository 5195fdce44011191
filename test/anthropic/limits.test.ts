// What a question can cost is bounded by how requests are made, whatever it finds.
import { describe, expect, it, vi } from 'vitest';
import type { QuestionReport } from '../../src/answering/receipt.ts';
import { claudeAnswering } from '../support/claude.ts';
import { type Play, says, searchResults } from '../support/modelDouble.ts';
import { collection, paper } from '../support/papers.ts';
import { playModel } from '../support/playModel.ts';
import { ask, taskOn } from '../support/writing.ts';

const GOOD = { text: 'Owls eat 3 mice.', cites: [['p1', 0] as const] };
const owls = collection({ abstract: 'Owls eat 3 mice.' });
const MAX_REQUEST_CHARACTERS = 80_000;

describe('a request', () => {
  it('stays within its limit when a long question finds the longest abstracts', async () => {
    const model = await playModel(says([GOOD]));
    const [claude] = claudeAnswering(owls, model).writers;
    const sentences = Array.from({ length: 5000 }, (_, index) => `Owls eat ${index} mice in old trees.`);
    const papers = Array.from({ length: 20 }, (_, index) => ({
      paper: paper({ id: `p${index + 1}` }),
      sentences,
      score: 1,
    }));
    const question = 'owls '.repeat(20_000);
    const task = await taskOn('owls', owls, { kind: 'digest', question, evidence: { papers } });
    const draft = claude?.write(task, new AbortController().signal);
    await draft?.next();
    const [request] = model.requests;
    expect(JSON.stringify(request).length).toBeLessThan(MAX_REQUEST_CHARACTERS);
    expect(request && searchResults(request).length).toBeGreaterThan(4);
    expect(request?.max_tokens).toBeLessThanOrEqual(4096);
  });

  it('lists the titles of a small collection only', async () => {
    const model = await playModel(says([GOOD]));
    const many = Array.from({ length: 600 }, (_, index) => ({ title: `On owl number ${index}` }));
    await ask(claudeAnswering(collection(...many), model), { question: 'what do owls eat' });
    expect(model.requests[0]?.system).toHaveLength(1);
  });

  it('cuts a question that is longer than anyone asks', async () => {
    const model = await playModel(says([GOOD]));
    await ask(claudeAnswering(owls, model), { question: `what do owls eat ${'mice '.repeat(5000)}` });
    expect(JSON.stringify(model.requests[0]?.messages).length).toBeLessThan(4000);
  });
});

describe('a server that ignores the limit of a reply', () => {
  it('is cut off, and what it said before stands', async () => {
    const onEnd = vi.fn();
    const endless: Play = async (request, response) => {
      response.on('close', onEnd);
      await says([GOOD, { text: `\n${'Owls are good. '.repeat(3000)}` }], { breaks: 'stall' })(
        request,
        response,
      );
    };
    const model = await playModel(endless);
    const receipts: QuestionReport[] = [];
    const onReport = (receipt: QuestionReport) => receipts.push(receipt);
    const asking = { ...claudeAnswering(owls, model), onReport };
    const { outcome } = await ask(asking, { question: 'what do owls eat' });
    expect(outcome).toMatchObject({
      cut: true,
      answer: { writer: 'claude', statements: [{ text: GOOD.text }] },
    });
    expect(receipts[0]?.usage.outputTokens).toBeGreaterThan(2048);
    await vi.waitFor(() => expect(onEnd).toHaveBeenCalledOnce());
    expect(model.requests).toHaveLength(1);
  });
});

describe('money', () => {
  const papers = collection({ abstract: 'Owls eat 3 mice.' }, { title: 'On Bats', abstract: 'Bats fly.' });
  const search = says([], { search: 'bats' });
  const wrong = says([{ text: 'Owls eat 90 mice.', cites: [['p1', 0]] }]);

  /** Asks with a budget that pays for so many requests. */
  async function askWith(requests: number, ...plays: [Play, ...Play[]]) {
    const model = await playModel(...plays);
    const reserved: number[] = [];
    const settled: number[] = [];
    const receipts: QuestionReport[] = [];
    const reserve = async (_spender: unknown, usd: number) => {
      if (reserved.length >= requests) return undefined;
      reserved.push(usd);
      return { settle: async (spent: number) => void settled.push(spent) };
    };
    const onReport = (receipt: QuestionReport) => receipts.push(receipt);
    const asking = { ...claudeAnswering(papers, model), budget: { reserve }, onReport };
    const { outcome } = await ask(asking, { question: 'what do owls eat' });
    return { outcome, model, reserved, settled, usd: receipts[0]?.usage.usd ?? 0 };
  }

  it('is reserved before each request, never less than it came to, and settled once', async () => {
    const { model, reserved, settled, usd } = await askWith(9, search, search, wrong);
    expect(model.requests).toHaveLength(4);
    expect(reserved).toHaveLength(4);
    expect(Math.min(...reserved)).toBeGreaterThan(usd / 4);
    expect(settled).toEqual([usd, 0, 0, 0]);
  });

  it('is asked for one request alone until there is another', async () => {
    const { reserved } = await askWith(9, says([GOOD]));
    expect(reserved).toHaveLength(1);
    expect(reserved[0]).toBeLessThan(0.04);
  });

  it('that is spent leaves out the repair: what stands, stands', async () => {
    const night = says([GOOD, { text: '\nOwls eat 90 mice.', cites: [['p1', 0]] }]);
    const { outcome, model, settled, usd } = await askWith(1, night);
    expect(outcome).toMatchObject({ answer: { writer: 'claude', statements: [{ text: GOOD.text }] } });
    expect(outcome).not.toHaveProperty('cut');
    expect(model.requests).toHaveLength(1);
    expect(settled).toEqual([usd]);
  });

  it('that is spent before anything is said is the reason why no model wrote', async () => {
    const { outcome, model } = await askWith(1, search, says([GOOD]));
    expect(outcome).toMatchObject({ noModel: 'budget-spent', answer: { writer: 'extractive' } });
    expect(model.requests).toHaveLength(1);
  });
});
