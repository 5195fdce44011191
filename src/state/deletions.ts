// Deletions that wait for a state file that cannot be used, noted down beside it so that they outlast a restart.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { deleteMember, deleteServer } from './forget.ts';
import { IN_MEMORY } from './openDatabase.ts';
import { removeAllSetAside } from './setAside.ts';
import type { Forgetting } from './state.ts';
import type { Storage } from './storage.ts';
import type { StorageOptions } from './storageOptions.ts';
import { writeSynced } from './writeSynced.ts';

const schema = z.object({ kind: z.enum(['member', 'server']), id: z.string() });

/** Whose data are to go. The id itself: its code would be of no use where the key cannot be read. */
export type Deletion = z.infer<typeof schema>;

type Beside = Pick<StorageOptions, 'file' | 'warn'>;

/** Notes a deletion down where it can; it is on the disk when this returns. */
export function noteDeletion(deletion: Deletion, { file, warn }: Beside): Exclude<Forgetting, 'done'> {
  try {
    writeSynced(notesOf(file), `\n${JSON.stringify(deletion)}\n`, 'a'); // apart from a line that was not written whole
    warn({ file }, `the data of a ${deletion.kind} wait to be deleted until the state file can be used`);
    return 'noted';
  } catch (err) {
    warn(
      { err, file },
      `the data of a ${deletion.kind} wait for the state file, and stay if the bot ends before`,
    );
    return 'unsure';
  }
}

/** Deletes what an earlier process was asked to; where the file still cannot be used, once more when it can. */
export async function carryOutNoted(storage: Storage, { file, warn }: Beside): Promise<void> {
  if (file === IN_MEMORY) return;
  try {
    const noted = readNotes(notesOf(file));
    if (noted.length === 0) return;
    for (const { kind, id } of noted) await (kind === 'member' ? deleteMember : deleteServer)(storage, id);
    removeAllSetAside(file);
    if (!storage.isCutOff()) rmSync(notesOf(file));
  } catch (err) {
    warn({ err, file }, 'not all deletions that are noted down beside the state file are carried out');
  }
}

/** All of it is done. Left there, it would be done again at the next start, to what is stored from now on. */
export function dropNotes({ file, warn }: Beside): void {
  try {
    rmSync(notesOf(file), { force: true });
  } catch (err) {
    warn({ err }, `${notesOf(file)} cannot be deleted: delete it by hand`);
  }
}

function notesOf(file: string): string {
  return `${file}.deletions`;
}

function readNotes(notes: string): readonly Deletion[] {
  if (!existsSync(notes)) return [];
  const lines = readFileSync(notes, 'utf8').split('\n');
  return lines.flatMap((line) => readLine(line) ?? []);
}

function readLine(line: string): Deletion | undefined {
  try {
    return schema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined; // empty, or not written whole: who asked for it was told to ask again
  }
}
