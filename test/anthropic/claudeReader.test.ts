import { afterEach, describe, expect, it } from 'vitest';
import type { Passage } from '../../src/answering/secondReader.ts';
import type { Usage } from '../../src/answering/usage.ts';
import { claudeReader } from '../../src/anthropic/claudeReader.ts';
import { answers, type Play, refuses } from '../support/modelDouble.ts';
import { playModel } from '../support/playModel.ts';

const PASSAGE: Passage = { statement: 'Owls eat mice.', sentences: ['Owls eat 3 mice.'], title: 'On Owls' };
const PRICE = { input: 1, cacheRead: 0.1, cacheWrite: 1.25, output: 5 };

let used: Usage[] = [];
afterEach(() => {
  used = [];
});

const says = (text: string, usage: object | undefined = { input_tokens: 300, output_tokens: 12 }): Play =>
  answers(200, { id: 'msg_1', type: 'message', role: 'assistant', content: [{ type: 'text', text }], usage });

const readings = (...each: readonly (readonly [number, string])[]) =>
  JSON.stringify({ readings: each.map(([item, reading]) => ({ item, reading })) });

async function read(play: Play, passages: readonly Passage[] = [PASSAGE]) {
  const model = await playModel(play);
  const reader = claudeReader({
    apiKey: 'k',
    baseUrl: model.baseUrl,
    model: 'claude-haiku-5-5',
    price: PRICE,
  });
  const { signal } = new AbortController();
  return { model, said: reader.read(passages, { signal, onUsage: (usage) => used.push(usage) }), reader };
}

describe('claudeReader', () => {
  it('reads several passages in one request, in their order', async () => {
    const { said, model } = await read(says(readings([2, 'not'], [1, 'supported'])), [PASSAGE, PASSAGE]);
    expect(await said).toEqual(['supported', 'not']);
    expect(model.requests).toHaveLength(1);
  });

  it('gives the passages as data, with a schema for the reply, and nothing else', async () => {
    const { said, model } = await read(says(readings([1, 'supported'])));
    await said;
    const [request] = model.requests;
    expect(JSON.parse(String(request?.messages[0]?.content))).toEqual({ items: [{ item: 1, ...PASSAGE }] });
    expect(request?.output_config?.format?.type).toBe('json_schema');
    expect(request?.messages).toHaveLength(1);
  });

  it('is unsure of what the reply judges in two ways, and has not read what it leaves out', async () => {
    const { said } = await read(says(readings([1, 'supported'], [1, 'not'], [9, 'not'])), [PASSAGE, PASSAGE]);
    expect(await said).toEqual(['unsure', undefined]);
  });

  it('reads a reply in a fence, as other servers give it', async () => {
    const { said } = await read(says(`Here it is:\n\`\`\`json\n${readings([1, 'not'])}\n\`\`\``));
    expect(await said).toEqual(['not']);
  });

  it.each([
    ['rubbish', says('I would rather not say.')],
    ['another shape', says('{"readings": "supported"}')],
    ['another word', says(readings([1, 'yes']))],
    ['no text', answers(200, { type: 'message', content: [] })],
    ['a reply that is cut off', says('{"readings": [{"item": 1, "reading": "supported"}, {"item": 2, "rea')],
    ['a response that is cut off', answers(200, '{"type": "message", "content": [{"ty')],
    [
      'too many requests, whatever it is told to wait',
      refuses(429, 'rate_limit_error', { 'retry-after': '30' }),
    ],
    ['a refusal', refuses(400, 'invalid_request_error')],
    ['an overload', refuses(529, 'overloaded_error')],
  ])('throws on %s, without a second request', async (_name, play) => {
    const { said, model } = await read(play);
    await expect(said).rejects.toThrow();
    expect(model.requests).toHaveLength(1);
  });

  it('tells what it used, and never less than nothing where the server does not count', async () => {
    await (await read(says(readings([1, 'not'])))).said;
    await (await read(says(readings([1, 'not']), {}))).said;
    expect(used.map(({ requests }) => requests)).toEqual([1, 1]);
    expect(used[0]?.inputTokens).toBe(300);
    expect(used[1]?.usd).toBeGreaterThan(0);
  });

  it('counts what it asked for where nobody waits for it any more', async () => {
    const gone = new AbortController();
    const model = await playModel(() => gone.abort());
    const reader = claudeReader({
      apiKey: 'k',
      baseUrl: model.baseUrl,
      model: 'claude-haiku-5-5',
      price: PRICE,
    });
    const said = reader.read([PASSAGE], { signal: gone.signal, onUsage: (usage) => used.push(usage) });
    await expect(said).rejects.toThrow();
    expect(used).toMatchObject([{ requests: 1 }]);
    expect(used[0]?.usd).toBeGreaterThan(0);
  });

  it('costs at most what it says beforehand', async () => {
    const { said, reader } = await read(says(readings([1, 'supported'])));
    await said;
    expect(reader.mostUsd([PASSAGE])).toBeGreaterThan(used[0]?.usd ?? Number.POSITIVE_INFINITY);
  });

  it('leaves an account alone that was refused', async () => {
    const { said, reader, model } = await read(refuses(401, 'authentication_error'));
    await expect(said).rejects.toThrow();
    const again = reader.read([PASSAGE], { signal: new AbortController().signal, onUsage: () => {} });
    await expect(again).rejects.toThrow();
    expect(model.requests).toHaveLength(1);
  });
});
