import { z } from 'zod';

/** Discord refuses a shard with more servers (close code 4011). */
export const MOST_SERVERS_A_SHARD = 2_500;
/** Time enough to plan the change to more shards. */
const WARNED_FROM = 2_000;

/** Those of a log-in, of which nothing else is used; where they cannot be read, they count as none. */
const guilds = z.array(z.object({ id: z.string() })).catch([]);

/** Counts the servers of a shard, and tells once when they come near to what Discord allows. */
export function watchServers(onMany: (servers: number) => void) {
  let servers = new Set<string>();
  let isTold = false;
  const look = () => {
    const isMany = servers.size >= WARNED_FROM;
    if (isMany && !isTold) onMany(servers.size);
    isTold = isMany;
  };
  return {
    /** All of them, as a log-in tells. */
    begin(told: unknown) {
      servers = new Set(guilds.parse(told).map(({ id }) => id));
      look();
    },
    join(id: string) {
      servers.add(id);
      look();
    },
    leave(id: string) {
      servers.delete(id);
      look();
    },
  };
}
