// Runs in a thread of its own, so that no search holds the event loop.
import { parentPort, workerData } from 'node:worker_threads';
import { type IndexMethods, indexMethods } from './indexMethods.ts';
import type { HandedError } from './startWorker.ts';

interface Request {
  readonly number: number;
  readonly method: keyof IndexMethods;
  readonly parameters: readonly unknown[];
}

const { file } = workerData as { file: string }; // from `startWorker`
const methods = indexMethods(file);

parentPort?.on('message', ({ number, method, parameters }: Request) => {
  try {
    const run = methods[method] as (...values: readonly unknown[]) => unknown; // the caller's types hold for both sides
    parentPort?.postMessage({ number, value: run(...parameters) });
  } catch (error) {
    parentPort?.postMessage({ number, error: handedOn(error) });
  }
});

function handedOn(error: unknown): HandedError {
  if (!(error instanceof Error)) return { message: String(error) };
  return { message: error.message, code: 'code' in error ? String(error.code) : undefined };
}
