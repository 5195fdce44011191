// Runs in a thread of its own, so that reading a large library holds no event loop.
import { parentPort, workerData } from 'node:worker_threads';
import { loadPapers } from '../papers/loadPapers.ts';
import { readLibrary } from '../papers/readLibrary.ts';
import type { ReadingTask } from './readApart.ts';

/** Handed on so many at a time, each when it is asked for: taking them in takes a moment on the other side, too. */
const AT_A_TIME = 50;

const task = workerData as ReadingTask; // from `readApart`
const { papers, ...rest } = await read(task);
let done = 0;
const handOn = () => {
  const next = papers.slice(done, done + AT_A_TIME);
  done += AT_A_TIME;
  parentPort?.postMessage(next.length > 0 ? { papers: next } : { rest });
};
parentPort?.on('message', handOn);
handOn();

function read(task: ReadingTask) {
  return task.kind === 'library' ? readLibrary(task.bytes, task.name) : loadPapers(task.source, task.options);
}
