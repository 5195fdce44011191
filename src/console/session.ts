import type { ActionHandler, Call, Command, Services } from '../command.ts';
import type { Log } from '../log.ts';
import type { Reply } from '../reply.ts';
import { type Canvas, drawingOn, drawReply } from './drawReply.ts';
import { readLine } from './readLine.ts';
import { showable } from './showable.ts';

/** Where a session writes. */
export interface Screen {
  readonly canvas: () => Canvas;
  write(text: string): void;
  /** Shows a text that the next one replaces; absent where nothing can be replaced. */
  readonly grow?: (text: string) => void;
}

export interface SessionParts {
  readonly commands: readonly Command[];
  /** Waited for before the first answer: they may still be on their way. */
  readonly services: Services | Promise<Services>;
  readonly screen: Screen;
  readonly log: Pick<Log, 'error'>;
  /** Where a person finds the details of a fault. */
  readonly logName: string;
  /** A short name for one use of a command, new each time. */
  readonly newId: () => string;
}

export interface Session {
  /** Answers one line; false where a fault kept it from that. */
  answer(line: string, signal: AbortSignal): Promise<boolean>;
}

interface Offer {
  readonly label: string;
  readonly value: string;
  readonly command: Command;
  readonly handler: ActionHandler;
}

/** One person at a terminal. Remembers which actions the last reply offered, by number. */
export function openSession(parts: SessionParts): Session {
  const { commands, screen } = parts;
  let offers: readonly Offer[] = [];

  async function show(replies: AsyncIterable<Reply>, command: Command, signal: AbortSignal): Promise<void> {
    let last: Reply | undefined;
    for await (const reply of replies) {
      last = reply;
      screen.grow?.(drawReply(reply, screen.canvas()));
    }
    if (signal.aborted) return screen.write('Stopped.');
    offers = last ? offersOf(last, command) : [];
    if (last) screen.write([drawReply(last, screen.canvas()), ...drawOffers(offers, screen)].join('\n\n'));
  }

  async function act({ handler, value, command }: Offer, call: Call): Promise<void> {
    const { prompt } = handler;
    if (prompt && !prompt.isOptional && !call.written) {
      return screen.write(
        showable(`${prompt.title}: type the number, a space and your text (${prompt.label})`),
      );
    }
    return show(handler.run(value, call, await parts.services), command, call.signal);
  }

  async function run(line: string, call: Omit<Call, 'values'>): Promise<void> {
    const services = await parts.services;
    const [, number, written = ''] = /^\s*(\d+)(?:\s+(.+))?\s*$/su.exec(line) ?? [];
    const offer = offers[Number(number) - 1];
    if (offer && (written === '' || offer.handler.prompt))
      return act(offer, { ...call, values: {}, written });
    const read = readLine(line, commands);
    if ('problem' in read) return screen.write(showable(read.problem));
    return show(read.command.run({ ...call, values: read.values }, services), read.command, call.signal);
  }

  return {
    async answer(line, signal) {
      const id = parts.newId();
      try {
        await run(line, { id, signal, member: 'console', place: { kind: 'console' } });
        return true;
      } catch (err) {
        if (signal.aborted) screen.write('Stopped.');
        else {
          parts.log.error({ err, call: id }, 'a command failed');
          screen.write(`That went wrong (reference ${id}). Try again; the details are in ${parts.logName}.`);
        }
        return signal.aborted;
      }
    },
  };
}

/** The actions and the choices of the menu. */
function offersOf({ actions = [], menu }: Reply, command: Command): readonly Offer[] {
  const choices = (menu?.choices ?? []).map((choice) => ({ ...choice, name: menu?.name ?? '' }));
  return [...actions, ...choices].flatMap(({ name, label, value }) => {
    const handler = command.actions?.[name];
    return handler ? [{ label, value, command, handler }] : [];
  });
}

function drawOffers(offers: readonly Offer[], { canvas }: Screen): readonly string[] {
  if (offers.length === 0) return [];
  const { dim, lines } = drawingOn(canvas());
  const labels = offers.map(({ label }, index) => `${index + 1} ${showable(label)}`);
  return [lines(dim(`Type a number for more: ${labels.join(', ')}`))];
}
