import { GatewayDispatchEvents as Event } from 'discord.js';
import { z } from 'zod';

// What Discord sends may be broken, and the library hands it on as it is.

const id = z.string().regex(/^\d{1,20}$/u);

/** What each event that we serve must hold to be passed on; whoever takes it looks closer. */
const EVENTS: Readonly<Record<string, z.ZodType>> = {
  [Event.InteractionCreate]: z.looseObject({ id }),
  [Event.MessageCreate]: z.looseObject({ id, channel_id: id, author: z.looseObject({ id }) }),
  [Event.MessageUpdate]: z.looseObject({ id, channel_id: id }),
  [Event.GuildCreate]: z.looseObject({ id }),
  [Event.GuildDelete]: z.looseObject({ id, unavailable: z.boolean().optional() }),
  [Event.Ready]: z.looseObject({ user: z.looseObject({ id }), application: z.looseObject({ id }) }),
};

/** Whether an event is one of those that we serve, and whole. */
export function judgeDispatch(name: string, data: unknown): 'whole' | 'malformed' | 'unserved' {
  const schema = Object.hasOwn(EVENTS, name) ? EVENTS[name] : undefined;
  if (!schema) return 'unserved';
  return schema.safeParse(data).success ? 'whole' : 'malformed';
}
