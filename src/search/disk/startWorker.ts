import type { Worker } from 'node:worker_threads';
import { startThread } from '../../process/startThread.ts';
import type { IndexMethods } from './indexMethods.ts';

/** Calls a method in the worker; the calls are carried out one after another. */
export type CallWorker = <Name extends keyof IndexMethods>(
  method: Name,
  ...parameters: Parameters<IndexMethods[Name]>
) => Promise<ReturnType<IndexMethods[Name]>>;

/** What of an error can be handed from thread to thread: SQLite's own class cannot. */
export interface HandedError {
  readonly message: string;
  readonly code?: string | undefined;
}

interface Answer {
  readonly number: number;
  readonly value?: unknown;
  readonly error?: HandedError;
}

interface Waiting {
  resolve(value: never): void;
  reject(error: Error): void;
}

/** A thread that ends so many times without an answer between is not started again. */
const MAX_ENDS = 3;

/**
 * The thread that searches an index file: started when it is first asked, and again when it has ended by an error. What
 * it was asked then fails. It keeps the process alive only while it is asked something.
 */
export function startWorker(file: string, start: (file: string) => Worker = newWorker): CallWorker {
  const calls = openCalls();
  let worker: Worker | undefined;
  let ends = 0;
  let lastEnd: Error | undefined;

  const settle = (answer: Answer) => {
    ends = 0;
    calls.settle(answer);
    if (calls.waiting === 0) worker?.unref();
  };
  const end = (ended: Worker, reason: Error) => {
    if (ended !== worker) return;
    worker = undefined;
    ends += 1;
    lastEnd = reason;
    calls.fail(reason);
  };
  const running = (): Worker => {
    if (worker) return worker;
    if (ends >= MAX_ENDS)
      throw new Error(`the search thread ended ${ends} times: ${lastEnd?.message}`, { cause: lastEnd });
    const started = start(file);
    started.on('message', settle);
    started.on('error', (error) => end(started, error instanceof Error ? error : new Error(String(error))));
    started.on('exit', (code) => end(started, new Error(`the search thread ended with code ${code}`)));
    worker = started;
    return started;
  };

  const call: CallWorker = async (method, ...parameters) => {
    const asked = running();
    const { number, answer } = calls.add();
    asked.postMessage({ number, method, parameters });
    asked.ref();
    return answer;
  };
  unreachable.register(call, () => worker?.terminate());
  return call;
}

/** Ends the threads that nobody can ask any more: an index that another one has replaced goes with its last question. */
const unreachable = new FinalizationRegistry<() => unknown>((end) => end());

/** The calls that wait for their answers, by number. */
function openCalls() {
  const waiting = new Map<number, Waiting>();
  let count = 0;
  return {
    get waiting() {
      return waiting.size;
    },
    add() {
      const number = count++;
      const answer = new Promise<never>((resolve, reject) => waiting.set(number, { resolve, reject }));
      return { number, answer };
    },
    settle({ number, value, error }: Answer) {
      const { resolve, reject } = waiting.get(number) ?? {};
      waiting.delete(number);
      if (error === undefined)
        resolve?.(value as never); // as the method gave it
      else reject?.(errorOf(error));
    },
    fail(reason: Error) {
      for (const { reject } of waiting.values()) reject(reason);
      waiting.clear();
    },
  };
}

function errorOf({ message, code }: HandedError): Error {
  return Object.assign(new Error(message), code === undefined ? {} : { code });
}

function newWorker(file: string): Worker {
  return startThread(new URL('./searchWorker.ts', import.meta.url), { workerData: { file } });
}
