// What the stores ask of a database: SQL that SQLite and PostgreSQL both take.

/** Numbers are whole; nothing stored is another type. */
export type SqlValue = string | number | null;

/** By the names under which the SQL has them, as `:name`. */
export type SqlParameters = Readonly<Record<string, SqlValue>>;

/** Valid within the work that it is handed to. The caller says what columns its rows have. */
export interface Database {
  all<Row>(sql: string, parameters?: SqlParameters): Promise<readonly Row[]>;
  /** Undefined where there is no row. */
  first<Row>(sql: string, parameters?: SqlParameters): Promise<Row | undefined>;
  /** The first column of the first row; undefined where there is none. */
  value(sql: string, parameters?: SqlParameters): Promise<SqlValue | undefined>;
  /** How many rows it changed. */
  run(sql: string, parameters?: SqlParameters): Promise<number>;
}

/** Puts a row, in the place of the one with the same key; each column is a parameter of its name. */
export function putSql(table: string, key: readonly string[], columns: readonly string[]): string {
  const values = columns.map((column) => `:${column}`);
  const changed = columns.filter((column) => !key.includes(column));
  return `
    INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values.join(', ')})
    ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${changed.map((column) => `${column} = excluded.${column}`).join(', ')}`;
}
