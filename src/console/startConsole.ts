import { clearLine, createInterface, cursorTo, type Interface } from 'node:readline';
import { createSupportsHyperlinks } from 'supports-hyperlinks';
import type { Services } from '../command.ts';
import type { Log } from '../process/log.ts';
import { type Completion, completeLine } from './completeLine.ts';
import { type Canvas, drawingOn } from './drawing.ts';
import { growingText } from './growingText.ts';
import { type History, openHistory } from './history.ts';
import { saveFile } from './saveFile.ts';
import { openSession, type Ready, type Screen, type Session } from './session.ts';

export interface ConsoleParts {
  /** Of the papers that come with the program: the person's own ones are found later. */
  readonly size: number;
  /** Called once the prompt is there: nobody types as fast as the rest is loaded. */
  readonly openAll: () => Promise<Ready>;
  /** How many papers there are, those of the person counted, and questions that they answer, each a line to type. */
  readonly opening: (services: Services) => Promise<Opening>;
  /** Answered alone, as if it had been typed. */
  readonly question?: string | undefined;
  readonly log: Pick<Log, 'error'>;
  readonly logName: string;
  readonly historyFile: string;
  readonly newId: () => string;
  /** Called before the state is closed: what goes on beside the conversation ends. */
  readonly onLeaving?: () => void;
}

interface Opening {
  readonly size: number;
  readonly examples: readonly string[];
}

const PROMPT = '> ';
const DEFAULT_COLUMNS = 80;
const LEAVING = /^\s*\/?(?:exit|quit)\s*$/iu;

/** Answers what a person types, or what is piped in, until it ends. */
export async function startConsole(parts: ConsoleParts): Promise<void> {
  const isInteractive = process.stdin.isTTY && process.stdout.isTTY;
  if (parts.question !== undefined) await answerLine(parts.question, parts);
  else if (isInteractive) await converse(parts);
  else await answerPiped(parts);
}

/** Answers one question; the exit code tells whether an error kept it from its answer. */
async function answerLine(question: string, parts: ConsoleParts): Promise<void> {
  const ready = await parts.openAll();
  const write = (text: string) => process.stdout.write(`${text}\n`);
  const session = openSession({ ...parts, ready, screen: { canvas, write, takesChoices: false } });
  if (!(await session.answer(question, new AbortController().signal))) process.exitCode = 1;
  await ready.services.state.close();
}

/** Answers each line of standard input; the exit code tells whether an error kept one from its answer. */
async function answerPiped(parts: ConsoleParts): Promise<void> {
  const ready = await parts.openAll();
  const screen: Screen = { canvas, write: (text) => process.stdout.write(`${text}\n\n`) };
  const session = openSession({ ...parts, ready, screen });
  for await (const line of createInterface({ input: process.stdin })) {
    if (LEAVING.test(line)) break;
    if (line.trim() === '') continue;
    const isAnswered = await session.answer(line, new AbortController().signal);
    if (!isAnswered) process.exitCode = 1;
  }
  await ready.services.state.close();
}

async function converse(parts: ConsoleParts): Promise<void> {
  const growing = growingText(process.stdout);
  const write = (text: string) => {
    growing.clear();
    process.stdout.write(`${text}\n\n`);
  };
  const history = await openHistory(parts.historyFile);
  write(greeting(parts.size, canvas()));
  if (history.warning) write(drawingOn(canvas()).dim(history.warning));
  let ready: Promise<Ready> | undefined;
  const open = () => {
    ready ??= parts.openAll();
    return ready;
  };
  const terminal = openTerminal(history, async (line) => completeLine(line, await open()));
  terminal.prompt();
  const screen: Screen = { canvas, write, grow: growing.show, save: saveFile };
  const session = openSession({ ...parts, ready: open(), screen });
  const isAsked = new AbortController();
  const offer = async ({ commands, services }: Ready) => {
    const { size, examples } = await parts.opening(services);
    if (isAsked.signal.aborted) return;
    showAbove(terminal, () => {
      if (size !== parts.size)
        write(`Papers of your own are here: questions are answered from these ${size}.`);
      if (examples.length > 0) session.offer(examples, commands);
    });
  };
  void open()
    .then(offer)
    .catch(() => {}); // without examples one asks one's own
  await answerLines(terminal, session, () => isAsked.abort());
  parts.onLeaving?.();
  await (await open()).services.state.close();
}

/** Above the prompt, once it is known: nobody waits for it, and what is typed meanwhile stays. */
function showAbove(terminal: Interface, show: () => void): void {
  cursorTo(process.stdout, 0);
  clearLine(process.stdout, 0);
  show();
  terminal.prompt(true);
}

function openTerminal(history: History, complete: (line: string) => Promise<Completion>): Interface {
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: PROMPT,
    history: history.lines,
    removeHistoryDuplicates: true,
    completer: (line, done) => {
      complete(line).then(
        (found) => done(null, found),
        () => done(null, [[], line]), // an error while typing only leaves the suggestions out
      );
    },
  });
  terminal.on('history', history.save);
  return terminal;
}

/** Ctrl-C stops the question that is running; where none is, a second one leaves. */
async function answerLines(terminal: Interface, session: Session, onLine: () => void): Promise<void> {
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
  for await (const line of terminal) {
    isLeaving = false;
    onLine();
    if (LEAVING.test(line)) break;
    if (line.trim() !== '') {
      running = new AbortController();
      await session.answer(line, running.signal);
      running = undefined;
    }
    terminal.prompt();
  }
  terminal.close();
}

export function greeting(size: number, on: Canvas): string {
  const { bold, dim, lines } = drawingOn(on);
  return [
    lines(`${bold('Footnote')} answers questions about ${size} papers, each sentence with its source.`),
    lines('Type a question, or /help to see what else there is.'),
    lines(dim('Tab completes. Ctrl-C stops a question, Ctrl-D leaves.')),
  ].join('\n');
}

function canvas(): Canvas {
  const { isTTY, columns } = process.stdout;
  // A terminal that does not know its width says 0.
  const width = isTTY && columns > 0 ? columns : DEFAULT_COLUMNS;
  const isStyled = isTTY && !process.env['NO_COLOR'];
  return { columns: width, isStyled, hasLinks: isStyled && createSupportsHyperlinks(process.stdout) };
}
