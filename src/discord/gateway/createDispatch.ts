import {
  GatewayDispatchEvents as Event,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
} from 'discord.js';
import { z } from 'zod';
import type { OpenGatewaySession } from './gatewaySession.ts';
import { watchServers } from './watchServers.ts';

export interface ToldOfEvents {
  /** Raw: anything may be missing from it. */
  readonly onInteraction: (raw: unknown) => void;
  /** A message, new or edited, and the bot's own id; raw likewise, and without its text unless it speaks to the bot. */
  readonly onMessage: (raw: unknown, self: string) => void;
  /** A server that the bot is in: one that it joined, and at each start all others. */
  readonly onJoin: (raw: unknown) => void;
  /** After each log-in, with the application's id: at the start, and again when a session could not be resumed. */
  readonly onReady: (application: string) => void;
  /** Whether the session of a shard is up: after READY or RESUMED until the connection closes. */
  readonly onConnection?: (isUp: boolean, shard: number) => void;
  /** An event that we serve came without what it must hold; it is ignored. */
  readonly onMalformed?: (event: string) => void;
  /** The bot was removed from this server, or the server is gone; not told of an outage. */
  readonly onServerLeft?: (server: string) => void;
}

interface OfOneShard extends ToldOfEvents {
  /** Called when a log-in lacks what it must hold. */
  readonly onBroken: (error: unknown) => void;
  /** The shard serves so many servers that Discord will refuse it soon. */
  readonly onManyServers: (servers: number) => void;
}

/** Hands each whole event of a shard to whom it concerns. */
export function createDispatch(
  told: OfOneShard,
  session: Pick<OpenGatewaySession, 'identity' | 'identify'>,
): (event: GatewayDispatchPayload) => void {
  const servers = watchServers(told.onManyServers);
  return function serve(event) {
    const verdict = judgeDispatch(event.t, event.d);
    if (verdict === 'malformed') told.onMalformed?.(event.t);
    if (verdict === 'malformed' && event.t === GatewayDispatchEvents.Ready) {
      told.onBroken(new TypeError('READY without what it must hold'));
    }
    if (verdict !== 'whole') return;
    switch (event.t) {
      case GatewayDispatchEvents.InteractionCreate:
        return told.onInteraction(event.d);
      case GatewayDispatchEvents.MessageCreate:
      case GatewayDispatchEvents.MessageUpdate:
        return told.onMessage(event.d, session.identity?.self ?? '');
      case GatewayDispatchEvents.GuildCreate:
        servers.join(event.d.id);
        return told.onJoin(event.d);
      case GatewayDispatchEvents.GuildDelete:
        if (event.d.unavailable) return;
        servers.leave(event.d.id);
        return told.onServerLeft?.(event.d.id);
      case GatewayDispatchEvents.Ready:
        session.identify({ self: event.d.user.id, application: event.d.application.id });
        servers.begin(event.d.guilds);
        return told.onReady(event.d.application.id);
    }
  };
}

// What Discord sends may be broken, and the library hands it on as it is.

const id = z.string().regex(/^\d{1,20}$/u);

/** The fields that an event must have to be passed on; its handler checks the rest. */
const EVENTS: Readonly<Record<string, z.ZodType>> = {
  [Event.InteractionCreate]: z.looseObject({ id }),
  [Event.MessageCreate]: z.looseObject({ id, channel_id: id, author: z.looseObject({ id }) }),
  [Event.MessageUpdate]: z.looseObject({ id, channel_id: id }),
  [Event.GuildCreate]: z.looseObject({ id }),
  [Event.GuildDelete]: z.looseObject({ id, unavailable: z.boolean().optional() }),
  [Event.Ready]: z.looseObject({ user: z.looseObject({ id }), application: z.looseObject({ id }) }),
};

/** Whether an event is one of those that we serve, and whole. */
function judgeDispatch(name: string, data: unknown): 'whole' | 'malformed' | 'unserved' {
  const schema = Object.hasOwn(EVENTS, name) ? EVENTS[name] : undefined;
  if (!schema) return 'unserved';
  return schema.safeParse(data).success ? 'whole' : 'malformed';
}
