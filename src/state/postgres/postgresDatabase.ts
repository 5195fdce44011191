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

/**
 * What stores ask for, over a client of PostgreSQL. `begin` goes to the server together with the first statement, whose
 * values stand in it as literals then: most works are one statement, and each way to the server and back counts.
 */
export function databaseOnClient(client: Querying, begin?: string): Database {
  let waiting = begin;
  const query = async (sql: string, parameters: SqlParameters = {}): Promise<pg.QueryResult> => {
    const bound = (name: string) => storable(parameters[name] ?? null);
    if (waiting === undefined) {
      const { text, names } = positional(sql);
      return client.query(text, names.map(bound));
    }
    const together = `${waiting}; ${withLiterals(sql, parameters)}`;
    waiting = undefined;
    const results = (await client.query(together)) as unknown as readonly pg.QueryResult[]; // one for each statement
    return results.at(-1) as pg.QueryResult; // there are two at least
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
  const text = withNames(sql, (name) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  const read = { text, names };
  known.set(sql, read);
  return read;
}

function withNames(sql: string, write: (name: string) => string): string {
  return sql.replaceAll(QUOTED_OR_NAME, (found: string, name: string | undefined) =>
    name === undefined ? found : write(name),
  );
}

/** A statement whose values stand in it. */
export function withLiterals(sql: string, parameters: SqlParameters): string {
  return withNames(sql, (name) => literal(storable(parameters[name] ?? null)));
}

function literal(value: SqlValue): string {
  if (value === null) return 'NULL';
  return typeof value === 'number' ? `(${value})` : pg.escapeLiteral(value);
}

/** PostgreSQL's texts hold every character but NUL. */
export function storable(value: SqlValue): SqlValue {
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;
}
