// Which of Discord's connections (shards) a process opens: SHARDS.
import { z } from 'zod';

/** A connection serves the servers whose number falls to it: `(id >> 22) % of`. */
export type Shards =
  /** As many as Discord recommends, all by this process. */
  | { readonly kind: 'auto' }
  /** These of so many; other processes open the others. */
  | { readonly kind: 'part'; readonly ids: readonly number[]; readonly of: number }
  /** Its share of so many, which the processes settle among themselves. */
  | { readonly kind: 'lease'; readonly of: number };

/** Far beyond what one database and this design serve: 2,500,000 servers. */
const MOST_SHARDS = 1_000;
const FORM = /^(?:(?<lease>lease)|(?<first>\d+)(?:-(?<last>\d+))?)\/(?<of>\d+)$/u;
const WANTED =
  'must be auto (all that Discord recommends), a part of them such as 0-3/8 (the first four of eight), or lease/8 (a share of eight, settled among the processes)';

export const shardsSetting = z.string().transform((text, context): Shards => {
  const read = readShards(text.trim().toLowerCase());
  if (read) return read;
  context.addIssue(WANTED);
  return z.NEVER;
});

function readShards(text: string): Shards | undefined {
  if (text === 'auto') return { kind: 'auto' };
  const parts = FORM.exec(text)?.groups;
  if (!parts) return undefined;
  const of = Number(parts['of']);
  if (of < 1 || of > MOST_SHARDS) return undefined;
  if (parts['lease']) return { kind: 'lease', of };
  const first = Number(parts['first']);
  const last = Number(parts['last'] ?? first);
  if (first > last || last >= of) return undefined;
  return { kind: 'part', ids: shardsUpTo(last + 1).slice(first), of };
}

export function shardsUpTo(of: number): readonly number[] {
  return Array.from({ length: of }, (_, id) => id);
}

/** Whether other processes have to open what this one does not. */
export function needsOthers(shards: Shards): boolean {
  return shards.kind === 'lease' || (shards.kind === 'part' && shards.ids.length < shards.of);
}
