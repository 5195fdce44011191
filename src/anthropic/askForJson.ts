import Anthropic from '@anthropic-ai/sdk';
import type { Usage } from '../answering/usage.ts';
import type { ModelPrice } from '../process/modelPrice.ts';
import { type Body, countTokens } from './countTokens.ts';
import type { Connection } from './openRequests.ts';
import { withoutThoughtsIn } from './withoutThoughts.ts';

/** What a small model is asked, and the shape of what it must say. */
export interface JsonQuestion {
  readonly instructions: string;
  readonly data: string;
  /** A JSON schema of structured outputs: objects name all their properties and allow no others. */
  readonly schema: Record<string, unknown>;
  readonly maxTokens: number;
}

interface Asking {
  readonly signal: AbortSignal;
  /** Told what the request used, also when it fails after it was sent. */
  readonly onUsage: (usage: Usage) => void;
}

export type AskForJson = (question: JsonQuestion, asking: Asking) => Promise<unknown>;

/** A model that is asked small things beside the writing, one request each, without retries. */
export interface SmallModel extends Connection {
  readonly model: string;
  readonly price: ModelPrice;
}

/**
 * Asks for one JSON value. Throws on a refusal, an error of the network, or a reply that holds no JSON: who asks must
 * get by without.
 */
export function askForJson({ apiKey, baseUrl, model, price, ...connection }: SmallModel): AskForJson {
  const send = connection.fetch ?? ((url, init) => fetch(url, init));
  const client = new Anthropic({ apiKey, baseURL: baseUrl, logLevel: 'off', maxRetries: 0, fetch: send });
  return async (question, { signal, onUsage }) => {
    const body = jsonBody(model, question);
    const tokens = countTokens(price, body);
    try {
      const reply = await client.messages.create(body, { signal });
      tokens.take({ type: 'message_start', message: reply });
      const texts = (reply.content ?? []).flatMap((block) => (block.type === 'text' ? [block] : []));
      for (const block of texts) tokens.take({ type: 'content_block_start', index: 0, content_block: block });
      tokens.take({ type: 'message_stop' });
      return parseJson(withoutThoughtsIn(texts.map(({ text }) => text).join('')));
    } catch (error) {
      if (signal.aborted) tokens.leave(); // it was sent, and may be read and billed
      throw error;
    } finally {
      onUsage(tokens.usage(1));
    }
  };
}

export function jsonBody(model: string, { instructions, data, schema, maxTokens }: JsonQuestion): Body {
  return {
    model,
    max_tokens: maxTokens,
    system: instructions,
    messages: [{ role: 'user', content: data }],
    // Servers that do not know the setting ignore it; the instructions say the shape, too.
    output_config: { format: { type: 'json_schema', schema } },
  };
}

/** The first JSON object of a text: models of other servers put words or a fence around it. */
function parseJson(text: string): unknown {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  if (start < 0 || end < start) throw new Error('the reply holds no JSON');
  return JSON.parse(text.slice(start, end + 1));
}
