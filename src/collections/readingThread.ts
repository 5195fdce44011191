// Runs in a thread of its own, so that reading a large library holds no event loop.
import { parentPort, workerData } from 'node:worker_threads';
import { loadPapers } from '../papers/loadPapers.ts';
import { readLibrary } from '../papers/readLibrary.ts';
import type { ReadingTask } from './readApart.ts';

/** Handed on so many at a time: taking them in takes a moment each on the other side, too. */
const AT_A_TIME = 100;

const task = workerData as ReadingTask; // from `readApart`
const { papers, ...rest } = await read(task);
for (let done = 0; done < papers.length; done += AT_A_TIME)
  parentPort?.postMessage({ papers: papers.slice(done, done + AT_A_TIME) });
parentPort?.postMessage({ rest });

function read(task: ReadingTask) {
  return task.kind === 'library' ? readLibrary(task.bytes, task.name) : loadPapers(task.source, task.options);
}
