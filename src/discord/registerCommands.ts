import { isDeepStrictEqual } from 'node:util';
import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Command } from '../command.ts';
import { commandBodies } from './commandBodies.ts';
import { within } from './rest/within.ts';

const REGISTER_WITHIN_MS = 15_000;

export interface Registration {
  readonly rest: REST;
  readonly application: string;
  /** Registers for this server alone; everywhere without it. */
  readonly server?: string | undefined;
  readonly commands: readonly Command[];
}

/** What of a registered command we set; Discord adds ids, versions and defaults. */
const registered = z.array(
  z.object({
    type: z.number(),
    name: z.string(),
    description: z.string().default(''),
    // Sent as a number, answered as a string.
    default_member_permissions: z
      .union([z.string(), z.number()])
      .nullish()
      .transform((bits) => (bits === null || bits === undefined ? null : String(bits))),
    contexts: z.array(z.number()).nullish().transform(sorted),
    integration_types: z.array(z.number()).nullish().transform(sorted),
    options: z
      .array(
        z.object({
          type: z.number(),
          name: z.string(),
          description: z.string(),
          required: z.boolean().default(false),
          autocomplete: z.boolean().default(false),
          channel_types: z.array(z.number()).optional().transform(sorted),
          max_length: z.number().optional(),
          choices: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
        }),
      )
      .default([]),
  }),
);

/** Makes Discord's list of commands ours; writes only where they differ, since Discord counts writes. */
export async function registerCommands(registration: Registration): Promise<'written' | 'unchanged'> {
  const { rest, application, server, commands } = registration;
  const route = server
    ? Routes.applicationGuildCommands(application, server)
    : Routes.applicationCommands(application);
  const wanted = commands.flatMap((command) => commandBodies(command, server ? 'server' : 'global'));
  const known = await within(REGISTER_WITHIN_MS, (signal) => rest.get(route, { signal }));
  if (isSame(known, wanted, server !== undefined)) return 'unchanged';
  await within(REGISTER_WITHIN_MS, (signal) => rest.put(route, { body: wanted, signal }));
  return 'written';
}

function isSame(known: unknown, wanted: unknown, inServer: boolean): boolean {
  const read = [registered.safeParse(known), registered.safeParse(wanted)];
  const [is, shouldBe] = read.map(({ data }) =>
    data
      ?.map((each) => (inServer ? { ...each, contexts: [], integration_types: [] } : each))
      .sort((one, other) => one.name.localeCompare(other.name)),
  );
  return is !== undefined && isDeepStrictEqual(is, shouldBe);
}

function sorted(numbers: readonly number[] | null | undefined): readonly number[] {
  return [...(numbers ?? [])].sort((one, other) => one - other);
}
