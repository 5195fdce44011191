import { SimpleShardingStrategy, type WebSocketManager } from '@discordjs/ws';
import { type Connecting, spaceOutConnects } from './spaceOutConnects.ts';

/** What a connection of the library does by itself: where one of these throws, nobody hears it and the process ends. */
const UNHEARD = ['onMessage', 'onClose', 'heartbeat', 'internalConnect'] as const;

type Act = (...args: unknown[]) => Promise<unknown>;
type Shard = Record<(typeof UNHEARD)[number] | 'destroy', Act> & Connecting;

interface Careful {
  readonly onBroken: (fault: unknown) => void;
  readonly stop: AbortSignal;
}

/**
 * The library's connections, save that attempts to connect are spaced out, and that a connection which chokes on what
 * Discord sent is closed for good and told of.
 */
export function carefulSharding({ onBroken, stop }: Careful) {
  return (manager: WebSocketManager): SimpleShardingStrategy => {
    const strategy = new SimpleShardingStrategy(manager);
    const spawn = strategy.spawn.bind(strategy);
    strategy.spawn = async (ids) => {
      await spawn(ids);
      for (const shard of shardsOf(strategy)) {
        spaceOutConnects(shard, stop);
        listenTo(shard, onBroken);
      }
    };
    return strategy;
  };
}

/** The library keeps them to itself; tests would fail if it named them, or what they do, in another way. */
function shardsOf(strategy: SimpleShardingStrategy): Iterable<Shard> {
  return (strategy as unknown as { shards: Map<number, Shard> }).shards.values();
}

/** After a fault it does nothing any more: else it would connect again beside the one that takes its place. */
function listenTo(shard: Shard, onBroken: (fault: unknown) => void): void {
  let isBroken = false;
  for (const name of UNHEARD) {
    const act = shard[name].bind(shard);
    shard[name] = async (...args) => {
      if (isBroken) return;
      try {
        await act(...args);
      } catch (fault) {
        if (isBroken) return;
        isBroken = true;
        void shard.destroy({ reason: 'unusable' }); // not waited for: it may never end
        onBroken(fault);
      }
    };
  }
}
