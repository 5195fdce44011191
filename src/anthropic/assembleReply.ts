import type Anthropic from '@anthropic-ai/sdk';
import { AnthropicError } from '@anthropic-ai/sdk';
import { withoutThoughts } from './withoutThoughts.ts';

/** What a reply says, in the order in which it comes. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** Of the text of its block; checked by who reads it, since anything may come. */
  | { readonly kind: 'citation'; readonly citation: Anthropic.TextCitation }
  | { readonly kind: 'block-end' }
  /** All that was said before was thought, not said. */
  | { readonly kind: 'taken-back' };

/** A reply that is over: why, and what it held, as it is sent back to the server. */
export interface AssembledReply {
  readonly stop: Anthropic.StopReason;
  readonly content: readonly Anthropic.ContentBlock[];
}

type Open =
  | { readonly type: 'text'; text: string; readonly citations: Anthropic.TextCitation[] }
  | { readonly type: 'thinking'; thinking: string; signature: string }
  | { readonly type: 'tool_use'; readonly block: Anthropic.ToolUseBlock; json: string }
  | { readonly type: 'other'; readonly block: Anthropic.ContentBlock };

/**
 * Puts a reply together from its events, as well as servers give them: blocks that never begin or end, all of one
 * number, whole from the beginning, and a stop reason in the words of another API.
 */
export function assembleReply() {
  let content: Anthropic.ContentBlock[] = [];
  let open: Open | undefined;
  let thoughts = withoutThoughts();
  let stop: unknown;
  let isOver = false;

  function begin(block: Partial<Anthropic.ContentBlock> | undefined): Piece[] {
    const pieces = close();
    open = openingOf(block, content.length);
    if (open.type !== 'text') return pieces;
    const { text, citations } = block as Partial<Anthropic.TextBlock>;
    return [...pieces, ...say(text), ...(citations ?? []).flatMap(cite)];
  }

  function close(): Piece[] {
    const closed = open;
    const pieces: Piece[] = closed?.type === 'text' ? [...said(thoughts.rest()), { kind: 'block-end' }] : [];
    if (closed) content.push(blockOf(closed));
    open = undefined;
    thoughts = withoutThoughts();
    return pieces;
  }

  function said({ text, takesBack }: ReturnType<typeof thoughts.rest>): Piece[] {
    if (takesBack) content = content.filter(({ type }) => type !== 'text');
    if (open?.type === 'text') open.text = (takesBack ? '' : open.text) + text;
    return [
      ...(takesBack ? [{ kind: 'taken-back' } as const] : []),
      ...(text === '' ? [] : [{ kind: 'text', text } as const]),
    ];
  }

  function say(text: unknown): Piece[] {
    return typeof text === 'string' ? said(thoughts.take(text)) : [];
  }

  function cite(citation: Anthropic.TextCitation): Piece[] {
    if (open?.type === 'text') open.citations.push(citation);
    return [{ kind: 'citation', citation }];
  }

  function goOn(delta: Anthropic.RawContentBlockDelta | undefined): Piece[] {
    const type = delta && BLOCK_OF_DELTA[delta.type];
    if (!delta || !type) return [];
    const pieces = open?.type === type ? [] : begin({ type });
    if (delta.type === 'text_delta') return [...pieces, ...say(delta.text)];
    if (delta.type === 'citations_delta') return [...pieces, ...cite(delta.citation)];
    if (open?.type === 'thinking') {
      if (delta.type === 'thinking_delta') open.thinking += delta.thinking;
      if (delta.type === 'signature_delta') open.signature = delta.signature;
    }
    if (open?.type === 'tool_use' && delta.type === 'input_json_delta') open.json += delta.partial_json;
    return pieces;
  }

  return {
    take(event: Anthropic.MessageStreamEvent): readonly Piece[] {
      if (event.type === 'content_block_start') return begin(event.content_block);
      if (event.type === 'content_block_delta') return goOn(event.delta);
      if (event.type === 'content_block_stop') return close();
      if (event.type === 'message_delta') stop = event.delta?.stop_reason ?? stop;
      if (event.type === 'message_stop') isOver = true;
      return [];
    },
    /** Said when no event is left; throws where the reply broke off. */
    end(): { readonly pieces: readonly Piece[]; readonly reply: AssembledReply } {
      if (!isOver && stop === undefined) throw new AnthropicError('the reply ended before it was over');
      return { pieces: close(), reply: { stop: stopReason(stop), content } };
    },
  };
}

const BLOCK_OF_DELTA: Readonly<Partial<Record<string, 'text' | 'thinking' | 'tool_use'>>> = {
  text_delta: 'text',
  citations_delta: 'text',
  thinking_delta: 'thinking',
  signature_delta: 'thinking',
  input_json_delta: 'tool_use',
};

function openingOf(block: Partial<Anthropic.ContentBlock> | undefined, count: number): Open {
  switch (block?.type) {
    case 'text':
      return { type: 'text', text: '', citations: [] };
    case 'thinking':
      return { type: 'thinking', thinking: block.thinking ?? '', signature: block.signature ?? '' };
    case 'tool_use': {
      const { id = `toolu_${count}`, name = '', input = {} } = block;
      return {
        type: 'tool_use',
        block: { ...block, type: 'tool_use', id, name, input } as Anthropic.ToolUseBlock,
        json: '',
      };
    }
    default:
      return { type: 'other', block: block as Anthropic.ContentBlock };
  }
}

function blockOf(open: Open): Anthropic.ContentBlock {
  switch (open.type) {
    case 'text':
      return { type: 'text', text: open.text, citations: open.citations };
    case 'thinking':
      return { type: 'thinking', thinking: open.thinking, signature: open.signature };
    case 'tool_use':
      return open.json === '' ? open.block : { ...open.block, input: inputFrom(open.json) };
    case 'other':
      return open.block;
  }
}

/** What cannot be read is no input: the model is told so by the tool. */
function inputFrom(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
}

const OTHER_STOP_REASONS: Readonly<Record<string, Anthropic.StopReason>> = {
  stop: 'end_turn',
  eos: 'end_turn',
  length: 'max_tokens',
  tool_calls: 'tool_use',
  function_call: 'tool_use',
  content_filter: 'refusal',
};

/** A reply that is over without a reason has said what it had to say. */
function stopReason(given: unknown): Anthropic.StopReason {
  if (typeof given !== 'string') return 'end_turn';
  return OTHER_STOP_REASONS[given] ?? (given as Anthropic.StopReason); // others are taken for a cut
}
