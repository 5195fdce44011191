import type { Moved } from '../../state/moveState.ts';
import type { Output } from './output.ts';
import { readFlags } from './readBatch.ts';

const USAGE =
  'Use: npm run move -- --to postgres://USER@HOST/DATABASE (the password in PGPASSWORD), or back: npm run move -- --to FILE';

export interface MoveParts {
  readonly file: string;
  /** DATABASE_URL. */
  readonly url: string | undefined;
  readonly toPostgres: (url: string) => Promise<Moved>;
  readonly toFile: (file: string, url: string) => Promise<Moved>;
  readonly output: Output;
}

/** `move`: what was moved, one JSON object a table; on standard error what to set now. Gives the exit code. */
export async function runMove(
  args: readonly string[],
  { file, url, toPostgres, toFile, output }: MoveParts,
): Promise<number> {
  const flags = readFlags(args, { to: { type: 'string' } }, USAGE);
  if ('refusal' in flags) return output.refuse(flags.refusal);
  const { to } = flags;
  if (to === undefined) return output.refuse([USAGE]);
  const isUp = /^postgres(?:ql)?:\/\//u.test(to);
  if (!isUp && to.includes('://')) return output.refuse([USAGE]);
  if (!isUp && url === undefined)
    return output.refuse(['Set DATABASE_URL and STATE_KEY to those of the database that is moved back.']);
  const moved = isUp ? await toPostgres(to) : await toFile(to, url ?? '');
  if ('refusal' in moved) return output.refuse([moved.refusal]);
  for (const table of moved) output.line(table);
  output.line({ tables: moved.length, rows: moved.reduce((sum, { rows }) => sum + rows, 0) });
  process.stderr.write(`${isUp ? nowUp(file) : nowDown(to)}\n`);
  return 0;
}

function nowUp(file: string): string {
  return `All is copied and checked. Now set DATABASE_URL, and STATE_KEY to what ${file}.key holds; keep ${file} as a backup.`;
}

function nowDown(file: string): string {
  return `All is copied and checked. Now take DATABASE_URL and STATE_KEY out, and set STATE_FILE to ${file}; its key lies beside it.`;
}
