// Reading files of papers apart from the thread that answers: a library of 8 MB takes seconds.
import type { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import type { Loaded, LoadOptions } from '../papers/loadPapers.ts';
import { type Library, readLibrary } from '../papers/readLibrary.ts';
import { startThread } from '../process/startThread.ts';
import { yieldToEventLoop } from '../process/yieldToEventLoop.ts';

export type ReadingTask =
  | { readonly kind: 'library'; readonly bytes: Uint8Array; readonly name: string }
  | {
      readonly kind: 'source';
      readonly source: string;
      readonly options: Pick<LoadOptions, 'isStrict'>;
    };

/** Why a file could not be read, for a person, with the remedy. */
export interface NotRead {
  readonly problem: string;
}

/** Nobody waits longer; a library of 8 MB takes some three seconds. */
const LIBRARY_MS = 30_000;
/** The operator's files may be many, and nobody waits for them. */
const SOURCE_MS = 10 * 60_000;
/** Far above what 8 MB of text take: a file that is made to fill the memory ends its own thread alone. */
const MOST_MEGABYTES = 1_024;
/** As long to read as others may have to wait anyway: below it, starting a thread costs more. */
const SMALL_BYTES = 32 * 1024;
/** Each takes a core. */
const AT_ONCE = 2;

const inTurn = pLimit(AT_ONCE);

/** The papers of a file that was handed over. */
export async function readLibraryApart(
  bytes: Uint8Array,
  name: string,
  signal: AbortSignal,
): Promise<Library | NotRead> {
  if (bytes.length <= SMALL_BYTES) return readLibrary(bytes, name);
  const limits = { signal: AbortSignal.any([signal, AbortSignal.timeout(LIBRARY_MS)]) };
  return inTurn(() => runTask<Library>({ kind: 'library', bytes, name }, limits));
}

/** The operator's papers. */
export function loadPapersApart(
  source: string,
  options: Pick<LoadOptions, 'isStrict'>,
): Promise<Loaded | NotRead> {
  const limits = { signal: AbortSignal.timeout(SOURCE_MS) };
  return inTurn(() => runTask<Loaded>({ kind: 'source', source, options }, limits));
}

const SPLIT = 'split the file, or leave out the full texts';
const TOO_LATE = `not read in time: ${SPLIT}`;

interface Limits {
  readonly signal: AbortSignal;
  readonly start?: (task: ReadingTask) => Worker;
}

/** What the thread says: papers, some at a time, and then all else. */
type Said<R extends ReadPapers> = { readonly papers: R['papers'] } | { readonly rest: Omit<R, 'papers'> };

interface ReadPapers {
  readonly papers: readonly unknown[];
}

/** Runs a task in a thread of its own, which ends with it, or when the signal aborts. */
export function runTask<R extends ReadPapers>(
  task: ReadingTask,
  { signal, start = newThread }: Limits,
): Promise<R | NotRead> {
  if (signal.aborted) return Promise.resolve({ problem: TOO_LATE });
  const thread = start(task);
  const papers: unknown[] = [];
  return new Promise<R | NotRead>((resolve, reject) => {
    signal.addEventListener('abort', () => resolve({ problem: TOO_LATE }), { once: true });
    thread.on('message', (said: Said<R>) => {
      if ('papers' in said) {
        for (const paper of said.papers) papers.push(paper);
        void yieldToEventLoop().then(() => thread.postMessage('more'));
      } else resolve({ ...said.rest, papers } as unknown as R); // the two halves of what the task gave
    });
    thread.on('error', (error) => (isOutOfMemory(error) ? resolve({ problem: TOO_MUCH }) : reject(error)));
    thread.on('exit', () => resolve({ problem: `cannot be read: ${SPLIT}` }));
  }).finally(() => thread.terminate());
}

const TOO_MUCH = `takes more memory than a file may: ${SPLIT}`;

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function newThread(task: ReadingTask): Worker {
  return startThread(new URL('./readingThread.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
}
