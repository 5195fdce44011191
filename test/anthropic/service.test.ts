// What goes over the wire to Anthropic's own address.
import nock from 'nock';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { claudeAnswering, LOCATION } from '../support/claude.ts';
import { collection } from '../support/papers.ts';
import { ask } from '../support/writing.ts';

const papers = collection({ abstract: 'Owls fly at night. Owls eat 3 mice.' });
const anthropic = { baseUrl: 'https://api.anthropic.com', requests: [], stop: () => {} };
const EVENTS = [
  { type: 'message_start', message: { role: 'assistant', content: [], usage: { input_tokens: 9 } } },
  { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
  { type: 'content_block_delta', index: 0, delta: { type: 'citations_delta', citation: LOCATION } },
  { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'Owls eat 3 mice.' } },
  { type: 'content_block_stop', index: 0 },
  { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 9 } },
  { type: 'message_stop' },
];
const STREAM = EVENTS.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join('');

describe('the service', () => {
  it('gets the key as a bearer and streams an answer with its citations', async () => {
    const scope = nock('https://api.anthropic.com', { reqheaders: { authorization: 'Bearer sk-ant-secret' } })
      .post('/v1/messages', (body) => body.stream === true && body.model === 'claude-sonnet-5-5')
      .reply(200, STREAM, { 'content-type': 'text/event-stream' });
    const { outcome } = await ask(claudeAnswering(papers, anthropic), { question: 'what do owls eat' });
    expect(outcome).toMatchObject({
      answer: { writer: 'claude', statements: [{ text: 'Owls eat 3 mice.' }] },
    });
    scope.done();
  });

  it('never gets a token of the environment: the key that is set is all that goes out', async () => {
    vi.stubEnv('ANTHROPIC_AUTH_TOKEN', 'token-of-someone');
    onTestFinished(() => void vi.unstubAllEnvs());
    const sent: string[] = [];
    const fetch: typeof globalThis.fetch = async (_url, init) => {
      sent.push(JSON.stringify([...new Headers(init?.headers)]));
      return new Response(STREAM, { headers: { 'content-type': 'text/event-stream' } });
    };
    await ask(claudeAnswering(papers, anthropic, { fetch }), { question: 'what do owls eat' });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toContain('Bearer sk-ant-secret');
    expect(sent[0]).not.toContain('token-of-someone');
  });

  it('is spoken to without a word on the terminal, whatever the environment says', async () => {
    vi.stubEnv('ANTHROPIC_LOG', 'debug');
    const levels = ['debug', 'log', 'info', 'warn', 'error'] as const;
    const said = levels.map((level) => vi.spyOn(console, level).mockReturnValue());
    onTestFinished(() => {
      vi.unstubAllEnvs();
      vi.restoreAllMocks();
    });
    nock('https://api.anthropic.com').post('/v1/messages').reply(500, {});
    await ask(claudeAnswering(papers, anthropic), { question: 'what do owls eat' });
    expect(said.flatMap(({ mock }) => mock.calls)).toEqual([]);
  });

  it('is left with the key in no error', async () => {
    nock('https://api.anthropic.com')
      .post('/v1/messages')
      .reply(401, { error: { message: 'invalid key' } });
    const errors: unknown[] = [];
    const answering = {
      ...claudeAnswering(papers, anthropic),
      onError: (error: unknown) => errors.push(error),
    };
    await ask(answering, { question: 'what do owls eat' });
    expect(errors).toHaveLength(1);
    expect(`${errors[0]} ${JSON.stringify(errors[0])}`).not.toContain('sk-ant-secret');
  });
});
