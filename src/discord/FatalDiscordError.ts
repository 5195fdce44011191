import { DiscordAPIError, GatewayCloseCodes } from 'discord.js';
import { EXIT_MISCONFIGURED } from '../process/stop.ts';

/** What a person does about each close code after which Discord forbids to reconnect. */
const REMEDIES: ReadonlyMap<number, string> = new Map([
  [
    GatewayCloseCodes.AuthenticationFailed,
    'Discord does not know this token: copy a new one from the Developer Portal (Bot > Reset Token) into DISCORD_TOKEN.',
  ],
  [
    GatewayCloseCodes.InvalidShard,
    'Discord refused the shard: set SHARDS to a part that there is, such as 0-3/8, and start the bot again.',
  ],
  [
    GatewayCloseCodes.ShardingRequired,
    'The bot is in too many servers for so few connections: set SHARDS=auto, or a larger number of them, and start it again.',
  ],
  [GatewayCloseCodes.InvalidAPIVersion, 'Discord no longer speaks this API version: update the bot.'],
  [GatewayCloseCodes.InvalidIntents, 'Discord does not know an intent that was asked for: update the bot.'],
  [
    GatewayCloseCodes.DisallowedIntents,
    'Discord disallows an intent: switch it on in the Developer Portal (Bot > Privileged Gateway Intents).',
  ],
]);

/** Discord rejects the bot as it is set up, so trying again cannot help. The message is one line with the remedy. */
export class FatalDiscordError extends Error {
  override readonly name = 'FatalDiscordError';
  readonly exitCode = EXIT_MISCONFIGURED;
}

/** The error that a close code of the gateway stands for; undefined where the bot may reconnect. */
export function fatalClose(code: number): FatalDiscordError | undefined {
  const remedy = REMEDIES.get(code);
  return remedy === undefined ? undefined : new FatalDiscordError(`${remedy} (close code ${code})`);
}

/** The error for a token that Discord refuses. */
export function tokenRefused(): FatalDiscordError {
  return new FatalDiscordError(`${REMEDIES.get(GatewayCloseCodes.AuthenticationFailed)} (HTTP 401)`);
}

/** That error, where a request with the bot's token was answered by 401. */
export function fatalAnswer(error: unknown): FatalDiscordError | undefined {
  return error instanceof DiscordAPIError && error.status === 401 ? tokenRefused() : undefined;
}
