import type { REST } from 'discord.js';
import type { Announce } from '../reply.ts';
import { createAnnounce, type PostClaims } from './createAnnounce.ts';
import { type FatalDiscordError, fatalAnswer } from './FatalDiscordError.ts';
import { inviteLink } from './inviteLink.ts';
import { type Registration, registerCommands } from './registerCommands.ts';
import { sendAgain } from './rest/sendAgain.ts';
import { describeError, type SurfaceLog } from './safeLog.ts';

/** A bot that is new to Discord has no command at all until this is done. */
const REGISTER_PAUSES_MS = [1_000, 5_000, 30_000];

export interface FirstLogIn extends Pick<Registration, 'server' | 'commands'> {
  readonly token: string;
  /** Given once, when the bot can say something by itself. */
  readonly onAnnounce?: (announce: Announce) => void;
  /** What other processes have said already; absent where there are none. */
  readonly posts?: PostClaims | undefined;
}

interface Starting {
  readonly log: SurfaceLog;
  readonly rest: REST;
  readonly onFatal: (error: FatalDiscordError) => void;
}

/** After the first log-in there is more to do than after later ones. */
export function startOnce(settings: FirstLogIn, { log, rest, onFatal }: Starting) {
  let isStarted = false;
  return function onReady(application: string): void {
    log.info({ application }, 'connected to Discord');
    if (isStarted) return;
    isStarted = true;
    log.info({ invite: inviteLink(application) }, 'to add the bot to a server, open this link');
    settings.onAnnounce?.(createAnnounce(rest, { ...settings, log }));
    void register({ ...settings, rest, application }, { log, onFatal });
  };
}

/** Without its commands registered anew the bot still answers with those that Discord knows. */
async function register(
  registration: Registration & { readonly token: string },
  { log, onFatal }: { log: SurfaceLog; onFatal: (error: FatalDiscordError) => void },
): Promise<void> {
  try {
    const commands = await sendAgain(REGISTER_PAUSES_MS, () => registerCommands(registration));
    log.info({ commands }, 'commands registered');
  } catch (error) {
    const fatal = fatalAnswer(error);
    if (fatal) return onFatal(fatal);
    const hint = registration.server
      ? 'commands not registered: is the bot in the server of DISCORD_GUILD_ID, with the scope applications.commands?'
      : 'commands not registered; the next start tries again';
    log.error(describeError(error, [registration.token]), hint);
  }
}
