import type { Context } from 'hono';
import type { OpenCollection } from '../collections/collections.ts';
import { LOCAL_MEMBER } from '../command.ts';
import type { Reply } from '../reply.ts';
import type { TurnParts, Wish } from './takeTurn.ts';
import type { Visit } from './visits.ts';

export interface WebParts extends TurnParts {
  /** What is said first, with questions to try. */
  readonly openingOf: (collection: OpenCollection) => Promise<Reply>;
  /** The messages that Discord would show of a reply, as HTML with every text escaped. */
  readonly drawAsDiscord: (reply: Reply, command: string) => Promise<readonly string[]>;
}

export type AnswerWish = (context: Context, wish: Wish, visit: Visit) => Response | Promise<Response>;

/** Who sits before the page; its papers are those of the terminal. */
export const AT_PAGE = { member: LOCAL_MEMBER, place: { kind: 'console' } } as const;
