import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * A thread that runs a module, named by its source. The built program runs its JavaScript; the source needs tsx, which a
 * thread does not inherit on Node 20.
 */
export function startThread(source: URL, options: WorkerOptions): Worker {
  const own = { ...options, execArgv: [] };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(source.href.replace(/\.ts$/u, '.js')), own);
  const tsx = import.meta.resolve('tsx/esm/api');
  const start = `import('${tsx}').then(({ register }) => { register(); return import('${source.href}'); });`;
  return new Worker(start, { ...own, eval: true });
}
