import { createInterface, type Interface } from 'node:readline';
import type { Command, Services } from '../command.ts';
import type { Log } from '../log.ts';
import { completeLine } from './completeLine.ts';
import { type Canvas, drawingOn } from './drawReply.ts';
import { growingText } from './growingText.ts';
import { openHistory } from './history.ts';
import { openSession, type Screen, type Session } from './session.ts';

export interface ConsoleParts {
  readonly commands: readonly Command[];
  readonly services: Services;
  readonly log: Pick<Log, 'error'>;
  readonly logName: string;
  readonly historyFile: string;
  readonly newId: () => string;
}

const PROMPT = '> ';
const PIPED_COLUMNS = 80;

/** Answers what a person types, or what is piped in, until it ends. */
export async function startConsole(parts: ConsoleParts): Promise<void> {
  const isInteractive = process.stdin.isTTY && process.stdout.isTTY;
  if (isInteractive) await converse(parts);
  else await answerPiped(parts);
}

/** Answers each line of standard input; the exit code tells whether a fault kept one from its answer. */
async function answerPiped(parts: ConsoleParts): Promise<void> {
  const screen: Screen = { canvas, write: (text) => process.stdout.write(`${text}\n\n`) };
  const session = openSession({ ...parts, screen });
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const isAnswered = await session.answer(line, new AbortController().signal);
    if (!isAnswered) process.exitCode = 1;
  }
}

async function converse(parts: ConsoleParts): Promise<void> {
  const growing = growingText(process.stdout);
  const write = (text: string) => {
    growing.clear();
    process.stdout.write(`${text}\n\n`);
  };
  const session = openSession({ ...parts, screen: { canvas, write, grow: growing.show } });
  const history = await openHistory(parts.historyFile);
  write(welcome(parts));
  if (history.warning) write(drawingOn(canvas()).dim(history.warning));
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: PROMPT,
    history: history.lines,
    removeHistoryDuplicates: true,
    completer: (line, done) => {
      completeLine(line, parts.commands, parts.services).then(
        (found) => done(null, found),
        () => done(null, [[], line]), // a fault while typing only leaves the suggestions out
      );
    },
  });
  let saved = Promise.resolve();
  terminal.on('history', (lines) => {
    saved = saved.then(() => history.save(lines));
  });
  await answerLines(terminal, session);
  await saved;
}

/** Ctrl-C stops the question that is running; where none is, a second one leaves. */
async function answerLines(terminal: Interface, session: Session): Promise<void> {
  let running: AbortController | undefined;
  let isLeaving = false;
  terminal.on('SIGINT', () => {
    if (running && !running.signal.aborted) return running.abort();
    if (isLeaving || running) return terminal.close();
    isLeaving = true;
    terminal.write(null, { ctrl: true, name: 'u' });
    process.stdout.write('\nPress Ctrl-C again to leave.\n');
    terminal.prompt();
  });
  terminal.prompt();
  for await (const line of terminal) {
    isLeaving = false;
    if (/^\s*\/?(?:exit|quit)\s*$/iu.test(line)) break;
    if (line.trim() !== '') {
      running = new AbortController();
      await session.answer(line, running.signal);
      running = undefined;
    }
    terminal.prompt();
  }
  terminal.close();
}

function welcome({ commands, services }: ConsoleParts): string {
  const { bold, dim, lines } = drawingOn(canvas());
  const names = commands.map(({ name }) => `/${name}`).join('  ');
  return [
    lines(
      `${bold('Footnote')} answers questions about ${services.papers.size} papers, each sentence with its source.`,
    ),
    lines(`Type a question, or a command: ${names}`),
    lines(dim('Tab completes. Ctrl-C stops a question, Ctrl-D leaves.')),
  ].join('\n');
}

function canvas(): Canvas {
  const { isTTY, columns } = process.stdout;
  return { columns: isTTY ? columns : PIPED_COLUMNS, isStyled: isTTY && !process.env['NO_COLOR'] };
}
