import type pg from 'pg';
import type { CopyGoal, RowValues, TableColumns } from '../copyTables.ts';
import { storable } from './postgresDatabase.ts';

const AT_ONCE = 500;

/** A database as one end of a copy, over a client within a transaction for all places. */
export function postgresCopy(client: pg.ClientBase): CopyGoal {
  return {
    async tables() {
      const { rows } = await client.query<{ table: string; columns: string[] }>(COLUMNS);
      return rows;
    },
    async *rows({ table, columns }) {
      await client.query(`DECLARE copied NO SCROLL CURSOR FOR SELECT ${quoted(columns)} FROM ${table}`);
      for (;;) {
        const text = `FETCH ${AT_ONCE} FROM copied`;
        const { rows } = await client.query<RowValues[] & unknown[]>({ text, rowMode: 'array' });
        if (rows.length === 0) break;
        yield rows as unknown as readonly RowValues[]; // as `rowMode` gives them
      }
      await client.query('CLOSE copied');
    },
    async clear(table) {
      await client.query(`DELETE FROM ${table}`);
    },
    async put({ table, columns }: TableColumns, rows) {
      const places = rows.map(
        (row, at) => `(${row.map((_, column) => `$${at * columns.length + column + 1}`).join(', ')})`,
      );
      await client.query(
        `INSERT INTO ${table} (${quoted(columns)}) VALUES ${places.join(', ')}`,
        rows.flatMap((row) => row.map(storable)),
      );
    },
  };
}

/** Numbers that are given out go on after those that came. */
export async function continueNumbers(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(NUMBERED);
  for (const { table, column } of rows)
    await client.query(
      `SELECT setval(pg_get_serial_sequence('${table}', '${column}'), coalesce(max(${column}), 0) + 1, false) FROM ${table}`,
    );
}

const OWN = "table_schema = current_schema() AND table_name <> 'footnote_version'";
const COLUMNS = `
  SELECT table_name AS "table", array_agg(column_name::text ORDER BY ordinal_position) AS columns
  FROM information_schema.columns WHERE ${OWN} GROUP BY table_name`;
const NUMBERED = `
  SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
  WHERE ${OWN} AND is_identity = 'YES'`;

function quoted(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ');
}
