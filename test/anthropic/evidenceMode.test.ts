import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { QuestionReport } from '../../src/answering/receipt.ts';
import { claudeAnswering } from '../support/claude.ts';
import { type ModelRequest, type Play, refuses, says, searchResults } from '../support/modelDouble.ts';
import { collection } from '../support/papers.ts';
import { playModel } from '../support/playModel.ts';
import { ask } from '../support/writing.ts';

const papers = collection(
  { title: 'On Owls', abstract: 'Owls fly at night. Owls eat 3 mice.' },
  { title: 'On Bats', abstract: 'Bats hunt insects by echo.' },
);
const question = 'what do owls eat';
const GOOD = { text: 'Owls eat 3 mice.', cites: [['p1', 1] as const] };

/** A server that reads plain text alone, as several compatible ones do. */
const plainTextServer: Play = (request, response) =>
  searchResults(request).length > 0
    ? says([{ text: 'Owls are birds of prey.' }])(request, response)
    : says([{ text: `Owls eat 3 mice [${numberOf(request, 'Owls eat 3 mice.')}].` }])(request, response);

describe('inline evidence', () => {
  it('numbers the sentences of all papers in plain text, the record after them', async () => {
    const model = await playModel(says([{ text: 'Owls eat 3 mice [2].' }]));
    const { outcome } = await ask(claudeAnswering(papers, model, { evidenceMode: 'inline' }), { question });
    expect(textOf(model.requests[0])).toContain(
      '[1] Owls fly at night.\n[2] Owls eat 3 mice.\n[3] title: On Owls',
    );
    expect(outcome).toMatchObject({
      answer: { statements: [{ text: 'Owls eat 3 mice.' }], footnotes: [{ citation: { sentence: 1 } }] },
    });
  });

  it.each([
    ['before the full stop', 'Owls eat 3 mice [2]. Owls fly at night [1].'],
    ['after the full stop', 'Owls eat 3 mice. [2] Owls fly at night. [1]'],
    ['on lines', '- Owls eat 3 mice [2].\n- Owls fly at night [1].'],
    ['as lists and ranges', 'Owls eat 3 mice [2, 2]. Owls fly at night [1-1].'],
  ])('reads markers %s', async (_name, text) => {
    const model = await playModel(says([{ text }]));
    const { outcome } = await ask(claudeAnswering(papers, model, { evidenceMode: 'inline' }), { question });
    expect(outcome).toMatchObject({
      answer: {
        statements: [{ text: 'Owls eat 3 mice.' }, { text: 'Owls fly at night.' }],
        footnotes: [{ citation: { sentence: 1 } }, { citation: { sentence: 0 } }],
      },
    });
  });

  it.each(['[99]', '[0]', '[1-9999999]', '[]', ''])('shows nothing that %s supports', async (marker) => {
    const model = await playModel(says([{ text: `Owls eat 9 rats ${marker}.` }]));
    const answering = claudeAnswering(papers, model, { evidenceMode: 'inline' });
    const { shown, outcome } = await ask(answering, { question });
    expect(JSON.stringify([shown, outcome])).not.toContain('9 rats');
  });
});

describe('a marker of inline evidence', () => {
  it.each(['[99]', '[1-9999]', '[2-1]'])(
    'that points nowhere is counted beside a good one: %s',
    async (marker) => {
      const model = await playModel(says([{ text: `Owls eat 3 mice [2]${marker}.` }]));
      const receipts: QuestionReport[] = [];
      const answering = claudeAnswering(papers, model, { evidenceMode: 'inline' });
      const onReport = (receipt: QuestionReport) => receipts.push(receipt);
      const { outcome } = await ask({ ...answering, onReport }, { question });
      expect(outcome).toMatchObject({
        answer: { writer: 'claude', footnotes: [{ citation: { sentence: 1 } }] },
      });
      expect(receipts[0]?.broken).toEqual({ pointer: 1 });
    },
  );
});

describe('auto', () => {
  it('falls back to inline once where a native reply cites nothing, and remembers', async () => {
    const model = await playModel(plainTextServer);
    const answering = claudeAnswering(papers, model, { evidenceMode: 'auto' });
    for (let asked = 0; asked < 2; asked += 1) {
      const { outcome } = await ask(answering, { question });
      expect(outcome).toMatchObject({
        answer: { writer: 'claude', statements: [{ text: 'Owls eat 3 mice.' }] },
      });
    }
    expect(model.requests.map((request) => searchResults(request).length > 0)).toEqual([true, false, false]);
  });

  it('falls back where the server refuses search results', async () => {
    const model = await playModel(refuses(400, 'invalid_request_error'), plainTextServer);
    const { outcome } = await ask(claudeAnswering(papers, model, { evidenceMode: 'auto' }), { question });
    expect(outcome).toMatchObject({ answer: { writer: 'claude' } });
  });

  it('stays native once a reply has cited', async () => {
    const model = await playModel(says([GOOD]), says([{ text: 'NOT_REPORTED' }]));
    const answering = claudeAnswering(papers, model, { evidenceMode: 'auto' });
    await ask(answering, { question });
    expect((await ask(answering, { question })).outcome).toMatchObject({ reason: 'not-reported' });
    expect(model.requests).toHaveLength(2);
  });

  it('learns nothing from a decline in both forms: the next question goes out with search results', async () => {
    const decline = says([{ text: 'The abstracts do not say so.\nNOT_REPORTED' }]);
    const model = await playModel(decline, decline, says([GOOD]));
    const answering = claudeAnswering(papers, model, { evidenceMode: 'auto' });
    expect((await ask(answering, { question })).outcome).toMatchObject({ reason: 'not-reported' });
    expect((await ask(answering, { question })).outcome).toMatchObject({ answer: { writer: 'claude' } });
    expect(model.requests.map((request) => searchResults(request).length > 0)).toEqual([true, false, true]);
  });

  it('answers in plain text for a server that drops search results and so declines, and remembers', async () => {
    const dropping: Play = (request, response) =>
      searchResults(request).length > 0
        ? says([{ text: 'NOT_IN_COLLECTION' }])(request, response)
        : plainTextServer(request, response);
    const model = await playModel(dropping);
    const answering = claudeAnswering(papers, model, { evidenceMode: 'auto' });
    for (let asked = 0; asked < 3; asked += 1) {
      expect((await ask(answering, { question })).outcome).toMatchObject({ answer: { writer: 'claude' } });
    }
    const sent = model.requests.map((request) => searchResults(request).length > 0);
    expect(sent).toEqual([true, false, true, false, false]);
  });

  it('stays native when a question that cites nothing ends after one that has cited', async () => {
    const uncited = says([{ text: 'Owls are birds of prey.', afterMs: 200 }]);
    const model = await playModel(uncited, says([GOOD]), says([]), plainTextServer);
    const answering = claudeAnswering(papers, model, { evidenceMode: 'auto' });
    await Promise.all([ask(answering, { question }), ask(answering, { question })]);
    await ask(answering, { question });
    expect(model.requests.every((request) => searchResults(request).length > 0)).toBe(true);
  });

  it('stays native when a question is refused after one that has cited', async () => {
    const refusing: Play = async (request, response) => {
      await wait(200);
      await refuses(400, 'invalid_request_error')(request, response);
    };
    const model = await playModel(refusing, says([GOOD]), plainTextServer);
    const answering = claudeAnswering(papers, model, { evidenceMode: 'auto' });
    const [refused] = await Promise.all([ask(answering, { question }), ask(answering, { question })]);
    expect(refused?.outcome).toMatchObject({ noModel: 'failed' });
    expect(model.requests).toHaveLength(2);
  });

  it('sends an uncited statement of a citing reply back to be repaired', async () => {
    const model = await playModel(says([{ text: 'Owls are clever.\n' }, GOOD]), says([]));
    await ask(claudeAnswering(papers, model, { evidenceMode: 'auto' }), { question });
    expect(JSON.stringify(model.requests[1]?.messages.at(-1))).toMatch(/Owls are clever\..*It cites nothing/);
  });

  it('keeps the request in the form of native evidence to two requests', async () => {
    const model = await playModel(
      says([{ text: 'Owls eat 9 rats.' }]),
      says([{ text: 'Owls eat 9 rats [2].' }]),
    );
    await ask(claudeAnswering(papers, model, { evidenceMode: 'auto' }), { question });
    expect(model.requests).toHaveLength(2);
  });
});

function textOf(request: ModelRequest | undefined): string {
  const blocks =
    request?.messages.flatMap(({ content }) => (typeof content === 'string' ? [] : content)) ?? [];
  return blocks.flatMap((block) => (block.type === 'text' ? block.text : [])).join('\n');
}

function numberOf(request: ModelRequest, sentence: string): string {
  const line = textOf(request)
    .split('\n')
    .find((each) => each.endsWith(sentence));
  return /\[(\d+)\]/u.exec(line ?? '')?.[1] ?? '';
}
