import pg from 'pg';
import type { Database, SqlParameters, SqlValue } from '../database.ts';

/** What PostgreSQL sends as text although it is a number here: bigint and numeric, neither beyond 2^53. */
const NUMBERS: readonly number[] = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC];

/** How columns become values of the stores. */
export const COLUMN_TYPES: pg.CustomTypesConfig = {
  getTypeParser: (type, format) => (NUMBERS.includes(type) ? Number : pg.types.getTypeParser(type, format)),
};

/** Who carries out a query: a client within a transaction. */
type Querying = Pick<pg.ClientBase, 'query'>;

/** What stores ask for, over a client of PostgreSQL. */
export function databaseOnClient(client: Querying): Database {
  const query = (sql: string, parameters: SqlParameters = {}) => {
    const { text, names } = positional(sql);
    return client.query(
      text,
      names.map((name) => storable(parameters[name] ?? null)),
    );
  };
  const all = async <Row>(sql: string, parameters?: SqlParameters): Promise<Row[]> =>
    (await query(sql, parameters)).rows; // the caller's word
  return {
    all,
    first: async <Row>(sql: string, parameters?: SqlParameters) => (await all<Row>(sql, parameters))[0],
    async value(sql, parameters) {
      const row = (await all<Readonly<Record<string, SqlValue>>>(sql, parameters))[0];
      return row && Object.values(row)[0];
    },
    run: async (sql, parameters) => (await query(sql, parameters)).rowCount ?? 0,
  };
}

interface Positional {
  readonly text: string;
  /** In the order of their numbers. */
  readonly names: readonly string[];
}

const known = new Map<string, Positional>();
/** A text in quotes, which stays, or a name. */
const QUOTED_OR_NAME = /'(?:[^']|'')*'|(?<!:):(?<name>[a-z_]\w*)/giu;

/** `:name` becomes `$1`, the same name always the same number. The stores' SQL is a fixed set: each is read once. */
export function positional(sql: string): Positional {
  const before = known.get(sql);
  if (before) return before;
  const names: string[] = [];
  const text = sql.replaceAll(QUOTED_OR_NAME, (found: string, name: string | undefined) => {
    if (name === undefined) return found;
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  const read = { text, names };
  known.set(sql, read);
  return read;
}

/** PostgreSQL's texts hold every character but NUL. */
export function storable(value: SqlValue): SqlValue {
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;
}
