// What is asked or pressed on the page, carried out as everywhere: commands reply, this surface shows and catches.
import { type ActionHandler, type Call, type Command, LOCAL_MEMBER, type Services } from '../command.ts';
import { defined } from '../defined.ts';
import type { GivenFile } from '../option.ts';
import { readCommandLine } from '../presenting/readCommandLine.ts';
import { tooLong } from '../presenting/tooLong.ts';
import { whatWentWrong } from '../presenting/whatWentWrong.ts';
import type { Log } from '../process/log.ts';
import type { Action, Reply } from '../reply.ts';
import { addTurn, type PageTurn, type Visit } from './visits.ts';

export interface TurnParts {
  readonly commands: readonly Command[];
  readonly services: Services;
  readonly log: Pick<Log, 'error'>;
  readonly newId: () => string;
}

/** What was typed, or which button of which turn was pressed. */
export type Wish =
  | { readonly line: string }
  /** A command by its name, with the values of a form. */
  | { readonly use: string; readonly values: Call['values']; readonly asked: string }
  | { readonly turn: PageTurn; readonly name: string; readonly value: string; readonly written: string };

/** Carries a wish out; yields its turn whenever there is more to see. */
export async function* takeTurn(
  wish: Wish,
  { visit, signal }: { readonly visit: Visit; readonly signal: AbortSignal },
  parts: TurnParts,
): AsyncGenerator<PageTurn> {
  const id = parts.newId();
  const steps: PageTurn['steps'] = [];
  const place = { kind: 'console', session: visit.id, isPage: true } as const;
  const onStep: Call['onStep'] = (step) => steps.push(step);
  const call: Call = { id, signal, place, onStep, member: LOCAL_MEMBER, values: {} };
  const { command, asked, replies, replaces } =
    'turn' in wish ? pressed(wish, call, parts) : given(wish, call, parts);
  const turn: PageTurn = replaces ?? { id, command, asked, steps, reply: { parts: [] }, isOver: false };
  if (!replaces) addTurn(visit, turn);
  yield* grow(turn, replies, { id, signal, log: parts.log });
}

interface Taken {
  readonly command: Command;
  readonly asked: string;
  readonly replies: AsyncIterable<Reply>;
  readonly replaces?: PageTurn;
}

/** A page may name no file of the machine that the bot runs on. */
function notFromHere(name: string): GivenFile {
  const problem = 'a file cannot be named here. Choose it under “Add papers”, below the collection.';
  return { name, bytes: 0, read: async () => ({ problem }) };
}

function given(wish: Exclude<Wish, { turn: PageTurn }>, call: Call, parts: TurnParts): Taken {
  if ('line' in wish) return typed(wish.line, call, parts);
  const { use, values, asked } = wish;
  const command = parts.commands.find(({ name }) => name === use);
  if (!command) throw new Error(`There is no command ${use}.`);
  return { command, asked, replies: command.run({ ...call, values }, parts.services) };
}

function typed(line: string, call: Call, { commands, services }: TurnParts): Taken {
  const read = readCommandLine(line, commands, notFromHere);
  const [first] = commands;
  if (!first) throw new Error('There are no commands.');
  if ('problem' in read) return { command: first, asked: line.trim(), replies: only(read.problem) };
  const { command, values } = read;
  return { command, asked: line.trim(), replies: command.run({ ...call, values }, services) };
}

function pressed(
  { turn, name, value, written }: Extract<Wish, { turn: PageTurn }>,
  call: Call,
  { services }: TurnParts,
): Taken {
  const { command } = turn;
  const handler = command.actions?.[name];
  const asked = labelOf(turn.reply, name, value);
  const problem = handler ? problemWith(handler, written) : UNKNOWN;
  if (!handler || problem) return { command, asked, replies: only(problem ?? UNKNOWN) };
  const replies = handler.run(value, { ...call, written }, services);
  const isQuestion = written !== '' && handler.prompt !== undefined;
  return {
    command,
    asked: isQuestion ? written : asked,
    replies,
    ...defined({ replaces: handler.inPlace ? turn : undefined }),
  };
}

const LOG_NAME = 'the log, where the page was started';
const UNKNOWN = 'This button no longer works. Ask again in the box below.';

function problemWith({ prompt }: ActionHandler, written: string): string | undefined {
  if (prompt && !prompt.isOptional && written === '') return `Write it in the box: ${prompt.label}.`;
  return prompt && tooLong(prompt, written);
}

function labelOf({ actions = [], more = [], menu }: Reply, name: string, value: string): string {
  const choices = (menu?.choices ?? []).map((choice): Action => ({ ...choice, name: menu?.name ?? '' }));
  return (
    [...actions, ...more, ...choices].find((each) => each.name === name && each.value === value)?.label ??
    name
  );
}

async function* only(text: string): AsyncGenerator<Reply> {
  yield { parts: [{ kind: 'text', text }] };
}

interface Growing {
  readonly id: string;
  readonly signal: AbortSignal;
  readonly log: TurnParts['log'];
}

/** The one place of this surface that catches. */
async function* grow(
  turn: PageTurn,
  replies: AsyncIterable<Reply>,
  { id, signal, log }: Growing,
): AsyncGenerator<PageTurn> {
  turn.isOver = false;
  try {
    yield turn;
    for await (const reply of replies) {
      turn.reply = reply;
      yield turn;
    }
  } catch (err) {
    if (!signal.aborted) log.error({ err, call: id }, 'a command failed');
    turn.reply = failure(signal.aborted ? 'Stopped.' : whatWentWrong(err, { id, logName: LOG_NAME }));
  } finally {
    turn.isOver = true; // also where nobody looks any more
  }
  yield turn;
}

function failure(text: string): Reply {
  return { parts: [{ kind: 'text', text }], isRetryable: true };
}
