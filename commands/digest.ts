import { newPapersIn } from '../src/collections/newPapersIn.ts';
import { type Call, defineCommand, mayCurate, type Services } from '../src/command.ts';
import type { Part, Reply } from '../src/reply.ts';
import { answerHandlers } from './answers/answerHandlers.ts';
import { digest } from './answers/digest.ts';

export const digestOfNew = defineCommand({
  name: 'digest',
  description: 'What is new in the papers here since the last digest, cited, paper by paper.',
  options: {
    private: { kind: 'flag', description: 'Only you see it, and it does not count as the last one.' },
    weekly: {
      kind: 'choice',
      description: 'For curators: whether this channel gets it every week.',
      choices: [
        { label: 'Every week in this channel', value: 'here' },
        { label: 'Not any more', value: 'stop' },
      ],
    },
  },
  isPrivate: (values) => values.private || values.weekly !== undefined,
  async *run(call, services) {
    const { weekly } = call.values;
    if (weekly !== undefined) return yield await setWeekly(weekly, call, services);
    const { papers } = services.state;
    const open = await services.collections.of(call);
    const { ids, since } = await papers.newSinceDigest(open.id);
    const within = newPapersIn(open, ids);
    const when = since === undefined ? '' : ` since ${since.toISOString().slice(0, 10)}`;
    if (within.papers.size === 0) {
      const text = open.own
        ? `Nothing is new here${when}. /add brings papers, and /collection follow: whole sources.`
        : 'There are no papers of its own here yet: /add begins a collection, and then I can tell what is new in it.';
      return yield { parts: [{ kind: 'text', text }, ...(await weeklyParts(call, services))] };
    }
    const question = `What is new in the papers here${when}?`;
    yield* digest({ topic: '', question, within }, call, services);
    if (!call.values.private && mayCurate(call.place)) await papers.setDigested(open.id);
  },
  actions: answerHandlers,
});

/** Begins or stops the weekly digest of a server's channel. */
async function setWeekly(weekly: string, call: Call, { state }: Services): Promise<Reply> {
  const { place, findAccess } = call;
  if (place.kind !== 'server') return line('A weekly digest is for a channel of a server.');
  if (!mayCurate(place)) return line(ONLY_CURATORS);
  const collection = state.collectionOf(call);
  if (weekly === 'stop') {
    const isStopped = await state.digests.stop(collection);
    return line(isStopped ? 'The weekly digest is stopped.' : 'There is no weekly digest here.');
  }
  const { channel } = place;
  const missing = (await findAccess?.())?.find(({ id }) => id === channel)?.missing ?? [];
  if (missing.length > 0)
    return {
      parts: [picked(`I may not write there: give me ${missing.join(', ')} in it, and ask again.`, channel)],
    };
  const caller = { member: '', place: { kind: place.kind, server: place.server, channel } };
  const next = await state.digests.set(collection, { caller, channel });
  const when = next.toISOString().slice(0, 'YYYY-MM-DD'.length);
  return {
    parts: [
      picked(`Every week in which something is new it is told, first on ${when}, in:`, channel),
      { kind: 'note', text: 'Another channel takes its place; /digest weekly: stops it.' },
    ],
  };
}

function picked(text: string, channel: string): Part {
  return { kind: 'picks', text, of: 'channel', ids: [channel] };
}

/** To who may change it: that there is a weekly digest, and whether it can be said. */
async function weeklyParts(call: Call, { state }: Services): Promise<readonly Part[]> {
  if (call.place.kind !== 'server' || !mayCurate(call.place)) return [];
  const weekly = await state.digests.of(state.collectionOf(call));
  if (!weekly) return [];
  const { nextAt, refusedAt, channel } = weekly;
  const day = (date: Date) => date.toISOString().slice(0, 'YYYY-MM-DD'.length);
  const refused = refusedAt
    ? `The weekly digest could not be posted on ${day(refusedAt)}: let me write in its channel, or choose another with /digest weekly:`
    : `Told weekly, next on ${day(nextAt)}:`;
  return [picked(refused, channel)];
}

const ONLY_CURATORS = 'Only who may manage the server, and the roles in /settings, can set that.';

function line(text: string): Reply {
  return { parts: [{ kind: 'text', text }] };
}
