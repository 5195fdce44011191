import pg from 'pg';

export interface Listening {
  /** Listens again where the connection was lost. What was missed is seen when the collection is asked for. */
  ensure(): Promise<void>;
  close(): Promise<void>;
}

interface Heard {
  /** By the id of a connection: whether it is this process's. */
  readonly isOwn: (connection: number) => boolean;
  readonly onChanged: (collection: string) => void;
}

/**
 * Hears of collections that other processes have changed (NOTIFY). Over a pooler that lends connections for a transaction
 * nothing is heard, which costs a little time at the next question.
 */
export function listenForChanges(url: string, { isOwn, onChanged }: Heard): Listening {
  let current: pg.Client | undefined;
  return {
    async ensure() {
      if (current) return;
      const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'footnote' });
      current = client;
      const lost = () => {
        if (current === client) current = undefined;
      };
      client.on('error', lost);
      client.on('end', lost);
      client.on('notification', ({ processId, payload }) => {
        if (payload && !isOwn(processId)) onChanged(payload);
      });
      try {
        await client.connect();
        await client.query('LISTEN footnote_collections');
      } catch {
        lost(); // tried again; that the server is away is told by what needs it
      }
    },
    async close() {
      const client = current;
      current = undefined;
      await client?.end();
    },
  };
}
