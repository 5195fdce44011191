import { PermissionFlagsBits, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { ChannelAccess } from '../../form.ts';
import { NEEDED_RIGHTS } from '../neededRights.ts';
import { WRITABLE } from '../render/drawForm.ts';
import { describeError, type SurfaceLog } from '../safeLog.ts';
import { within } from './within.ts';

/** Which channels of a server can be written in, and what the bot lacks there; undefined where Discord does not say. */
export type FindAccess = (server: string, bot: string) => Promise<readonly ChannelAccess[] | undefined>;

/** A form waits for it, and has to open within Discord's 3 s. */
const FIND_WITHIN_MS = 1_200;

const bits = z.string().regex(/^\d+$/u).transform(BigInt);
const rolesShape = z.array(z.object({ id: z.string(), permissions: bits }));
const memberShape = z.object({ roles: z.array(z.string()) });
const overwriteShape = z.object({ id: z.string(), allow: bits, deny: bits });
const channelsShape = z.array(
  z.object({
    id: z.string(),
    type: z.number(),
    name: z.string().default(''),
    permission_overwrites: z.array(overwriteShape).default([]),
  }),
);
type Overwrite = z.infer<typeof overwriteShape>;

/** Asks each time: rights change, and who changes settings does so seldom. Never throws. */
export function createFindAccess(rest: REST, { log, token }: { log: SurfaceLog; token: string }): FindAccess {
  return async (server, bot) => {
    try {
      const [channels, roles, member] = await within(FIND_WITHIN_MS, (signal) =>
        Promise.all([
          rest.get(Routes.guildChannels(server), { signal }),
          rest.get(Routes.guildRoles(server), { signal }),
          rest.get(Routes.guildMember(server, bot), { signal }),
        ]),
      );
      const rightsOf = serverRights(rolesShape.parse(roles), {
        ...{ server, bot },
        own: memberShape.parse(member).roles,
      });
      return channelsShape
        .parse(channels)
        .filter(({ type }) => WRITABLE.some((each) => each === type))
        .map((channel) => ({
          id: channel.id,
          name: channel.name,
          missing: missingIn(rightsOf(channel.permission_overwrites)),
        }));
    } catch (error) {
      log.info({ ...describeError(error, [token]), server }, 'rights not found out');
      return undefined;
    }
  };
}

function missingIn(rights: bigint): readonly string[] {
  return [...NEEDED_RIGHTS].flatMap(([name, right]) => ((rights & right) === 0n ? [name] : []));
}

/**
 * The bot's rights in a channel by its overwrites, as Discord computes them: those of everybody, of all its roles together,
 * then its own (https://docs.discord.com/developers/topics/permissions).
 */
function serverRights(
  roles: z.infer<typeof rolesShape>,
  { server, bot, own }: { server: string; bot: string; own: readonly string[] },
): (overwrites: readonly Overwrite[]) => bigint {
  const base = roles
    .filter(({ id }) => id === server || own.includes(id)) // the role of everybody has the server's id
    .reduce((all, { permissions }) => all | permissions, 0n);
  const levels = [[server], own.filter((id) => id !== server), [bot]];
  return (overwrites) => {
    if ((base & PermissionFlagsBits.Administrator) !== 0n) return ~0n;
    return levels.reduce(
      (rights, ids) =>
        applied(
          rights,
          overwrites.filter(({ id }) => ids.includes(id)),
        ),
      base,
    );
  };
}

function applied(rights: bigint, overwrites: readonly Overwrite[]): bigint {
  const deny = overwrites.reduce((all, each) => all | each.deny, 0n);
  const allow = overwrites.reduce((all, each) => all | each.allow, 0n);
  return (rights & ~deny) | allow;
}
