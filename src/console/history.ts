import { writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

const MAX_LINES = 500;
/** Lines hold questions: nobody else on the machine reads them. */
const OWNER_ONLY = 0o600;

/** The lines typed in earlier sessions, kept in a file of the state folder; newest first, as readline wants them. */
export interface History {
  readonly lines: string[];
  /** Why lines cannot be kept, for a person; absent where they can. */
  readonly warning?: string;
  save(lines: readonly string[]): void;
}

/** Opens the history. A folder that cannot be written is no error: the session goes on without. */
export async function openHistory(file: string): Promise<History> {
  try {
    const text = await readOwn(file);
    const lines = text.split('\n').filter(Boolean).slice(-MAX_LINES).reverse();
    const save = (newest: readonly string[]) => write(file, newest.slice(0, MAX_LINES).toReversed());
    return { lines, save };
  } catch {
    const warning = `${dirname(file)} cannot be written: what you type is not kept for the next start. Change its permissions, or STATE_FILE.`;
    return { lines: [], warning, save: () => {} };
  }
}

/** Makes the file, and shows that it may be written; one that others could read is closed to them. */
async function readOwn(file: string): Promise<string> {
  const opened = await open(file, 'a+', OWNER_ONLY);
  try {
    await opened.chmod(OWNER_ONLY);
    return await opened.readFile('utf8');
  } finally {
    await opened.close();
  }
}

function write(file: string, lines: readonly string[]): void {
  try {
    writeFileSync(file, `${lines.join('\n')}\n`, { mode: OWNER_ONLY });
  } catch {
    // A disk that fills up costs the history, not the conversation.
  }
}
