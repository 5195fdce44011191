import { Worker } from 'node:worker_threads';
import type { IndexMethods } from './indexMethods.ts';

/** Calls a method in the worker; the calls are carried out one after another. */
export type CallWorker = <Name extends keyof IndexMethods>(
  method: Name,
  ...parameters: Parameters<IndexMethods[Name]>
) => Promise<ReturnType<IndexMethods[Name]>>;

interface Waiting {
  resolve(value: never): void;
  reject(error: unknown): void;
}

/** Starts the thread that searches an index file. It keeps the process alive only while it is asked something. */
export function startWorker(file: string): CallWorker {
  const worker = newWorker(file);
  const waiting = new Map<number, Waiting>();
  let broken: unknown;
  let count = 0;
  worker.unref();
  worker.on('message', ({ number, value, error }) => {
    const { resolve, reject } = waiting.get(number) ?? {};
    waiting.delete(number);
    if (waiting.size === 0) worker.unref();
    if (error === undefined) resolve?.(value as never);
    else reject?.(error);
  });
  worker.on('error', (error) => {
    broken = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  return (method, ...parameters) =>
    new Promise((resolve, reject) => {
      if (broken !== undefined) return reject(broken);
      const number = count++;
      worker.postMessage({ number, method, parameters });
      waiting.set(number, { resolve, reject });
      worker.ref();
    });
}

/** The built program runs its JavaScript; the source needs tsx, which a thread does not inherit on Node 20. */
function newWorker(file: string): Worker {
  const options = { workerData: { file }, execArgv: [] };
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./searchWorker.js', import.meta.url), options);
  const [tsx, source] = [
    import.meta.resolve('tsx/esm/api'),
    new URL('./searchWorker.ts', import.meta.url).href,
  ];
  const start = `import('${tsx}').then(({ register }) => { register(); return import('${source}'); });`;
  return new Worker(start, { ...options, eval: true });
}
