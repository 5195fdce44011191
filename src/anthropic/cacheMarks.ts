import type Anthropic from '@anthropic-ai/sdk';

/** What is said to the model: all of these take a mark. */
export type SaidBlock =
  | Anthropic.TextBlockParam
  | Anthropic.SearchResultBlockParam
  | Anthropic.ToolResultBlockParam;

/** A turn of a conversation with a model; those before the question are plain text. */
export type Message =
  | { role: 'user'; content: string | SaidBlock[] }
  | { role: 'assistant'; content: string | Anthropic.ContentBlock[] };

/**
 * The messages with marks up to which the service keeps what it has read: after the evidence, and after what was
 * said last. A later request then reads the conversation so far from the cache. The first mark stays, since the
 * service looks for the last one over 20 blocks only. A request takes four marks; the instructions have one.
 */
export function withCacheMarks(messages: readonly Message[]): Message[] {
  const ours = messages.flatMap(({ role, content }, index) =>
    role === 'user' && typeof content !== 'string' ? [index] : [],
  );
  return messages.map((message, index) => {
    if (message.role !== 'user' || typeof message.content === 'string') return message;
    const isMarked = index === ours[0] || index === ours.at(-1);
    return isMarked ? { ...message, content: withMark(message.content) } : message;
  });
}

function withMark(content: readonly SaidBlock[]): SaidBlock[] {
  return content.map((block, index) =>
    index === content.length - 1 ? { ...block, cache_control: { type: 'ephemeral' } } : block,
  );
}
