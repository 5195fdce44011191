import { type ChildProcess, execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** For Node: the program can be told from outside to collect its garbage. */
export const WITH_GARBAGE_COLLECTION = [
  '--expose-gc',
  '--import',
  'data:text/javascript,process.on("SIGUSR2",()=>{gc();gc();})',
];
const COLLECTED_WITHIN_MS = 1_500;

/** So that what is measured is held, and not merely not yet let go. */
export async function collectGarbage({ pid }: ChildProcess): Promise<void> {
  process.kill(Number(pid), 'SIGUSR2');
  await sleep(COLLECTED_WITHIN_MS);
}

/** Memory that a process holds now, as `ps` tells it on Linux and macOS. */
export function residentMbOf({ pid }: ChildProcess): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}
