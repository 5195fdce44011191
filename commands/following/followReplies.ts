// The sources that a place follows, in words.

import type { Following } from '../../src/collections/following.ts';
import { defined } from '../../src/defined.ts';
import { problemLines } from '../../src/papers/problem.ts';
import type { Action, Part, Reply } from '../../src/reply.ts';
import { followName } from '../../src/sources/readFollowSpec.ts';
import type { SyncEnd } from '../../src/sources/sync/syncStore.ts';
import type { FollowStatus } from '../../src/state/followStore.ts';

/** Below the papers of a place: what is followed, and how that goes. */
export function followedParts(followed: readonly FollowStatus[]): readonly Part[] {
  if (followed.length === 0) return [];
  return [
    { kind: 'heading', text: 'Followed' },
    { kind: 'list', items: followed.map(statusLine) },
  ];
}

/** One for each source. */
export function followedActions(followed: readonly FollowStatus[]): readonly Action[] {
  return followed.map(({ id, spec }) => ({
    name: 'source',
    label: followName(spec).slice(0, MAX_LABEL),
    value: id,
  }));
}

/** Discord's limit for a button. */
const MAX_LABEL = 80;

/** One source with what can be done about it. */
export function sourceCard(status: FollowStatus, isCurator: boolean): Reply {
  const { id, spec, leftAside, ended } = status;
  const actions: Action[] = [
    ...(ended?.kind === 'asks' ? [{ name: 'letGo', label: `Let the ${ended.gone} go`, value: id }] : []),
    { name: 'sync', label: 'Sync now', value: id },
    ...(spec.kind === 'zotero' ? [{ name: 'key', label: 'Give a key', value: spec.group }] : []),
    { name: 'unfollow', label: 'Stop following', value: id },
  ];
  const aside: readonly Part[] =
    leftAside.length === 0
      ? []
      : [
          { kind: 'heading', text: 'Left aside the last time' },
          { kind: 'list', items: problemLines(leftAside) },
        ];
  return {
    parts: [{ kind: 'text', text: statusLine(status) }, ...aside],
    ...defined({ actions: isCurator ? actions : undefined }),
  };
}

function statusLine({ spec, papers, syncedAt, ended }: FollowStatus): string {
  const count = papers === 1 ? '1 paper' : `${papers} papers`;
  const when = syncedAt
    ? `synced ${syncedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`
    : 'not synced yet';
  const trouble = ended === undefined || ended.kind === 'done' ? '' : `. ${troubleLine(ended)}`;
  return `${followName(spec)}: ${count}, ${when}${trouble}`;
}

/** How a sync ended that did not end well, with the next step. */
export function troubleLine(ended: SyncEnd): string {
  switch (ended.kind) {
    case 'failed':
      return `It cannot be read: ${ended.reason}. What was read before stays, and it is tried again every hour.`;
    case 'asks':
      return `${ended.gone} of its ${ended.held} papers are not there any more. That is more than a fifth, so nothing goes before somebody says so in /collection.`;
    case 'stopped':
      return 'There is more of it, which comes with the next sync.';
    case 'done':
      return 'All is well.';
  }
}

/** What a sync on demand came to. */
export function syncedReply(result: Synced, status: FollowStatus): Reply {
  if (result.kind !== 'busy' && result.kind !== 'going-on') return sourceCard(status, true);
  const text = `${followName(status.spec)} is being read: /collection shows how far it is.`;
  return { parts: [{ kind: 'text', text }] };
}

type Synced = Exclude<Awaited<ReturnType<Following['sync']>>, undefined>;
