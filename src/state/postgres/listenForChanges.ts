import { OwnClient } from './ownClient.ts';

export interface Listening {
  /** Calls with each collection that another process has changed, from now on. */
  onChange(listener: (collection: string) => void): void;
  /** Listens again where the connection was lost. What was missed is seen when the collection is asked for. */
  ensure(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Hears of collections that other processes have changed (NOTIFY), once somebody wants to know; `isOwn` tells this process's
 * connections by their ids. Over a pooler that lends connections for a transaction nothing is heard, which costs a little
 * time at the next question.
 */
export function listenForChanges(url: string, isOwn: (connection: number) => boolean): Listening {
  const listeners: ((collection: string) => void)[] = [];
  let current: OwnClient | undefined;

  async function ensure(): Promise<void> {
    if (current || listeners.length === 0) return;
    const client = new OwnClient({ connectionString: url });
    current = client;
    const lost = () => {
      if (current === client) current = undefined;
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ processId, payload }) => {
      if (payload && !isOwn(processId)) for (const listener of listeners) listener(payload);
    });
    try {
      await client.connect();
      await client.query('LISTEN footnote_collections');
    } catch {
      lost(); // tried again; that the server is away is told by what needs it
    }
  }

  return {
    onChange(listener) {
      listeners.push(listener);
      void ensure();
    },
    ensure,
    async close() {
      const client = current;
      current = undefined;
      await client?.end();
    },
  };
}
