import type Libsql from 'libsql';
import type { CopyGoal, RowValues, TableColumns } from '../copyTables.ts';

const AT_ONCE = 500;

/** A file as one end of a copy; whoever opened it begins and ends the transaction. */
export function sqliteCopy(database: Libsql.Database): CopyGoal {
  return {
    async tables() {
      const names = database.prepare(TABLES).all() as { name: string }[]; // the column of the query
      return names.map(({ name }) => {
        const columns = database.prepare(`PRAGMA table_info(${name})`).all() as { name: string }[]; // among others
        return { table: name, columns: columns.map((column) => column.name) };
      });
    },
    async *rows({ table, columns }) {
      const select = database.prepare(`SELECT ${quoted(columns)} FROM ${table}`).raw();
      let piece: RowValues[] = [];
      for (const row of select.iterate() as Iterable<RowValues>) {
        piece.push(row);
        if (piece.length < AT_ONCE) continue;
        yield piece;
        piece = [];
      }
      if (piece.length > 0) yield piece;
    },
    async clear(table) {
      database.exec(`DELETE FROM ${table}`);
    },
    async put({ table, columns }: TableColumns, rows) {
      const values = columns.map(() => '?').join(', ');
      const insert = database.prepare(`INSERT INTO ${table} (${quoted(columns)}) VALUES (${values})`);
      for (const row of rows) insert.run(...row);
    },
  };
}

const TABLES =
  "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";

function quoted(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ');
}
