// Files that cannot be used any more are kept for their owner, never overwritten; but they hold what members have
// said, so they go with its retention, and when somebody has something deleted.
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What may lie beside a state file and belongs to it. */
const PARTS = ['', '-wal', '-shm'];
const MOST_KEPT = 3;

/** Moves a state file out of the way, and its key with it where that is broken; returns the new name. */
export function setAside(file: string, { now, withKey = false }: { now: Date; withKey?: boolean }): string {
  const aside = `${asideOf(file)}${stampOf(now)}`;
  for (const part of withKey ? [...PARTS, '.key'] : PARTS) moveIfThere(`${file}${part}`, `${aside}${part}`);
  return aside;
}

/** Removes what was set aside before this moment, and all but the newest few; returns the number of files. */
export function removeSetAside(file: string, before: Date): number {
  const names = namesSetAside(file);
  const start = basename(asideOf(file));
  const stamps = [...new Set(names.map((name) => stampIn(name.slice(start.length))))].sort();
  const kept = stamps.filter((stamp) => stamp > stampOf(before)).slice(-MOST_KEPT);
  const old = names.filter((name) => !kept.includes(stampIn(name.slice(start.length))));
  for (const name of old) rmSync(join(dirname(file), name), { force: true });
  return old.length;
}

/** Removes all of it: nobody can look for one member's rows in a broken file. */
export function removeAllSetAside(file: string): void {
  for (const name of namesSetAside(file)) rmSync(join(dirname(file), name), { force: true });
}

function namesSetAside(file: string): readonly string[] {
  const start = basename(asideOf(file));
  if (!existsSync(dirname(file))) return [];
  return readdirSync(dirname(file)).filter((name) => name.startsWith(start));
}

function asideOf(file: string): string {
  return `${file}.broken-`;
}

/** Sorts by time; some file systems take no colon. */
function stampOf(moment: Date): string {
  return moment.toISOString().replaceAll(':', '');
}

function stampIn(rest: string): string {
  return rest.slice(0, rest.indexOf('Z') + 1);
}

function moveIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}
