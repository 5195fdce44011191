import { refusalReply } from '../../commands/replies/refusalReply.ts';
import { welcome } from '../../commands/replies/welcome.ts';
import { answerQuestionWith } from '../../src/answering/answerQuestion.ts';
import { checkClaimsWith } from '../../src/answering/checkClaimsWith.ts';
import { extractiveWriter } from '../../src/answering/extractive/extractiveWriter.ts';
import type { Services } from '../../src/command.ts';
import { offerAgain } from '../../src/discord/interaction/askAgain.ts';
import { failed } from '../../src/discord/interaction/plainReplies.ts';
import { drawMessages } from '../../src/discord/render/drawMessages.ts';
import { collectionOf } from '../../src/papers/collection.ts';
import type { Reply } from '../../src/reply.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { keepReceipt } from '../../src/state/keepReceipt.ts';
import { collectionsBeside } from '../../test/support/collections.ts';
import { openedState } from '../../test/support/openedState.ts';
import { papersOf } from '../../test/support/papers.ts';
import { addingTo } from '../../test/support/runCommand.ts';
import { draftedReplies } from './draftedScenes.ts';
import { MEMBER, playPlans } from './playPlans.ts';
import type { Did, Scene } from './scene.ts';

/** Replies of every kind, on the papers of the project, without a model. */
export async function drawScenes(): Promise<readonly Scene[]> {
  const services = await openServices();
  const played = await playPlans(services);
  const open = await services.collections.of({ member: MEMBER, place: { kind: 'console' } });
  const hello = sceneOf('welcome', await welcome(open), { kind: 'nothing' });
  const refused = await refusedReplies(services.state);
  const drafted = Object.entries(draftedReplies(open.papers));
  await services.state.close();
  const digest = { kind: 'used', command: '/summarize' } as const;
  const ask = { kind: 'used', command: '/ask' } as const;
  return [
    hello,
    ...played,
    ...drafted.map(([name, reply]) => sceneOf(name, reply, digest)),
    ...refused.map(([name, reply]) => sceneOf(name, reply, ask)),
  ];
}

/** With what Discord adds to them: the question, and the button to ask it again. */
async function refusedReplies(state: Services['state']): Promise<readonly (readonly [string, Reply])[]> {
  const asked = {
    kind: 'command',
    name: 'ask',
    options: [{ name: 'question', value: 'What do owls eat?' }],
  } as const;
  const interaction = { ...NOBODY, asked };
  const replies = Object.entries(REFUSED).map(
    async ([name, reply]) => [name, await offerAgain(reply, { interaction, id: name }, state)] as const,
  );
  return Promise.all(replies);
}

/** Who asks in it, as far as a picture can tell. */
const NOBODY = {
  ...{ id: '1', application: '1', token: 'none', createdAtMs: 0, roles: [], member: MEMBER },
  place: { kind: 'direct', channel: '1' },
} as const;

const REFUSED: Readonly<Record<string, Reply>> = {
  failed: failed('k7w2m'),
  busy: refusalReply({ kind: 'refused', reason: 'busy', retryMs: 20_000 }),
  quota: refusalReply({
    kind: 'refused',
    reason: 'quota',
    scope: 'member',
    per: 'day',
    limit: 50,
    leftToday: 0,
    retryMs: 5 * 60 * 60_000,
  }),
};

function sceneOf(name: string, reply: Reply, did: Did): Scene {
  return { name, did, messages: drawMessages(reply, 'ask', { asker: MEMBER }) };
}

async function openServices(): Promise<Services> {
  const papers = collectionOf(await papersOf('seeds'));
  const search = createSearch(papers);
  const state = openedState();
  const answerQuestion = answerQuestionWith({
    writers: [extractiveWriter],
    deadlineMs: 10_000,
    onReport: (receipt, asked) => keepReceipt(state, receipt, asked),
  });
  const checkClaims = checkClaimsWith({});
  const collections = collectionsBeside(search, state);
  return { collections, state, ...addingTo(state), answerQuestion, checkClaims, limit: (_, work) => work() };
}
