import { DiscordAPIError, GatewayCloseCodes } from 'discord.js';
import { EXIT_MISCONFIGURED } from '../process/exitCode.ts';

/** What a person does about each close code after which Discord forbids to reconnect. */
const REMEDIES: ReadonlyMap<number, string> = new Map([
  [
    GatewayCloseCodes.AuthenticationFailed,
    'Discord does not know this token: copy a new one from the Developer Portal (Bot > Reset Token) into DISCORD_TOKEN.',
  ],
  [GatewayCloseCodes.InvalidShard, 'Discord refused the shard: update the bot and start it again.'],
  [
    GatewayCloseCodes.ShardingRequired,
    'The bot is in too many servers for one connection: update the bot and start it again.',
  ],
  [GatewayCloseCodes.InvalidAPIVersion, 'Discord no longer speaks this API version: update the bot.'],
  [GatewayCloseCodes.InvalidIntents, 'Discord does not know an intent that was asked for: update the bot.'],
  [
    GatewayCloseCodes.DisallowedIntents,
    'Discord disallows an intent: switch it on in the Developer Portal (Bot > Privileged Gateway Intents).',
  ],
]);

/** Discord will not have the bot as it is set up, so trying again cannot help. The message is one line with the remedy. */
export class FatalDiscordError extends Error {
  override readonly name = 'FatalDiscordError';
  readonly exitCode = EXIT_MISCONFIGURED;
}

/** The end of the bot that a close code of the gateway means, if it means one. */
export function fatalClose(code: number): FatalDiscordError | undefined {
  const remedy = REMEDIES.get(code);
  return remedy === undefined ? undefined : new FatalDiscordError(`${remedy} (close code ${code})`);
}

/** The end of the bot that a refused token means. */
export function tokenRefused(): FatalDiscordError {
  return new FatalDiscordError(`${REMEDIES.get(GatewayCloseCodes.AuthenticationFailed)} (HTTP 401)`);
}

/** The same, if that is what an error of a route with the bot's token says. */
export function fatalAnswer(error: unknown): FatalDiscordError | undefined {
  return error instanceof DiscordAPIError && error.status === 401 ? tokenRefused() : undefined;
}
