// What processes of one bot share, for those that run in one test.
import type { SharedGateway } from '../../../src/discord/gateway/connectGateway.ts';
import type { GatewaySession } from '../../../src/discord/gateway/gatewaySession.ts';
import { ownLane } from '../../../src/discord/gateway/identifyLane.ts';
import type { ShardLeases } from '../../../src/discord/gateway/shardLeases.ts';

export interface SharedDouble {
  readonly sessions: Map<number, GatewaySession>;
  /** Who has each shard. */
  readonly owners: Map<number, string>;
  readonly alive: Set<string>;
  /** As one process sees it. */
  of(owner: string): SharedGateway;
}

export function shareGateway(): SharedDouble {
  const sessions = new Map<number, GatewaySession>();
  const owners = new Map<number, string>();
  const alive = new Set<string>();
  const lane = ownLane();
  return {
    ...{ sessions, owners, alive },
    of: (owner) => ({
      lane,
      sessions: {
        read: async ({ shard }) => sessions.get(shard),
        async write({ shard }, session) {
          if (session) sessions.set(shard, session);
          else sessions.delete(shard);
        },
      },
      leases: (of) => leasesOf(owner, { of, owners, alive }),
    }),
  };
}

type Settled = Pick<SharedDouble, 'owners' | 'alive'> & { readonly of: number };

function leasesOf(owner: string, { of, owners, alive }: Settled): ShardLeases {
  const own = () => [...owners].flatMap(([shard, whose]) => (whose === owner ? shard : []));
  return {
    async renew(mayTake) {
      alive.add(owner);
      const share = Math.ceil(of / alive.size);
      const free = Array.from({ length: of }, (_, shard) => shard).filter((shard) => !owners.has(shard));
      const taken = mayTake ? free.slice(0, Math.max(0, share - own().length)) : [];
      for (const shard of taken) owners.set(shard, owner);
      return { held: own(), share };
    },
    async giveBack(shards) {
      for (const shard of shards) owners.delete(shard);
    },
    async leave() {
      alive.delete(owner);
    },
  };
}
