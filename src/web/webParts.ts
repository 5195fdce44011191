import type { OpenCollection } from '../collections/collections.ts';
import { LOCAL_MEMBER } from '../command.ts';
import type { Reply } from '../reply.ts';
import type { TurnParts } from './takeTurn.ts';

export interface WebParts extends TurnParts {
  /** What is said first, with questions to try. */
  readonly openingOf: (collection: OpenCollection) => Promise<Reply>;
  /** The messages that Discord would show of a reply, as HTML with every text escaped. */
  readonly drawAsDiscord: (reply: Reply, command: string) => Promise<readonly string[]>;
}

/** Who sits before the page; its papers are those of the terminal. */
export const AT_PAGE = { member: LOCAL_MEMBER, place: { kind: 'console' } } as const;
