// What servers that speak the Messages API do differently. Each was met in llama.cpp, vLLM, LM Studio, LiteLLM, Ollama or a proxy.
import { describe, expect, it, vi } from 'vitest';
import type { QuestionReport } from '../../src/answering/receipt.ts';
import type { ClaudeOptions } from '../../src/anthropic/claudeWriter.ts';
import { claudeAnswering, LOCATION } from '../support/claude.ts';
import { answers, type ModelRequest, type Play, says } from '../support/modelDouble.ts';
import { collection } from '../support/papers.ts';
import { playModel } from '../support/playModel.ts';
import { ask } from '../support/writing.ts';

const papers = collection({ abstract: 'Owls fly at night. Owls eat 3 mice.' });
const question = 'what do owls eat';
const TEXT = 'Owls eat 3 mice [2].';
const STATED = { kind: 'answered', answer: { writer: 'claude', statements: [{ text: 'Owls eat 3 mice.' }] } };

async function askServer(plays: readonly [Play, ...Play[]], options: Partial<ClaudeOptions> = {}) {
  const model = await playModel(...plays);
  const receipts: QuestionReport[] = [];
  const inline = { evidenceMode: 'inline', ...options } as const;
  const { outcome } = await ask(
    { ...claudeAnswering(papers, model, inline), onReport: (receipt) => receipts.push(receipt) },
    { question },
  );
  return { outcome, requests: model.requests, receipt: receipts[0] };
}

/** A stream of events, with or without their names. */
function streams(events: readonly object[], { isNamed = true, end = '' } = {}): Play {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const event of events) {
      const name = isNamed ? `event: ${(event as { type: string }).type}\n` : '';
      response.write(`${name}data: ${JSON.stringify(event)}\n\n`);
    }
    response.end(end);
  };
}

const START = {
  type: 'message_start',
  message: { content: [], usage: { input_tokens: 9, output_tokens: 1 } },
};
const BEGIN = { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } };
const delta = (text: string) => ({
  type: 'content_block_delta',
  index: 0,
  delta: { type: 'text_delta', text },
});
const STOP = { type: 'content_block_stop', index: 0 };
const END = { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 9 } };
const OVER = { type: 'message_stop' };
const WHOLE = [START, BEGIN, delta(TEXT), STOP, END, OVER];

describe('a reply is read', () => {
  it.each<[string, Play]>([
    ['without the names of its events', streams(WHOLE, { isNamed: false })],
    ['with the end of another API', streams(WHOLE, { end: 'data: [DONE]\n\n' })],
    ['without the events around its text', streams([START, delta(TEXT), END, OVER])],
    ['without its first event', streams([BEGIN, delta(TEXT), STOP, END, OVER])],
    ['without its last event', streams([START, BEGIN, delta(TEXT), STOP, END])],
    ['without a reason to stop', streams([START, BEGIN, delta(TEXT), STOP, OVER])],
    [
      'that stops with a reason of another API',
      streams([...WHOLE.slice(0, 4), { ...END, delta: { stop_reason: 'stop' } }, OVER]),
    ],
    [
      'with its text where the block begins',
      streams([START, { ...BEGIN, content_block: { type: 'text', text: TEXT } }, STOP, END, OVER]),
    ],
    [
      'with empty deltas',
      streams([
        START,
        BEGIN,
        { type: 'content_block_delta', index: 0 },
        { ...delta(''), delta: {} },
        delta(TEXT),
        STOP,
        END,
        OVER,
      ]),
    ],
    [
      'that is no stream',
      answers(200, {
        type: 'message',
        role: 'assistant',
        content: [{ type: 'text', text: TEXT }],
        stop_reason: 'end_turn',
        usage: { input_tokens: 9, output_tokens: 9 },
      }),
    ],
    [
      'behind a thought of its own block',
      streams([
        START,
        { type: 'content_block_start', index: 0, content_block: { type: 'thinking' } },
        {
          type: 'content_block_delta',
          index: 0,
          delta: { type: 'thinking_delta', thinking: 'Owls fly [1].' },
        },
        STOP,
        ...WHOLE.slice(1),
      ]),
    ],
    [
      'whose thought and text come in one block',
      streams([
        START,
        BEGIN,
        {
          type: 'content_block_delta',
          index: 0,
          delta: { type: 'thinking_delta', thinking: 'Owls fly [1].' },
        },
        delta(TEXT),
        STOP,
        END,
        OVER,
      ]),
    ],
  ])('%s', async (_name, play) => {
    expect((await askServer([play])).outcome).toMatchObject(STATED);
  });

  it.each([
    ['an error of its own shape', answers(200, { error: { type: 'api_error', message: 'out of memory' } })],
    ['another API’s reply', answers(200, { choices: [{ message: { content: TEXT } }] })],
    [
      'an error without a name',
      streams([START, { type: 'error', error: { type: 'overloaded_error' } }], { isNamed: false }),
    ],
  ])('as a failure where it is %s', async (_name, play) => {
    expect((await askServer([play])).outcome).toMatchObject({ noModel: 'failed' });
  });
});

describe('a server that counts no tokens', () => {
  const noUsage = [
    { type: 'message_start', message: { content: [] } },
    BEGIN,
    delta(TEXT),
    STOP,
    { type: 'message_delta', delta: { stop_reason: 'end_turn' } },
    OVER,
  ];
  const zeros = [
    { type: 'message_start', message: { content: [], usage: { input_tokens: 0, output_tokens: 0 } } },
    ...noUsage.slice(1, 4),
    { ...END, usage: { output_tokens: 0 } },
    OVER,
  ];

  it.each([
    ['leaves them out', noUsage],
    ['says 0', zeros],
    ['says null', [{ type: 'message_start', message: { content: [], usage: null } }, ...noUsage.slice(1)]],
  ])(
    'has its answer kept, and is charged by lengths, and it is told once, where it %s',
    async (_how, events) => {
      const onNote = vi.fn();
      const model = await playModel(streams(events));
      const receipts: QuestionReport[] = [];
      const answering = claudeAnswering(papers, model, { evidenceMode: 'inline', onNote });
      for (let asked = 0; asked < 2; asked += 1) {
        const { outcome } = await ask(
          { ...answering, onReport: (receipt) => receipts.push(receipt) },
          { question },
        );
        expect(outcome).toMatchObject(STATED);
      }
      expect(receipts[1]?.usage).toMatchObject({
        requests: 1,
        estimatedRequests: 1,
        outputTokens: expect.any(Number),
      });
      expect(receipts[1]?.usage.inputTokens).toBeGreaterThan(500);
      expect(receipts[1]?.usage.usd).toBeGreaterThan(0);
      expect(onNote).toHaveBeenCalledOnce();
      expect(onNote.mock.calls[0]?.[0]).toMatch(/counts no tokens/u);
    },
  );

  it('is not said of one that counts', async () => {
    const { receipt } = await askServer([streams(WHOLE)]);
    expect(receipt?.usage.estimatedRequests).toBe(0);
  });
});

describe('a model that thinks aloud', () => {
  it.each([
    [['<think>Owls fly at night [1].</think>\n', TEXT]],
    [['<thi', 'nk>Owls fly at night [1].\n</th', 'ink>', TEXT]],
    [['<reasoning>Owls fly at night [1].</reasoning>', TEXT]],
    [[TEXT, '\n<think>Owls fly at night [1]. And then']],
  ])('says only what stands outside of its thoughts: %j', async (pieces) => {
    const play = streams([START, BEGIN, ...pieces.map(delta), STOP, END, OVER]);
    const { outcome } = await askServer([play]);
    expect(outcome).toMatchObject(STATED);
    expect(outcome).toMatchObject({ answer: { statements: { length: 1 } } });
  });

  it('is known by a thought without a beginning, so that the next one is not shown either', async () => {
    const play = says([{ text: `Owls fly at night [1].\n</think>\n${TEXT}` }]);
    const model = await playModel(play);
    const answering = claudeAnswering(papers, model, { evidenceMode: 'inline' });
    await ask(answering, { question });
    const { shown, outcome } = await ask(answering, { question });
    for (const answer of shown) expect(answer.statements).toMatchObject([{ text: 'Owls eat 3 mice.' }]);
    expect(outcome).toMatchObject(STATED);
  });

  it('is quoted instead where it never came to an answer', async () => {
    const { outcome } = await askServer([
      says([{ text: '<think>Owls fly at night [1].' }], { stop: 'max_tokens' }),
    ]);
    expect(outcome).toMatchObject({ noModel: 'unsupported' });
  });
});

describe('a model without tools', () => {
  const noTools: Play = (request, response) =>
    request.tools
      ? answers(400, { error: { message: 'gemma:2b does not support tools' } })(request, response)
      : says([{ text: TEXT }])(request, response);
  const NO_WORD_OF_TOOLS = (request: ModelRequest | undefined) =>
    expect(JSON.stringify([request?.system, request?.tools, request?.tool_choice])).not.toMatch(
      /search_papers|tool/u,
    );

  it.each(['auto', 'inline', 'native'] as const)(
    'is asked without them, at once and later: %s',
    async (evidenceMode) => {
      const model = await playModel(noTools);
      const answering = claudeAnswering(papers, model, { evidenceMode });
      for (let asked = 0; asked < 3; asked += 1) await ask(answering, { question });
      expect(model.requests.filter(({ tools }) => tools)).toHaveLength(1);
      for (const request of model.requests.slice(1)) NO_WORD_OF_TOOLS(request);
    },
  );

  it('answers', async () => {
    expect((await askServer([noTools])).outcome).toMatchObject(STATED);
    expect((await askServer([noTools], { evidenceMode: 'auto' })).outcome).toMatchObject(STATED);
  });
});

describe('a broken cited text', () => {
  const GOOD = ['p1', 1] as const;

  it.each([
    ['missing', undefined],
    ['null', null],
    ['a number', 5],
    ['an object', { toString: 1 }],
    ['cut', 'Owls eat'],
    ['another', 'Owls eat 3 rats.'],
  ])('loses its citation alone where it is %s', async (_how, cited_text) => {
    const broken = { ...LOCATION, cited_text };
    const said = [
      { text: 'Owls eat 9 mice.', cites: [GOOD] },
      { text: '\nOwls eat 3 mice.', cites: [broken, GOOD] },
    ];
    const { outcome, requests } = await askServer([says(said), says([])], { evidenceMode: 'native' });
    expect(outcome).toMatchObject({
      answer: { writer: 'claude', footnotes: [{ citation: { sentence: 1 } }] },
    });
    // The service would refuse it in what is sent back.
    expect(requests[1]?.messages[1]).toMatchObject({ content: [{}, { citations: { length: 1 } }] });
  });
});
