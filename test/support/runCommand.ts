import { answerQuestionWith } from '../../src/answering/answerQuestion.ts';
import { checkClaimsWith } from '../../src/answering/checkClaimsWith.ts';
import { extractiveWriter } from '../../src/answering/extractive/extractiveWriter.ts';
import { createFollowing } from '../../src/collections/following.ts';
import { syncStoreOver } from '../../src/collections/syncStoreOver.ts';
import type { ActionHandler, Call, Command, Services } from '../../src/command.ts';
import type { Collection } from '../../src/papers/collection.ts';
import type { Reply } from '../../src/reply.ts';
import { offlineSources } from '../../src/sources/offlineSources.ts';
import type { Sources } from '../../src/sources/sources.ts';
import { keepReceipt } from '../../src/state/keepReceipt.ts';
import type { State } from '../../src/state/state.ts';
import { collectionsOver } from './collections.ts';
import { openedState } from './openedState.ts';

type Adding = Pick<Services, 'sources' | 'addingLimits' | 'following'>;

/** What papers are added with: nothing is fetched from anywhere, unless a test hands in its own sources. */
export function addingTo(state: State, sources: Sources = offlineSources): Adding {
  return {
    sources,
    addingLimits: { papers: 2000, megabytes: 16, fileMegabytes: 8, dailyLookUps: 500 },
    following: createFollowing({
      ...{ state, open: sources.open, now: () => new Date(), owner: 'test' },
      store: syncStoreOver({ sources: state.sources, analysedBy: () => 'test', mostPapers: 2000 }),
      sleep: () => new Promise(() => {}), // nobody loses patience
      onError: (error) => {
        throw error;
      },
    }),
  };
}

/** What commands may use, over a test's own papers and without a model. */
export function servicesOver(papers: Collection): Services {
  const state = openedState();
  const answerQuestion = answerQuestionWith({
    writers: [extractiveWriter],
    deadlineMs: 5_000,
    onReport: (receipt, asked) => keepReceipt(state, receipt, asked),
  });
  const checkClaims = checkClaimsWith({});
  return {
    collections: collectionsOver(papers, state),
    state,
    ...addingTo(state),
    answerQuestion,
    checkClaims,
    limit: (_, work) => work(),
  };
}

/** One use of a command by a member in the console, unless the test says otherwise. */
export function callWith(call: Partial<Call> = {}): Call {
  return {
    id: 'call1',
    values: {},
    member: 'ada',
    place: { kind: 'console' },
    signal: new AbortController().signal,
    ...call,
  };
}

/** The final reply of a command; options that are left out are absent. */
export async function runCommand(
  command: Command,
  values: Call['values'],
  services: Services,
  call: Partial<Call> = {},
): Promise<Reply> {
  return final(command.run(callWith({ ...call, values }), services));
}

/** The final reply of what follows a button or a menu. */
export async function act(
  handler: ActionHandler | undefined,
  value: string,
  services: Services,
  call: Partial<Call> = {},
): Promise<Reply> {
  if (!handler) throw new Error('The command has no such action.');
  return final(handler.run(value, callWith(call), services));
}

/** Everything that a reply says in plain text, part by part. */
export function textOf({ parts }: Reply): string {
  return parts
    .flatMap((part) => {
      if (part.kind === 'answer') return part.answer.statements.map(({ text }) => text);
      if (part.kind === 'papers') return part.items.map(({ paper }) => paper.title);
      if (part.kind === 'paper') return [part.paper.title];
      return part.kind === 'list' ? part.items : [part.text];
    })
    .join('\n');
}

async function final(replies: AsyncIterable<Reply>): Promise<Reply> {
  let last: Reply | undefined;
  for await (const reply of replies) last = reply;
  if (!last) throw new Error('The command yielded no reply.');
  return last;
}
