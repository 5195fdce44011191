// What curators do about the sources that a place follows.
import { type ActionHandler, type Call, mayCurate, type Services } from '../../src/command.ts';
import type { Reply } from '../../src/reply.ts';
import { followName, readFollowSpec } from '../../src/sources/readFollowSpec.ts';
import type { FollowSpec } from '../../src/sources/sources.ts';
import { sourceCard, syncedReply } from './followReplies.ts';

/** By the names of the actions of a source's card. */
export const followHandlers: Readonly<Record<string, ActionHandler>> = {
  source: {
    isPrivate: true,
    async *run(id, call, services) {
      const status = await statusOf(id, call, services);
      yield status ? sourceCard(status, mayCurate(call.place)) : NOT_FOLLOWED;
    },
  },
  sync: curating((id, call, services) => syncNow(id, call, services, { mayRemove: false })),
  letGo: curating((id, call, services) => syncNow(id, call, services, { mayRemove: true })),
  unfollow: curating(async (id, call, services) => {
    const status = await statusOf(id, call, services);
    if (!status || !(await services.following.unfollow(call, id))) return NOT_FOLLOWED;
    return said(`${followName(status.spec)} is followed no more. Its papers stay; /remove takes them out.`);
  }),
  key: {
    ...curating(giveKey),
    prompt: { title: 'A key for a private group', label: 'Read-only key of zotero.org', maxLength: 100 },
  },
};

/** The reply to the wish to follow something. */
export async function followReply(what: string, call: Call, services: Services): Promise<Reply> {
  if (!mayCurate(call.place)) return ONLY_CURATORS;
  const spec = readFollowSpec(what);
  if (!spec) return NOT_READ;
  await followAs(spec, call, services);
  const followed = await services.following.list(call);
  const status = followed.find((each) => followName(each.spec) === followName(spec));
  return status ? syncNow(status.id, call, services, { mayRemove: false }) : NOT_FOLLOWED;
}

function followAs(spec: FollowSpec, call: Call, { following }: Services): Promise<boolean> {
  const { place } = call;
  return following.follow(call, spec, place.kind === 'console' ? undefined : place.channel);
}

async function syncNow(
  id: string,
  call: Call,
  services: Services,
  how: { readonly mayRemove: boolean },
): Promise<Reply> {
  const result = await services.following.sync(call, id, how);
  const status = await statusOf(id, call, services);
  if (!result || !status) return NOT_FOLLOWED;
  return syncedReply(result, status);
}

async function giveKey(group: string, call: Call, services: Services): Promise<Reply> {
  const key = call.written?.trim() ?? '';
  if (key === '') return said('No key was given. Make one at zotero.org/settings/keys that may only read.');
  const reason = await services.sources.checkZoteroKey(group, key, call.signal);
  if (reason !== undefined) return said(`${reason}.`);
  const spec = { kind: 'zotero', group, key } as const;
  await followAs(spec, call, services);
  const status = (await services.following.list(call)).find(
    (each) => followName(each.spec) === followName(spec),
  );
  return status ? syncNow(status.id, call, services, { mayRemove: false }) : NOT_FOLLOWED;
}

function curating(reply: (value: string, call: Call, services: Services) => Promise<Reply>): ActionHandler {
  return {
    isPrivate: true,
    async *run(value, call, services) {
      yield mayCurate(call.place) ? await reply(value, call, services) : ONLY_CURATORS;
    },
  };
}

async function statusOf(id: string, call: Call, { following }: Services) {
  return (await following.list(call)).find((each) => each.id === id);
}

const ONLY_CURATORS = said('Only who may manage the server, and the roles in /settings, can do that.');
const NOT_FOLLOWED = said('That is not followed here any more. /collection shows what is.');
const NOT_READ = said(
  'I can follow a Zotero group (its link, such as https://www.zotero.org/groups/4321) and categories of arXiv (such as cs.CL, stat.ML).',
);

function said(text: string): Reply {
  return { parts: [{ kind: 'text', text }] };
}
