import type { DraftEnd, DraftStatement, Lack, Writer, WritingTask } from '../answering/draft.ts';
import { createCanary } from './canary.ts';
import { type Conversation, converse, type Turn } from './converse.ts';
import { type EvidenceForm, MAX_EVIDENCE_CHARACTERS } from './evidenceForm.ts';
import { inlineForm } from './inlineForm.ts';
import { nativeForm } from './nativeForm.ts';
import { type Connection, openRequests, type Requests } from './openRequests.ts';
import { instructions, repairRequest, userText } from './prompts.ts';
import { isBadRequest, isTooLong, rememberTrouble } from './rememberTrouble.ts';
import { type Model, mostUsd, requestBase } from './requestBase.ts';

export interface ClaudeOptions extends Connection, Model {
  /** auto finds out whether the server cites search results, and remembers. */
  readonly evidenceMode: 'auto' | EvidenceForm['mode'];
  /** Default: a random one. */
  readonly canary?: string;
  /** Told once, until a request succeeds again, that the account cannot be used. */
  readonly onAlert?: (fault: unknown) => void;
}

const MAX_QUESTION_CHARACTERS = 2000;
/** How much less evidence a server is given that found a request too long for its model. */
const SHRINK = 4;

/** The writer that asks Claude, or a server that speaks its language. */
export function claudeWriter(options: ClaudeOptions): Writer {
  const canary = options.canary ?? createCanary();
  const trouble = rememberTrouble(options.onAlert);
  let mode = options.evidenceMode;
  let room = MAX_EVIDENCE_CHARACTERS;

  async function* write(task: WritingTask, signal: AbortSignal): AsyncGenerator<DraftStatement, DraftEnd> {
    const requests = openRequests(options);
    try {
      return yield* writeWith(requests, task, signal);
    } catch (fault) {
      if (!isTooLong(fault) || requests.attempts > 1) throw fault;
      room = Math.floor(room / SHRINK); // remembered, since the server's model stays as small
      return yield* writeWith(requests, task, signal);
    }
  }

  async function* writeWith(
    requests: Requests,
    task: WritingTask,
    signal: AbortSignal,
  ): AsyncGenerator<DraftStatement, DraftEnd> {
    const begin = (form: EvidenceForm) => {
      const base = requestBase(options, task.kind, instructions(task.kind, form.mode, canary));
      return converse({ base, form, task, canary, signal, requests, price: options.price });
    };
    if (mode === 'inline') return yield* draft(begin(inlineForm(room)), requests);
    const native = begin(nativeForm(room));
    if (mode === 'native') return yield* draft(native, requests);
    const end = yield* probe(native, requests);
    if (native.hasCitations) mode = 'native';
    if (end && (native.hasCitations || end.refused || requests.left <= 0)) return end;
    const inline = begin(inlineForm(room));
    const inlineEnd = yield* draft(inline, requests);
    if (inline.hasCitations) mode = 'inline';
    return inlineEnd;
  }

  return {
    name: 'claude',
    mostUsd: (task) => mostUsd(options, task),
    async *write(task, signal) {
      trouble.check();
      try {
        const end = yield* write(task, signal);
        trouble.forget();
        return end;
      } catch (fault) {
        trouble.note(fault);
        throw fault;
      }
    },
  };
}

/** Gives the evidence and asks the question. */
async function* draft(talk: Conversation, requests: Requests): AsyncGenerator<DraftStatement, DraftEnd> {
  const { form, task } = talk;
  const turn = yield* talk.say([
    ...form.give(task.evidence.papers),
    { type: 'text', text: userText(task).slice(0, MAX_QUESTION_CHARACTERS) },
  ]);
  return endOf(turn, talk, requests);
}

/** A native draft by a server that may not know search results: undefined where it refuses them. */
async function* probe(
  talk: Conversation,
  requests: Requests,
): AsyncGenerator<DraftStatement, DraftEnd | undefined> {
  const statements = draft(talk, requests);
  try {
    let next = await statements.next();
    // Uncited statements are no failures yet: the server may have dropped what they could cite.
    for (; !next.done; next = await statements.next()) if (next.value.citations.length > 0) yield next.value;
    return next.value;
  } catch (fault) {
    if (!isBadRequest(fault) || requests.left <= 0) throw fault;
    return undefined;
  } finally {
    await statements.return({});
  }
}

function endOf({ stop, declined }: Turn, talk: Conversation, requests: Requests): DraftEnd {
  if (stop === 'refusal') return { refused: true };
  const isComplete = stop === 'end_turn' || stop === 'stop_sequence';
  const repair = async function* (lack: Lack) {
    const turn = yield* talk.say([{ type: 'text', text: repairRequest(lack) }]);
    return endOf(turn, talk, requests);
  };
  return {
    ...(declined && { declined }),
    ...(!isComplete && { cut: true }),
    // After a search that was not answered, or a pause, the service takes no new request.
    ...(requests.left > 0 && (isComplete || stop === 'max_tokens') && { repair }),
  };
}
