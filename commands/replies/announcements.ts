// What the bot says without being asked.
import type { Answer } from '../../src/answering/answer.ts';
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

/** A paper that was added since answers what was asked in this channel. */
export function laterAnswerReply(question: string, answer: Answer): Reply {
  return {
    question,
    parts: [
      { kind: 'text', text: 'A paper that was added since answers this:' },
      { kind: 'answer', answer },
      {
        kind: 'note',
        text: 'No model wrote this. It is said once; /privacy later: turns it off for your questions.',
      },
    ],
  };
}

/** What a channel is told every week. */
export function weeklyDigestReply(
  answer: Answer,
  { papers, since }: { readonly papers: number; readonly since?: Date },
): Reply {
  const when = since === undefined ? '' : ` since ${since.toISOString().slice(0, 10)}`;
  const count = papers === 1 ? 'One paper is' : `${papers} papers are`;
  const told = new Set(answer.footnotes.map(({ paper }) => paper.id)).size;
  const part = told < papers ? ` ${told} of them are told here; /papers lists all.` : '';
  return {
    parts: [
      { kind: 'heading', text: 'New in the papers here' },
      { kind: 'text', text: `${count} new${when}.${part}` },
      { kind: 'answer', answer },
      {
        kind: 'note',
        text: 'Weekly, without a model. Who looks after the papers stops it with /digest weekly:',
      },
    ],
  };
}
