import type Anthropic from '@anthropic-ai/sdk';
import { AnthropicError, APIError } from '@anthropic-ai/sdk';
import { Stream } from '@anthropic-ai/sdk/core/streaming';

type Event = Anthropic.MessageStreamEvent;

/**
 * The events of a reply. Compatible servers leave the names of events out, end with OpenAI's `[DONE]`, or answer with a
 * whole message where a stream was asked for. Throws where the server says that it failed, or speaks another language.
 */
export async function* readEvents(response: Response): AsyncGenerator<Event> {
  if (/\bjson\b/u.test(response.headers.get('content-type') ?? '')) {
    yield* eventsOf((await response.json()) as Anthropic.Message | ErrorBody, response.headers); // each field is checked
    return;
  }
  for await (const { event, data } of Stream.rawEvents(response)) {
    if (data === '' || data.trim() === '[DONE]') continue;
    const read: Event | ErrorBody = JSON.parse(data);
    if (event === 'error' || isError(read)) throw errorOf(read, response.headers);
    yield 'type' in read ? read : ({ ...(read as object), type: event as Event['type'] } as Event); // as its line says
  }
}

interface ErrorBody {
  readonly type?: 'error';
  readonly error?: { readonly type?: string };
}

function isError(read: Event | ErrorBody): read is ErrorBody {
  return (read.type as string) === 'error' || ('error' in read && read.error !== null && !read.type);
}

function errorOf(body: unknown, headers: Headers): APIError {
  const { error } = body as ErrorBody; // each field is checked by the SDK
  return new APIError(undefined, body as object, undefined, headers, error?.type as APIError['type']);
}

/** A whole message as the events that it would have come in. */
function* eventsOf(body: Anthropic.Message | ErrorBody, headers: Headers): Generator<Event> {
  if (!('content' in body) || !Array.isArray(body.content)) {
    if (isError(body as ErrorBody)) throw errorOf(body, headers);
    throw new AnthropicError('the server answered in another shape than that of the Messages API');
  }
  yield { type: 'message_start', message: body };
  for (const [index, block] of body.content.entries()) {
    yield { type: 'content_block_start', index, content_block: block };
    yield { type: 'content_block_stop', index };
  }
  const { stop_reason, stop_sequence, usage } = body;
  const delta = { stop_reason, stop_sequence, stop_details: null, container: null };
  yield { type: 'message_delta', delta, usage };
  yield { type: 'message_stop' };
}
