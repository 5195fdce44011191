import type { REST } from 'discord.js';
import { defined } from '../defined.ts';
import type { Announce } from '../reply.ts';
import { snowflakeOf } from './interaction/interactionTask.ts';
import { drawMessages } from './render/drawMessages.ts';
import { classifyError } from './rest/classifyError.ts';
import { postOnce } from './rest/sendAgain.ts';
import { describeError, type SurfaceLog } from './safeLog.ts';

/** Whose buttons an announcement may carry. */
const COMMAND = 'ask';

/** Which of several processes says something, so that it is said once. */
export interface PostClaims {
  /** Whether nobody has claimed it before. */
  claim(post: string): Promise<boolean>;
  /** It was not said. */
  release(post: string): Promise<void>;
}

interface Announcing {
  readonly log: SurfaceLog;
  readonly token: string;
  /** Absent where the bot is one process. */
  readonly posts?: PostClaims | undefined;
}

/** Posts what nobody has asked for. Never throws. */
export function createAnnounce(rest: REST, { log, token, posts }: Announcing): Announce {
  return async function announce({ channel, once, reply, under }) {
    const post = `${channel} ${once}`;
    try {
      if (posts && !(await posts.claim(post))) return 'said'; // by another process
    } catch (error) {
      log.info(
        { channel, ...describeError(error, [token]) },
        'not announced yet: it is not settled who does',
      );
      return 'later';
    }
    try {
      const [message] = drawMessages(reply, COMMAND);
      const replyTo = under === undefined ? undefined : snowflakeOf(under);
      await postOnce(rest, { channel, nonce: once, ...defined({ replyTo }) }, message);
      return 'said';
    } catch (error) {
      log.info({ channel, ...describeError(error, [token]) }, 'not announced in this channel');
      const kind = classifyError(error);
      if (kind !== 'passing' && kind !== 'slowed') return 'refused';
      await posts?.release(post).catch(() => undefined); // then it counts as said
      return 'later';
    }
  };
}
