import pg from 'pg';
import { COLUMN_TYPES } from './postgresDatabase.ts';

/** A server that takes longer counts as away: one that is gone refuses at once, and a busy machine takes seconds. */
const CONNECT_WITHIN_MS = 5_000;

/** A connection of this program; a pool would give it the time limit of its own wait for a free one. */
export class OwnClient extends pg.Client {
  constructor(config: pg.ClientConfig = {}) {
    super({
      ...config,
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
      keepAlive: true,
      application_name: 'footnote',
    });
  }
}

/** For work that may take as long as it takes, such as a migration of many rows. */
export async function overClient<T>(url: string, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = new OwnClient({ connectionString: url, types: COLUMN_TYPES });
  client.on('error', () => {}); // told by the query that meets it
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}
