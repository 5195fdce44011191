// What the bot says without being asked.
import type { FollowTrouble } from '../../src/collections/following.ts';
import type { Reply } from '../../src/reply.ts';
import { followName } from '../../src/sources/readFollowSpec.ts';
import type { UntoldRetraction } from '../../src/state/noticeStore.ts';
import { troubleLine } from '../following/followReplies.ts';

/** A source that is followed here has begun to fail, or asks something. */
export function troubleReply({ spec, ended }: Pick<FollowTrouble, 'spec' | 'ended'>): Reply {
  return {
    parts: [
      { kind: 'text', text: `${followName(spec)}, which is followed here: ${troubleLine(ended)}` },
      { kind: 'note', text: 'Who looks after the papers finds it in /collection. This is said once.' },
    ],
  };
}

/** A paper that answers in this channel cite was found to be retracted. */
export function retractionReply(
  { paper, notice }: Pick<UntoldRetraction, 'paper' | 'notice'>,
  answers: number,
): Reply {
  const when = notice.date === undefined ? '' : ` (${notice.date})`;
  const cited = answers === 1 ? 'An answer in this channel cites' : `${answers} answers in this channel cite`;
  return {
    parts: [
      { kind: 'heading', text: 'A cited paper was retracted' },
      { kind: 'papers', items: [{ paper: { ...paper, notice } }] },
      {
        kind: 'text',
        text: `${cited} it. It was retracted${when}: read the notice before you rely on them. ${notice.link}`,
      },
      {
        kind: 'note',
        text: 'Answers of the last 90 days are meant. New ones mark the paper. This is said once.',
      },
    ],
  };
}
