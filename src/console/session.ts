import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, resolve } from 'node:path';
import { type ActionHandler, type Call, type Command, LOCAL_MEMBER, type Services } from '../command.ts';
import type { GivenFile } from '../option.ts';
import { readSource } from '../papers/readSource.ts';
import { readCommandLine } from '../presenting/readCommandLine.ts';
import { whatWentWrong } from '../presenting/whatWentWrong.ts';
import type { Log } from '../process/log.ts';
import type { Part, Reply } from '../reply.ts';
import { type Canvas, drawingOn, showable } from './drawing.ts';
import { drawReply } from './drawReply.ts';
import { drawOffers, type Offer, offersOf, readChoice } from './offers.ts';

export interface Screen {
  readonly canvas: () => Canvas;
  write(text: string): void;
  /** Shows a text that the next one replaces; absent where nothing can be replaced. */
  readonly grow?: (text: string) => void;
  /** Keeps a text as a file and returns its path; where it is absent or cannot, the text is shown. */
  readonly save?: (name: string, text: string) => string | undefined;
  /** Whether something can be chosen afterwards. Default: it can. */
  readonly takesChoices?: boolean;
}

export interface Ready {
  readonly commands: readonly Command[];
  readonly services: Services;
}

export interface SessionParts {
  /** Waited for before the first answer: it may still be on its way. */
  readonly ready: Ready | Promise<Ready>;
  readonly screen: Screen;
  readonly log: Pick<Log, 'error'>;
  /** Where a person finds the details of an error. */
  readonly logName: string;
  /** A short name for one use of a command, new each time. */
  readonly newId: () => string;
}

export interface Session {
  /** Answers one line; false where an error kept it from that. */
  answer(line: string, signal: AbortSignal): Promise<boolean>;
  offer(examples: readonly string[], commands: readonly Command[]): void;
}

/** One use of the terminal: what is asked for now, and what the last reply offered. */
interface LineContext {
  readonly call: Omit<Call, 'values'>;
  readonly offers: readonly Offer[];
  readonly parts: SessionParts;
}

/** One person at a terminal. Remembers which actions the last reply offered, by number. */
export function openSession(parts: SessionParts): Session {
  let offers: readonly Offer[] = [];
  const place = { kind: 'console', session: parts.newId() } as const;
  return {
    async answer(line, signal) {
      const call = { id: parts.newId(), signal, member: LOCAL_MEMBER, place } as const;
      try {
        offers = await answerLine(line, { call, offers, parts });
        return true;
      } catch (err) {
        return tellError(err, call, parts);
      }
    },
    offer(examples, commands) {
      offers = examples.flatMap((example) => exampleOffer(example, commands));
      parts.screen.write(drawOffers(offers, drawingOn(parts.screen.canvas())).join('\n'));
    },
  };
}

/** A line that is answered as if it had been typed. */
function exampleOffer(example: string, commands: readonly Command[]): readonly Offer[] {
  const read = readCommandLine(example, commands, fileAt);
  if ('problem' in read) return [];
  const { command, values } = read;
  const run: ActionHandler['run'] = (_value, call, services) => command.run({ ...call, values }, services);
  return [{ label: example, value: '', command, handler: { isPrivate: false, run } }];
}

/** Answers a line; returns what can be chosen from then on. */
async function answerLine(line: string, context: LineContext): Promise<readonly Offer[]> {
  const { call, offers, parts } = context;
  const { services, commands } = await parts.ready;
  const choice = readChoice(line, offers);
  if (choice && 'problem' in choice) return tell(choice.problem, context);
  if (choice) {
    const { handler, value, command } = choice.offer;
    const replies = handler.run(value, { ...call, values: {}, written: choice.written }, services);
    // What was shown for one choice leaves the others open, unless it decided between them.
    const isOpen = offers.length > 1 && !handler.inPlace;
    return show(replies, command, { ...context, offers: isOpen ? offers : [] });
  }
  const read = readCommandLine(line, commands, fileAt);
  if ('problem' in read) return tell(read.problem, context);
  const { command, values } = read;
  return show(command.run({ ...call, values }, services), command, { ...context, offers: [] });
}

function tell(problem: string, { offers, parts: { screen } }: LineContext): readonly Offer[] {
  screen.write(drawingOn(screen.canvas()).lines(showable(problem)));
  return offers;
}

/** Shows replies as they come; where the last one offers nothing, the turn's offers stand below it. */
async function show(
  replies: AsyncIterable<Reply>,
  command: Command,
  { call, offers, parts: { screen } }: LineContext,
): Promise<readonly Offer[]> {
  let last: Reply = { parts: [] };
  for await (const reply of replies) {
    last = reply;
    screen.grow?.(drawReply(reply, screen.canvas()));
  }
  if (call.signal.aborted) {
    screen.write(STOPPED);
    return offers;
  }
  const { actions: _, more: __, menu: ___, ...alone } = last;
  const shown = savingFiles(screen.takesChoices === false ? alone : last, screen);
  const own = offersOf(shown, command);
  const next = own.length > 0 ? own : offers;
  const below = drawOffers(next, drawingOn(screen.canvas()));
  screen.write([drawReply(shown, screen.canvas()), ...below].join('\n\n'));
  return next;
}

/** The reply with the path of each file instead of its text, where it could be written. */
function savingFiles(reply: Reply, { save }: Screen): Reply {
  const parts = reply.parts.map((part): Part => {
    const path = part.kind === 'file' ? save?.(part.name, part.text) : undefined;
    return path === undefined ? part : { kind: 'text', text: `Written to ${path}` };
  });
  return { ...reply, parts };
}

/** Whether it was no error: a person stopped it. */
function tellError(
  err: unknown,
  { id, signal }: LineContext['call'],
  { screen, log, logName }: SessionParts,
): boolean {
  if (signal.aborted) {
    screen.write(STOPPED);
    return true;
  }
  log.error({ err, call: id }, 'a command failed');
  screen.write(whatWentWrong(err, { id, logName }));
  return false;
}

/** A file on this machine; `~` is who sits at it. */
function fileAt(given: string): GivenFile {
  const path = given.replace(/^~(?=[/\\])/u, homedir());
  return {
    name: basename(path),
    bytes: 0, // reading it finds out
    async read(maxBytes) {
      if (!existsSync(path)) return { problem: `there is no such file: ${resolve(path)}` };
      const read = await readSource(path, maxBytes / BYTES_PER_MEGABYTE);
      return typeof read === 'string' ? { problem: read } : read;
    },
  };
}

const BYTES_PER_MEGABYTE = 2 ** 20;

const STOPPED = 'Stopped.';
