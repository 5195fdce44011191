import type Anthropic from '@anthropic-ai/sdk';
import type { DraftStatement, WritingTask } from '../answering/draft.ts';
import type { DeclineReason } from '../answering/outcome.ts';
import { countTokens } from './countTokens.ts';
import type { EvidenceForm } from './evidenceForm.ts';
import type { Requests } from './openRequests.ts';
import type { ModelPrice } from './price.ts';
import { statementsOf } from './readReply.ts';
import { recentExchanges } from './recentExchanges.ts';
import { runSearches } from './searchTool.ts';

export interface Conversing {
  /** What the requests of a question share. */
  readonly base: Omit<Anthropic.MessageCreateParamsNonStreaming, 'messages'>;
  readonly form: EvidenceForm;
  readonly task: WritingTask;
  readonly canary: string;
  readonly signal: AbortSignal;
  readonly requests: Requests;
  readonly price: ModelPrice;
}

/** How the model ended its turn. */
export interface Turn {
  readonly stop: Anthropic.StopReason | null;
  readonly declined?: DeclineReason;
}

/** One question's exchange with the model: what was said stays, so that it can be asked to repair. */
export interface Conversation extends Pick<Conversing, 'form' | 'task' | 'requests'> {
  readonly hasCitations: boolean;
  /** Says something to the model and hears it out, its searches included. */
  say(content: Anthropic.ContentBlockParam[]): AsyncGenerator<DraftStatement, Turn>;
}

export function converse(conversing: Conversing): Conversation {
  const { requests } = conversing;
  const messages: Anthropic.MessageParam[] = [...earlierMessages(conversing.task)];
  let hasCitations = false;
  return {
    form: conversing.form,
    task: conversing.task,
    requests,
    get hasCitations() {
      return hasCitations;
    },
    async *say(content) {
      messages.push({ role: 'user', content });
      for (;;) {
        const reply = yield* request(conversing, messages);
        hasCitations ||= reply.hasCitations;
        const { stop } = reply;
        const said = withoutEmptyText(reply.message.content);
        if (said.length > 0) messages.push({ role: 'assistant', content: said });
        if (stop === 'tool_use' && requests.canHandOver) {
          requests.allowHandOver();
          messages.push({ role: 'user', content: await runSearches(said, conversing) });
        } else if (stop !== 'pause_turn' || requests.left <= 0) {
          return { stop, ...(reply.declined && { declined: reply.declined }) };
        }
      }
    },
  };
}

function earlierMessages(task: WritingTask): readonly Anthropic.MessageParam[] {
  return recentExchanges(task).flatMap(({ question, answer }) => [
    { role: 'user', content: question } as const,
    { role: 'assistant', content: answer } as const,
  ]);
}

interface Reply extends Pick<Turn, 'stop'> {
  readonly message: Anthropic.Message;
  readonly hasCitations: boolean;
  readonly declined?: DeclineReason;
}

/** One request; its statements as they become complete, and what it used, also when it fails. */
async function* request(
  { base, form, task, canary, signal, requests, price }: Conversing,
  messages: Anthropic.MessageParam[],
): AsyncGenerator<DraftStatement, Reply> {
  const tokens = countTokens(price);
  const statements = statementsOf(form.readReply(), canary);
  const attemptsBefore = requests.attempts;
  const noTools = requests.canHandOver ? {} : { tool_choice: { type: 'none' as const } };
  try {
    const stream = requests.client.messages.stream(
      { ...base, ...noTools, messages },
      { signal, maxRetries: Math.max(0, requests.left - 1) },
    );
    for await (const event of stream) {
      tokens.take(event);
      yield* statements.take(event);
    }
    const message = await stream.finalMessage();
    const stop = stopOf(message);
    yield* statements.rest(stop);
    return { message, stop, ...statements.end };
  } finally {
    task.onUsage?.(tokens.usage(requests.attempts - attemptsBefore));
  }
}

/** Compatible servers stop for a tool that they do not name: nothing can be handed over then. */
function stopOf({ stop_reason: stop, content }: Anthropic.Message): Turn['stop'] {
  return stop === 'tool_use' && !content.some(({ type }) => type === 'tool_use') ? 'end_turn' : stop;
}

/** The service refuses empty text, and empty turns, in what is sent back to it. */
function withoutEmptyText(content: readonly Anthropic.ContentBlock[]): Anthropic.ContentBlock[] {
  return content.filter((block) => block.type !== 'text' || block.text.trim() !== '');
}
