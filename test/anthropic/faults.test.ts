// Whatever the model's service does, the question ends with an answer in time, and nothing of a broken reply stays.
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Outcome } from '../../src/answering/outcome.ts';
import type { QuestionReport } from '../../src/answering/receipt.ts';
import { claudeAnswering, FALLBACK, LOCATION } from '../support/claude.ts';
import {
  answers,
  type ModelRequest,
  type Play,
  refuses,
  says,
  searchResults,
} from '../support/modelDouble.ts';
import { collection } from '../support/papers.ts';
import { playModel } from '../support/playModel.ts';
import { ask } from '../support/writing.ts';

const papers = collection({ abstract: 'Owls fly at night. Owls eat 3 mice.' });
const GOOD = { text: 'Owls eat 3 mice.', cites: [['p1', 1] as const] };
const question = 'what do owls eat';
const EVENTS = { 'content-type': 'text/event-stream' };

async function askModel(plays: readonly [Play, ...Play[]], deadlineMs = 8000) {
  const model = await playModel(...plays);
  const receipts: QuestionReport[] = [];
  const { shown, outcome } = await ask(
    { ...claudeAnswering(papers, model), deadlineMs, onReport: (receipt) => receipts.push(receipt) },
    { question },
  );
  return { shown, outcome, requests: model.requests.length, receipt: receipts[0] };
}

function expectFallback(outcome: Outcome, noModel: string) {
  expect(outcome).toMatchObject({
    kind: 'answered',
    noModel,
    answer: { writer: 'extractive', statements: [{ text: FALLBACK.text }] },
  });
}

describe('a service that refuses', () => {
  it.each([
    ['429, too many requests', refuses(429, 'rate_limit_error'), 2],
    ['500, an error of its own', refuses(500, 'api_error'), 2],
    ['529, overloaded', refuses(529, 'overloaded_error'), 2],
    ['429 with retry-after 600, ten minutes', refuses(429, 'rate_limit_error', { 'retry-after': '600' }), 1],
    ['400, a bad request', refuses(400, 'invalid_request_error'), 1],
    ['401, a refused key', refuses(401, 'authentication_error'), 1],
  ])('is left, and costs nothing, after %s, with at most two attempts', async (_name, play, attempts) => {
    const { outcome, requests, receipt } = await askModel([play]);
    expectFallback(outcome, 'failed');
    expect(requests).toBe(attempts);
    expect(receipt?.usage).toMatchObject({ requests: attempts, usd: 0 });
  });

  it('is tried once more after a passing error', async () => {
    const { outcome } = await askModel([refuses(529, 'overloaded_error'), says([GOOD])]);
    expect(outcome).toMatchObject({ answer: { writer: 'claude' } });
  });

  it.each([
    ['401, a refused key', refuses(401, 'authentication_error')],
    ['400, credit too low', answers(400, { type: 'error', error: { message: 'Your credit is too low' } })],
  ])('is not asked again at once by any question, and raises one alarm, after %s', async (_name, play) => {
    const model = await playModel(play);
    const onAlert = vi.fn();
    const answering = claudeAnswering(papers, model, { onAlert });
    for (let asked = 0; asked < 3; asked += 1) {
      expectFallback((await ask(answering, { question })).outcome, 'failed');
    }
    expect(model.requests).toHaveLength(1);
    expect(onAlert).toHaveBeenCalledOnce();
  });
});

describe('an account that cannot be used', () => {
  it('is tried again after a minute, and raises another alarm only once it was good again', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const refused = refuses(401, 'authentication_error');
    const model = await playModel(refused, refused, says([GOOD]), refused);
    const onAlert = vi.fn();
    const answering = claudeAnswering(papers, model, { onAlert });
    const alarms: number[] = [];
    for (let asked = 0; asked < 4; asked += 1) {
      await ask(answering, { question });
      alarms.push(onAlert.mock.calls.length);
      vi.advanceTimersByTime(61_000);
    }
    expect(alarms).toEqual([1, 1, 1, 2]);
  });
});

describe('a reply that breaks', () => {
  it('is left at the deadline when its stream stalls, and nothing of it stays', async () => {
    const { outcome, receipt } = await askModel([says([GOOD], { breaks: 'stall' })], 400);
    expectFallback(outcome, 'late');
    expect(receipt?.usage.inputTokens).toBe(1000);
  });

  it.each<[string, Play]>([
    ['nothing comes at all', () => {}],
    [
      'nothing but its head comes',
      (_request, response) => void response.writeHead(200, EVENTS).flushHeaders(),
    ],
  ])('is left at the deadline when %s, and what was sent counts', async (_what, silent) => {
    const { outcome, receipt } = await askModel([silent], 300);
    expectFallback(outcome, 'late');
    expect(receipt?.usage.inputTokens).toBeGreaterThan(1000);
    expect(receipt?.usage.outputTokens).toBe(0);
  });

  it('costs nothing where it was refused, and the deadline comes before the next attempt', async () => {
    const refusing = refuses(529, 'overloaded_error', { 'retry-after-ms': '1500' });
    const { outcome, receipt } = await askModel([refusing], 300);
    expectFallback(outcome, 'late');
    expect(receipt?.usage.usd).toBe(0);
  });

  it.each([
    ['is cut', 'cut'],
    ['ends without its final event', 'silent-end'],
    ['holds an error event', 'error-event'],
  ] as const)('is replaced whole when its stream %s', async (_how, breaks) => {
    const { shown, outcome } = await askModel([says([GOOD], { breaks })]);
    expect(shown[0]?.statements).toMatchObject([{ text: GOOD.text }]);
    expectFallback(outcome, 'failed');
  });

  it.each([
    ['a page of HTML', answers(200, '<html>Bad gateway</html>', { 'content-type': 'text/html' })],
    ['truncated JSON', answers(200, 'event: message_start\ndata: {"type":"mess', EVENTS)],
    ['an event that is no JSON', answers(200, 'event: message_start\ndata: {"type":\n\n', EVENTS)],
    ['an empty body', answers(200, '', EVENTS)],
  ])('is replaced when it is %s', async (_name, play) => {
    expectFallback((await askModel([play])).outcome, 'failed');
  });

  it('is replaced when its content is empty', async () => {
    expectFallback((await askModel([says([])])).outcome, 'unsupported');
  });
});

describe('stop reasons', () => {
  const HALF = { text: '\nOwls fly at', cites: [['p1', 0] as const] };

  it.each(['max_tokens', 'model_context_window_exceeded'] as const)(
    'removes the cut sentence with its citation after %s, and says that the answer was cut',
    async (stop) => {
      const { outcome } = await askModel([says([GOOD, HALF], { stop })]);
      expect(outcome).toMatchObject({ cut: true, answer: { statements: [{ text: GOOD.text }] } });
    },
  );

  it('shows nothing of what stop reason refusal follows', async () => {
    expectFallback((await askModel([says([GOOD], { stop: 'refusal' })])).outcome, 'refused');
  });

  it('goes on once after pause_turn', async () => {
    const { outcome, requests } = await askModel([says([], { stop: 'pause_turn' }), says([GOOD])]);
    expect(outcome).toMatchObject({ answer: { writer: 'claude', statements: [{ text: GOOD.text }] } });
    expect(requests).toBe(2);
  });

  it('sends no empty turn back: not after an empty pause, nor for a search without a tool', async () => {
    const pausing = await playModel(says([{ text: ' ' }], { stop: 'pause_turn' }), says([GOOD]));
    await ask(claudeAnswering(papers, pausing), { question });
    expect(pausing.requests[1]?.messages).toEqual(pausing.requests[0]?.messages);
    const { outcome, requests } = await askModel([says([GOOD], { stop: 'tool_use' })]);
    expect(outcome).toMatchObject({ answer: { writer: 'claude', statements: [{ text: GOOD.text }] } });
    expect(outcome).not.toHaveProperty('cut');
    expect(requests).toBe(1);
  });

  it('leaves empty text out of what it sends back', async () => {
    const model = await playModel(says([{ text: 'Owls are clever.\n' }, { text: '\n' }, GOOD]), says([]));
    await ask(claudeAnswering(papers, model), { question });
    expect(model.requests[1]?.messages[1]).toMatchObject({
      content: [{ text: 'Owls are clever.\n' }, { text: GOOD.text }],
    });
  });

  it('ends what stops with pause_turn for ever', async () => {
    const { requests } = await askModel([says([GOOD], { stop: 'pause_turn' })]);
    expect(requests).toBe(2);
  });
});

describe('a model that can read little', () => {
  const TOO_LONG = answers(400, {
    type: 'error',
    error: { message: 'prompt is too long: 9000 tokens > 8192' },
  });
  const long = {
    abstract: `Owls eat 3 mice. ${'Owls of old fly far at night over many a tree. '.repeat(150)}`,
  };
  const many = collection({ abstract: 'Owls eat 3 mice.' }, long, { ...long, title: 'On Old Owls' });
  const given = ({ messages }: ModelRequest) => JSON.stringify(messages).length;

  it('is given less at once, and the next time', async () => {
    const model = await playModel(TOO_LONG, says([{ text: 'Owls eat 3 mice.', cites: [['p1', 0]] }]));
    const answering = claudeAnswering(many, model);
    const first = await ask(answering, { question });
    await ask(answering, { question });
    expect(first.outcome).toMatchObject({ answer: { writer: 'claude' } });
    const [whole = 0, ...later] = model.requests.map(given);
    expect(later).toHaveLength(2);
    for (const size of later) expect(size).toBeLessThan(whole * 0.6);
  });

  it('is given more again after ten answers', async () => {
    const model = await playModel(TOO_LONG, says([{ text: 'Owls eat 3 mice.', cites: [['p1', 0]] }]));
    const answering = claudeAnswering(many, model);
    for (let asked = 0; asked < 11; asked += 1) await ask(answering, { question });
    const sizes = model.requests.map(given);
    expect(sizes.at(-1)).toBeGreaterThan(sizes.at(-2) ?? Number.POSITIVE_INFINITY);
  });

  it('is still given the best paper whole, however often it finds requests too long', async () => {
    const model = await playModel(TOO_LONG);
    const answering = claudeAnswering(collection(long), model);
    for (let asked = 0; asked < 4; asked += 1) await ask(answering, { question });
    const [first, ...later] = model.requests.map((request) => searchResults(request));
    for (const results of later) expect(results).toEqual(first);
  });

  it('is not asked anew where a later request is too long', async () => {
    const search = says([], { search: 'old trees' });
    const model = await playModel(search, TOO_LONG, says([GOOD]));
    const { outcome } = await ask(claudeAnswering(many, model), { question });
    expect(outcome).toMatchObject({ noModel: 'failed', answer: { writer: 'extractive' } });
    expect(model.requests).toHaveLength(2);
  });

  it('is left after a second attempt', async () => {
    const { outcome, requests } = await askModel([TOO_LONG]);
    expectFallback(outcome, 'failed');
    expect(requests).toBe(2);
  });
});

describe('citations that point nowhere', () => {
  const at = (fields: object) => ({ ...LOCATION, ...fields });

  it.each([
    ['an index out of range', at({ search_result_index: 7 })],
    ['a negative index', at({ start_block_index: -1 })],
    ['an end before its start', at({ start_block_index: 2, end_block_index: 1 })],
    ['an end out of range', at({ end_block_index: 99 })],
    ['a start that counts from the end', at({ start_block_index: -1, end_block_index: 1, cited_text: '' })],
    ['an empty range', at({ end_block_index: 1, cited_text: '' })],
    ['no index', at({ search_result_index: null, start_block_index: null })],
    ['another source', at({ source: 'p9' })],
    ['null', null],
    ['an unknown type', { type: 'char_location', document_index: 0, cited_text: 'Owls eat 3 mice.' }],
    ['a cited text that differs from our stored sentence', at({ cited_text: 'Owls eat 3 rats.' })],
  ])(
    'are dropped and counted as integrity errors, the sentence being uncited then: %s',
    async (_name, cited) => {
      const { outcome, receipt } = await askModel([says([{ text: GOOD.text, cites: [cited] }]), says([])]);
      expectFallback(outcome, 'unsupported');
      expect(receipt?.broken).toMatchObject({ pointer: 1 });
    },
  );

  it('do not take a good one beside them along, and are counted all the same', async () => {
    const cites = [at({ search_result_index: 7 }), ['p1', 1] as const];
    const { outcome, receipt } = await askModel([says([{ text: GOOD.text, cites }])]);
    expect(outcome).toMatchObject({ answer: { writer: 'claude', footnotes: [{}] } });
    expect(receipt?.broken).toEqual({ pointer: 1 });
  });
});
