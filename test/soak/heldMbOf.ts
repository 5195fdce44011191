import { type ChildProcess, execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** For Node: the program can be told from outside to collect its garbage. */
export const WITH_GARBAGE_COLLECTION = [
  '--expose-gc',
  '--import',
  'data:text/javascript,process.on("SIGUSR2",()=>{gc();gc();})',
];
const COLLECTIONS = 3;
const COLLECTED_WITHIN_MS = 1_500;

/**
 * The memory that a process holds, in MB: after its garbage is collected, and the least of a few looks, since the
 * allocator gives memory back when it likes.
 */
export async function heldMbOf({ pid }: ChildProcess): Promise<number> {
  const looks: number[] = [];
  while (looks.length < COLLECTIONS) {
    process.kill(Number(pid), 'SIGUSR2');
    await sleep(COLLECTED_WITHIN_MS);
    looks.push(residentMb(Number(pid)));
  }
  return Math.min(...looks);
}

/** As `ps` tells it on Linux and macOS. */
function residentMb(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}
