// A double of the model's HTTP API on loopback: it plays scripted replies and faults, and keeps every request.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type Anthropic from '@anthropic-ai/sdk';

export type ModelRequest = Anthropic.MessageStreamParams;

/** One reply: writes the whole HTTP response to a request. */
export type Play = (request: ModelRequest, response: ServerResponse) => void | Promise<void>;

/** A text block of a reply; a pair of paper and sentence is cited the way the real service does it. */
export interface Said {
  readonly text: string;
  readonly cites?: readonly (readonly [paper: string, sentence: number] | object | null)[];
  /** Waits before the block begins. */
  readonly afterMs?: number;
}

export interface ModelDouble {
  readonly baseUrl: string;
  readonly requests: readonly ModelRequest[];
  stop(): void;
}

/** Plays one reply after the other; the last one again for whatever else comes. */
export async function startModel(...plays: readonly [Play, ...Play[]]): Promise<ModelDouble> {
  const requests: ModelRequest[] = [];
  const server = createServer(async (incoming, response) => {
    let body = '';
    for await (const chunk of incoming) body += chunk;
    const play = plays[requests.length] ?? plays.at(-1);
    requests.push(JSON.parse(body));
    await play?.(JSON.parse(body), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  const { port } = server.address() as AddressInfo; // a server on a port has no other kind of address
  return { baseUrl: `http://127.0.0.1:${port}`, requests, stop };
}

interface Ending {
  readonly stop?: Anthropic.StopReason;
  /** How the stream breaks off instead of ending. */
  readonly breaks?: 'stall' | 'cut' | 'silent-end' | 'error-event';
  /** A call of the search tool with this query, or of any tool with any input. */
  readonly search?: string | { readonly name: string; readonly input: object };
  /** Called when the last byte of a text block was written. */
  readonly onBlock?: () => void;
}

/** A streamed reply. */
export function says(blocks: readonly Said[], { stop, breaks, search, onBlock }: Ending = {}): Play {
  return async (request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'request-id': 'req_1' });
    const send = (event: { type: string }) =>
      response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
    send({ type: 'message_start', message: MESSAGE } as { type: string });
    for (const [index, said] of blocks.entries()) {
      if (said.afterMs) await wait(said.afterMs);
      for (const event of blockEvents(index, said, request)) send(event);
      onBlock?.();
    }
    if (search !== undefined) for (const event of searchEvents(blocks.length, search)) send(event);
    if (breaks === 'stall') return;
    if (breaks === 'cut') {
      await wait(20); // for what was written to leave
      response.destroy();
      return;
    }
    if (breaks === 'error-event') send({ type: 'error', error: OVERLOADED } as { type: string });
    if (breaks === undefined) {
      const delta = {
        stop_reason: stop ?? (search === undefined ? 'end_turn' : 'tool_use'),
        stop_sequence: null,
      };
      send({ type: 'message_delta', delta, usage: { output_tokens: 100 } } as { type: string });
      send({ type: 'message_stop' });
    }
    response.end();
  };
}

/** A reply that is no stream. */
export function answers(status: number, body: string | object, headers: Record<string, string> = {}): Play {
  return (_request, response) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
  };
}

/** An error in the API's own shape. */
export function refuses(status: number, type: string, headers: Record<string, string> = {}): Play {
  // A client that retries does so at once: no test waits for its patience.
  const body = { type: 'error', error: { type, message: `${type} 7f3a` } };
  return answers(status, body, { 'retry-after-ms': '5', ...headers });
}

const OVERLOADED = { type: 'overloaded_error', message: 'Overloaded' };
const MESSAGE = {
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  model: 'claude-sonnet-5-5',
  content: [],
  stop_reason: null,
  stop_sequence: null,
  usage: { input_tokens: 1000, output_tokens: 1, cache_read_input_tokens: 0, cache_creation_input_tokens: 0 },
};

function blockEvents(index: number, { text, cites = [] }: Said, request: ModelRequest) {
  const half = Math.ceil(text.length / 2);
  const delta = (content: object) => ({ type: 'content_block_delta', index, delta: content });
  return [
    { type: 'content_block_start', index, content_block: { type: 'text', text: '' } },
    ...[text.slice(0, half), text.slice(half)].map((part) => delta({ type: 'text_delta', text: part })),
    ...cites.map((cited) => delta({ type: 'citations_delta', citation: locationOf(cited, request) })),
    { type: 'content_block_stop', index },
  ];
}

function searchEvents(index: number, search: NonNullable<Ending['search']>) {
  const { name, input } =
    typeof search === 'string' ? { name: 'search_papers', input: { query: search } } : search;
  const partial_json = JSON.stringify(input);
  const tool = { type: 'tool_use', id: `toolu_${partial_json.length}`, name, input: {} };
  return [
    { type: 'content_block_start', index, content_block: tool },
    { type: 'content_block_delta', index, delta: { type: 'input_json_delta', partial_json } },
    { type: 'content_block_stop', index },
  ];
}

function locationOf(cited: NonNullable<Said['cites']>[number], request: ModelRequest) {
  if (!Array.isArray(cited)) return cited;
  const [paper, sentence] = cited as [string, number]; // a pair by the type of `cites`
  const results = searchResults(request);
  const search_result_index = results.findIndex(({ source }) => source === paper);
  const result = results[search_result_index];
  return {
    type: 'search_result_location',
    source: paper,
    title: result?.title ?? null,
    cited_text: result?.content[sentence]?.text ?? '',
    search_result_index,
    start_block_index: sentence,
    end_block_index: sentence + 1,
  };
}

/** All search results of a request in the order in which the service counts them. */
export function searchResults({ messages }: ModelRequest): Anthropic.SearchResultBlockParam[] {
  const blocks = messages.flatMap(({ content }) => (typeof content === 'string' ? [] : content));
  const results: Anthropic.SearchResultBlockParam[] = [];
  for (const block of blocks) {
    const inner = block.type === 'tool_result' ? block.content : [block];
    for (const each of typeof inner === 'string' ? [] : (inner ?? [])) {
      if (each.type === 'search_result') results.push(each);
    }
  }
  return results;
}
