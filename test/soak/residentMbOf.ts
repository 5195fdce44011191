import { type ChildProcess, execFileSync } from 'node:child_process';

/** Memory that a process holds now, as `ps` tells it on Linux and macOS. */
export function residentMbOf({ pid }: ChildProcess): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}
