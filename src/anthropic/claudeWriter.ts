import type { DraftEnd, DraftStatement, Lack, Writer, WritingTask } from '../answering/draft.ts';
import { papersAtFirst } from '../answering/papersAtFirst.ts';
import { defined } from '../defined.ts';
import type { SaidBlock } from './cacheMarks.ts';
import { createCanary } from './canary.ts';
import { type Conversation, converse, firstBody, type ModelEnd } from './converse.ts';
import { mostUsd } from './countTokens.ts';
import type { EvidenceForm } from './evidenceForm.ts';
import { inlineForm } from './inlineForm.ts';
import { nativeForm } from './nativeForm.ts';
import { type Connection, openRequests } from './openRequests.ts';
import { instructions, repairRequest, userText } from './prompts.ts';
import { rememberServer, type ServerMemory, type Sign } from './rememberServer.ts';
import { isBadRequest, isTooLong, refusesTools, rememberTrouble } from './rememberTrouble.ts';
import { type Model, requestBase } from './requestBase.ts';

export interface ClaudeOptions extends Connection, Model {
  /** auto finds out whether the server cites search results, and remembers. */
  readonly evidenceMode: 'auto' | EvidenceForm['mode'];
  /** Default: a random one. */
  readonly canary?: string;
  /** Told once, until a request succeeds again, that the account cannot be used. */
  readonly onAlert?: (error: unknown) => void;
  /** Told once of each thing that the server does not do. */
  readonly onNote?: (note: string) => void;
}

const MAX_QUESTION_CHARACTERS = 2000;

/** The writer that asks Claude, or a server that speaks its language. */
export function claudeWriter(options: ClaudeOptions): Writer {
  const canary = options.canary ?? createCanary();
  const trouble = rememberTrouble(options.onAlert);
  const server = rememberServer(options.evidenceMode, options.onNote);
  const baseOf = (task: WritingTask, { mode }: EvidenceForm) => {
    const { takesTools } = server;
    const text = instructions(task.kind, mode, { canary, canSearch: takesTools });
    return requestBase(options, task, { instructions: text, takesTools });
  };

  async function* write(task: WritingTask, signal: AbortSignal): AsyncGenerator<DraftStatement, DraftEnd> {
    const requests = openRequests(options);
    const { room } = server;
    const begin = (form: EvidenceForm) =>
      converse({
        base: baseOf(task, form),
        form,
        task,
        canary,
        signal,
        requests,
        price: options.price,
        server,
      });
    try {
      return yield* writeIn(server, room, begin);
    } catch (error) {
      const canMend =
        (isTooLong(error) && server.shrink(room)) || (refusesTools(error) && server.learnNoTools());
      if (!canMend || requests.attempts > 1) throw error;
      return yield* writeIn(server, server.room, begin);
    }
  }

  return {
    name: 'claude',
    mostUsd: (task) => {
      const form = (server.mode === 'inline' ? inlineForm : nativeForm)(server.room);
      const body = firstBody({ base: baseOf(task, form), task }, opening(form, task, server));
      return mostUsd(body, options.price);
    },
    async *write(task, signal) {
      trouble.check();
      try {
        const end = yield* write(task, signal);
        trouble.forget();
        server.noteSuccess();
        return end;
      } catch (error) {
        trouble.note(error);
        throw error;
      }
    },
  };
}

/** Writes in the form that the server takes, and finds out which one that is. */
async function* writeIn(
  server: ServerMemory,
  room: number,
  begin: (form: EvidenceForm) => Conversation,
): AsyncGenerator<DraftStatement, DraftEnd> {
  if (server.mode === 'inline') return yield* draft(begin(inlineForm(room)), server);
  const native = begin(nativeForm(room));
  if (server.mode === 'native') return yield* draft(native, server);
  const probed = yield* probe(native, server);
  if (typeof probed !== 'string') return probed;
  const inline = begin(inlineForm(room));
  const end = yield* draft(inline, server);
  if (inline.hasCitations) server.learnInline(probed);
  return end;
}

/** Gives the evidence and asks the question. */
async function* draft(talk: Conversation, server: ServerMemory): AsyncGenerator<DraftStatement, DraftEnd> {
  return endOf(yield* talk.say(opening(talk.form, talk.task, server)), talk);
}

/** A server that cannot search gets all papers at once. */
function opening(form: EvidenceForm, task: WritingTask, { takesTools }: ServerMemory): SaidBlock[] {
  const question = userText(task).slice(0, MAX_QUESTION_CHARACTERS);
  const most = takesTools ? papersAtFirst(task) : undefined;
  return [...form.give(task.evidence.papers, most), { type: 'text', text: question }];
}

/**
 * A native draft by a server that may not know search results: how it looked where it cites none, since the server may
 * have dropped what could be cited, and plain text is worth a try.
 */
async function* probe(
  talk: Conversation,
  server: ServerMemory,
): AsyncGenerator<DraftStatement, DraftEnd | Sign> {
  const statements = draft(talk, server);
  const held: DraftStatement[] = [];
  const isUnproven = () => server.mode !== 'native' && talk.requests.left > 0; // another question may prove it
  try {
    let next = await statements.next();
    for (; !next.done; next = await statements.next()) {
      held.push(next.value);
      if (next.value.citations.length > 0) server.learnNative();
      if (server.mode === 'native') yield* held.splice(0);
    }
    const { declined, reported, refused, unpaid } = next.value;
    if (reported) server.learnNative();
    if (refused || unpaid || !isUnproven() || (held.length === 0 && !declined)) return next.value;
    return declined ? 'declined' : 'uncited';
  } catch (error) {
    if (!isBadRequest(error) || !isUnproven()) throw error;
    if (refusesTools(error)) server.learnNoTools();
    return 'refused';
  } finally {
    await statements.return({});
  }
}

function endOf({ stop, declined, reported }: ModelEnd, talk: Conversation): DraftEnd {
  if (stop === 'refusal') return { refused: true };
  if (stop === 'unpaid') return { unpaid: true };
  const isComplete = stop === 'end_turn' || stop === 'stop_sequence';
  const repair = async function* (lack: Lack) {
    const end = yield* talk.say([{ type: 'text', text: repairRequest(lack) }]);
    return endOf(end, talk);
  };
  return {
    ...defined({
      declined,
      reported,
      cut: !isComplete || undefined,
      // After a search that was not answered, or a pause, the service takes no new request.
      repair: talk.requests.left > 0 && (isComplete || stop === 'max_tokens') ? repair : undefined,
    }),
  };
}
