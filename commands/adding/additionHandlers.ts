// What the buttons below papers do that are to be added, or are proposed.
import { planAddition } from '../../src/collections/planAddition.ts';
import { type ActionHandler, type Call, mayCurate, type Services } from '../../src/command.ts';
import type { Reply } from '../../src/reply.ts';
import type { Addition } from '../../src/state/additions.ts';
import { addedReply, count, overLimit, plannedParts, serverOf, text } from './additionReplies.ts';

/** The value of each is the addition's id. */
export const additionHandlers = {
  add: {
    isPrivate: true,
    inPlace: true,
    async *run(id, call, services) {
      const addition = await additionOf(id, call, services);
      if (!addition?.madeBy(call.member)) return yield decided;
      yield mayCurate(call.place) ? await putIn(addition, call, services) : onlyCurators;
    },
  },
  leave: {
    isPrivate: true,
    inPlace: true,
    async *run(id, call, { state }) {
      const isThere = await state.additions.drop(state.collectionOf(call), id);
      yield isThere ? line('Left out: nothing was added.') : decided;
    },
  },
  propose: {
    isPrivate: false,
    async refuse(id, call, services) {
      const addition = await additionOf(id, call, services);
      if (!addition?.madeBy(call.member) || addition.isProposal) return decided;
      const { server } = serverOf(call);
      const isOpen = server !== undefined && (await services.state.settings.read(server)).proposals;
      return isOpen ? undefined : line('Proposals are turned off on this server.');
    },
    async *run(id, call, services) {
      const addition = await additionOf(id, call, services);
      if (!addition?.madeBy(call.member)) return yield decided;
      if (!(await services.state.additions.propose(services.state.collectionOf(call), id)))
        return yield decided;
      yield { ...(await proposalCard(addition, call, services)), namesAsker: true };
    },
  },
  accept: {
    isPrivate: false,
    refuse: refuseOthers,
    async *run(id, call, services) {
      const addition = await additionOf(id, call, services);
      if (!addition?.isProposal || !mayCurate(call.place)) return yield decided;
      const reply = await putIn(addition, call, services);
      yield { ...reply, parts: [text('Accepted.'), ...reply.parts], tellsAsker: true };
    },
  },
  decline: {
    isPrivate: false,
    refuse: refuseOthers,
    async *run(id, call, { state }) {
      const isThere = mayCurate(call.place) && (await state.additions.drop(state.collectionOf(call), id));
      if (!isThere) return yield decided;
      yield { parts: [text('The papers that were proposed here are not added.')], tellsAsker: true };
    },
  },
} as const satisfies Readonly<Record<string, ActionHandler>>;

/** A proposal with what curators can do with it. */
export async function proposalCard(addition: Addition, call: Call, services: Services): Promise<Reply> {
  const plan = await planAddition(addition.papers, await services.collections.of(call));
  if (plan.papers.length === 0) return line('The papers that were proposed are all here by now.');
  return {
    parts: [{ kind: 'heading', text: `${count(plan)} proposed` }, ...plannedParts(plan)],
    actions: [
      { name: 'accept', label: 'Accept', value: addition.id, isPrimary: true },
      { name: 'decline', label: 'Decline', value: addition.id },
    ],
  };
}

/** Puts in what still fits, as the collection is now; pressing again finds nothing left to do. */
async function putIn({ id, papers }: Addition, call: Call, services: Services): Promise<Reply> {
  const { collections, state, addingLimits } = services;
  const plan = await planAddition(papers, await collections.of(call));
  const tooMuch = overLimit(plan, await collections.of(call), addingLimits);
  if (tooMuch !== undefined) return line(tooMuch);
  const added = await collections.put(call, plan.papers);
  await state.additions.drop(state.collectionOf(call), id);
  return addedReply(added, await collections.of(call));
}

async function refuseOthers(id: string, call: Call, services: Services): Promise<Reply | undefined> {
  if (!mayCurate(call.place)) return onlyCurators;
  return (await additionOf(id, call, services))?.isProposal ? undefined : decided;
}

function additionOf(id: string, call: Call, { state }: Services): Promise<Addition | undefined> {
  return state.additions.read(state.collectionOf(call), id);
}

const onlyCurators = line('Only who may manage the server, and the roles in /settings, can do that.');
const decided = line('That is decided already, or too long ago. Begin anew with /add.');

function line(said: string): Reply {
  return { parts: [text(said)] };
}
