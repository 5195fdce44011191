// Replies written as a capable model would, to questions of the collections: `model-path/replies.jsonl` beside them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readRows } from '../../bench/search/collection.ts';

/** A line of a reply with the sentences that it cites, `PAPER:SENTENCE`, or a search. */
export type Block =
  | { readonly text: string; readonly cites?: readonly string[] }
  | { readonly search: string };

export interface Reply {
  /** What it was written under: the program's instructions, or none. */
  readonly set: string;
  readonly id: string;
  readonly collection: string;
  readonly question: string;
  /** A turn answers the request of the same number. */
  readonly turns: readonly (readonly Block[])[];
}

/** All replies; none, with a line, where they are absent. */
export function readReplies(data: string): readonly Reply[] {
  const file = join(data, 'model-path', 'replies.jsonl');
  if (existsSync(file)) return readRows<Reply>(file);
  console.log(`${file} is absent: skipped. TEST_DATA names the folder that has it.`);
  return [];
}

/** The cited lines of the turn that answers: what a member would read if nothing were checked. */
export function writtenIn({ turns }: Reply): readonly string[] {
  const said = turns.map((turn) => turn.flatMap((block) => ('text' in block ? block : [])));
  const first = said.find((blocks) => blocks.length > 0) ?? [];
  return first.flatMap(({ text, cites }) => (cites ? [text] : []));
}
