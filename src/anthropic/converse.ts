import type Anthropic from '@anthropic-ai/sdk';
import type { DraftStatement } from '../answering/draft.ts';
import type { DeclineReason } from '../answering/outcome.ts';
import { defined } from '../defined.ts';
import { type AssembledReply, assembleReply, type Piece } from './assembleReply.ts';
import { type Message, type SaidBlock, withCacheMarks } from './cacheMarks.ts';
import type { Conversing } from './conversing.ts';
import { type Body, countTokens, mostUsd } from './countTokens.ts';
import { earlierMessages } from './earlierMessages.ts';
import type { EvidenceForm } from './evidenceForm.ts';
import { readEvents } from './readEvents.ts';
import { type Stop, statementsOf } from './readReply.ts';
import { runSearches } from './searchTool.ts';

/** How the model ended its turn. */
export interface ModelEnd {
  readonly stop: Stop;
  readonly declined?: DeclineReason;
  /** What is reported instead of what was asked for. */
  readonly reported?: DraftStatement;
}

/** One question's exchange with the model: what was said stays, so that it can be asked to repair. */
export interface Conversation extends Pick<Conversing, 'form' | 'task' | 'requests'> {
  readonly hasCitations: boolean;
  /** Says something to the model and hears it out, its searches included. */
  say(content: SaidBlock[]): AsyncGenerator<DraftStatement, ModelEnd>;
}

export function converse(conversing: Conversing): Conversation {
  const { requests } = conversing;
  const messages = [...earlierMessages(conversing.task)];
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
        const body = bodyOf(conversing, messages);
        if (!(await canPay(conversing, body))) return { stop: 'unpaid' };
        const reply = yield* request(conversing, body);
        hasCitations ||= reply.hasCitations;
        const { stop } = reply;
        const said = reply.content;
        if (said.length > 0) messages.push({ role: 'assistant', content: [...said] });
        if (stop === 'tool_use' && requests.canHandOver) {
          requests.allowHandOver();
          messages.push({ role: 'user', content: await runSearches(said, conversing) });
        } else if (stop !== 'pause_turn' || requests.left <= 0) {
          return { stop, ...defined({ declined: reply.declined, reported: reply.reported }) };
        }
      }
    },
  };
}

/** The request that `say` begins a question with. */
export function firstBody({ base, task }: Pick<Conversing, 'base' | 'task'>, content: SaidBlock[]): Body {
  return { ...base, messages: withCacheMarks([...earlierMessages(task), { role: 'user', content }]) };
}

function bodyOf({ base, requests }: Conversing, messages: readonly Message[]): Body {
  const noTools = requests.canHandOver || !base.tools ? {} : { tool_choice: { type: 'none' as const } };
  return { ...base, ...noTools, messages: withCacheMarks(messages) };
}

/** For the first request money is reserved before the question comes here. */
async function canPay({ requests, task, price }: Conversing, body: Body): Promise<boolean> {
  return requests.attempts === 0 || !task.reserve || task.reserve(mostUsd(body, price));
}

interface Reply extends ModelEnd {
  readonly content: readonly Anthropic.ContentBlock[];
  readonly hasCitations: boolean;
}

/** One request; its statements as they become complete, and what it used, also when it fails. */
async function* request(
  { form, task, canary, signal, requests, price, server }: Conversing,
  body: Body,
): AsyncGenerator<DraftStatement, Reply> {
  const tokens = countTokens(price, body);
  const statements = statementsOf(form.readReply(), canary, server.thinksAloud);
  const assembling = assembleReply();
  const attemptsBefore = requests.attempts;
  const read = (pieces: readonly Piece[]) => {
    if (pieces.some(({ kind }) => kind === 'taken-back')) server.learnThinking();
    return statements.take(pieces);
  };
  try {
    const options = { signal, maxRetries: Math.max(0, requests.left - 1) };
    for await (const event of readEvents(await requests.stream(body, options))) {
      tokens.take(event);
      if (tokens.isTooMuch) break; // which ends the connection
      yield* read(assembling.take(event));
    }
    signal.throwIfAborted();
    const { pieces, reply } = tokens.isTooMuch ? OVERRUN : assembling.end();
    yield* read(pieces);
    const stop = stopOf(reply);
    yield* statements.rest(stop);
    return { content: sentBack(reply.content, form), stop, ...statements.end };
  } finally {
    if (signal.aborted && requests.mayBeRead) tokens.leave();
    const usage = tokens.usage(requests.attempts - attemptsBefore);
    if (usage.estimatedRequests > 0) server.noteUncounted();
    task.onUsage?.(usage);
  }
}

/** Of a server that knows no limit. What it said is not sent back: there is no next request. */
const OVERRUN = { pieces: [], reply: { stop: 'overrun', content: [] } } as const;

/** Compatible servers stop for a tool that they do not name, where nothing can be handed over, and the other way round. */
function stopOf({ stop, content }: AssembledReply | typeof OVERRUN.reply): Stop {
  const isCall = content.some(({ type }) => type === 'tool_use');
  if (stop === 'end_turn' && isCall) return 'tool_use';
  return stop === 'tool_use' && !isCall ? 'end_turn' : stop;
}

/** A reply as the service takes it back: without empty text, thoughts that nobody signed, and citations of nothing. */
function sentBack(content: readonly Anthropic.ContentBlock[], form: EvidenceForm): Anthropic.ContentBlock[] {
  return content.flatMap((block): Anthropic.ContentBlock[] => {
    if (block.type === 'thinking') return block.signature === '' ? [] : [block];
    if (block.type !== 'text') return [block];
    if (block.text.trim() === '') return [];
    const citations = (block.citations ?? []).filter((citation) => form.isSound(citation));
    return [{ type: 'text', text: block.text, citations: citations.length > 0 ? citations : null }];
  });
}
