import type { REST } from 'discord.js';
import type { Announce } from '../reply.ts';
import { drawMessages } from './render/drawMessages.ts';
import { classifyError } from './rest/classifyError.ts';
import { postOnce } from './rest/sendAgain.ts';
import { describeError, type SurfaceLog } from './safeLog.ts';

/** Whose buttons an announcement may carry. */
const COMMAND = 'ask';

/** Posts what nobody has asked for. Never throws. */
export function createAnnounce(rest: REST, { log, token }: { log: SurfaceLog; token: string }): Announce {
  return async function announce({ channel, once, reply }) {
    try {
      const [message] = drawMessages(reply, COMMAND);
      await postOnce(rest, { channel, nonce: once }, message);
      return 'said';
    } catch (error) {
      log.info({ channel, ...describeError(error, [token]) }, 'not announced in this channel');
      const kind = classifyError(error);
      return kind === 'passing' || kind === 'slowed' ? 'later' : 'refused';
    }
  };
}
