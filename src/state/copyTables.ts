// Copies all that one engine keeps to the other, and makes sure that it is the same.
import { createHash } from 'node:crypto';
import type { SqlValue } from './database.ts';

/** The values of a row, in the order of the columns. */
export type RowValues = readonly SqlValue[];

export interface TableColumns {
  readonly table: string;
  readonly columns: readonly string[];
}

/** What can be read whole, as of one moment. */
export interface CopySource {
  tables(): Promise<readonly TableColumns[]>;
  /** In pieces, in no order that is told. */
  rows(from: TableColumns): AsyncIterable<readonly RowValues[]>;
}

/** Nothing of what is put is there before whoever opened it says so. */
export interface CopyGoal extends CopySource {
  put(into: TableColumns, rows: readonly RowValues[]): Promise<void>;
  clear(table: string): Promise<void>;
}

export interface CopiedTable {
  readonly table: string;
  readonly rows: number;
  /** Of the rows, whatever their order. */
  readonly checksum: string;
}

/** What the processes that run keep for as long as they do. */
const OF_PROCESSES = ['claims', 'lanes', 'gateway_sessions', 'shard_leases', 'live_processes', 'open_tasks'];
/** What a goal has that was opened once, and never used. */
const OF_EVERY_START = ['keys', 'clock'];

/** Why a goal cannot take it, or what came over of each table. */
export async function copyTables(
  source: CopySource,
  goal: CopyGoal,
): Promise<readonly CopiedTable[] | { readonly refusal: string }> {
  const tables = sharedTables(await source.tables(), await goal.tables());
  for (const each of tables.filter(({ table }) => !OF_EVERY_START.includes(table))) {
    const { rows } = await summed(goal, each);
    if (rows > 0) return { refusal: `it holds ${each.table} already (${rows} rows): move to an empty one` };
  }
  const copied: CopiedTable[] = [];
  for (const table of OF_EVERY_START) await goal.clear(table);
  for (const each of tables) copied.push(await copyTable(source, goal, each));
  return copied;
}

function sharedTables(
  source: readonly TableColumns[],
  goal: readonly TableColumns[],
): readonly TableColumns[] {
  return source.flatMap(({ table, columns }) => {
    const there = goal.find((each) => each.table === table);
    if (!there || OF_PROCESSES.includes(table)) return [];
    return [{ table, columns: columns.filter((column) => there.columns.includes(column)) }];
  });
}

async function copyTable(source: CopySource, goal: CopyGoal, each: TableColumns): Promise<CopiedTable> {
  const sent = createSum();
  for await (const rows of source.rows(each)) {
    for (const row of rows) sent.add(row);
    await goal.put(each, rows);
  }
  const arrived = await summed(goal, each);
  const { rows, checksum } = sent.total();
  if (arrived.rows !== rows || arrived.checksum !== checksum)
    throw new Error(`${each.table} did not arrive as it was sent: ${arrived.rows} of ${rows} rows`);
  return { table: each.table, rows, checksum };
}

async function summed(source: CopySource, each: TableColumns) {
  const sum = createSum();
  for await (const rows of source.rows(each)) for (const row of rows) sum.add(row);
  return sum.total();
}

const CHECKSUM_BITS = 128;

/** The sum of the hashes of rows: the same in any order, and another one where a row is missing, twice or different. */
function createSum() {
  let [rows, sum] = [0, 0n];
  return {
    add(row: RowValues) {
      const hash = createHash('sha256').update(JSON.stringify(row)).digest('hex');
      rows += 1;
      sum = BigInt.asUintN(CHECKSUM_BITS, sum + BigInt(`0x${hash}`));
    },
    total: () => ({ rows, checksum: sum.toString(16).padStart(CHECKSUM_BITS / 4, '0') }),
  };
}
