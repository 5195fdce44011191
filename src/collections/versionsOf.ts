import type { Paper } from '../papers/paper.ts';
import type { CitedVersion } from '../state/sharedVersions.ts';
import type { State } from '../state/state.ts';
import type { OpenCollection } from './collections.ts';

/** Which texts of these papers the collection holds: those of the operator's papers are kept first, since their files may change. Undefined where there are none. */
export async function versionsOf(
  ids: readonly string[],
  { own, papers }: OpenCollection,
  { papers: store }: Pick<State, 'papers'>,
): Promise<ReadonlyMap<string, CitedVersion> | undefined> {
  const shared: Paper[] = ids.flatMap((id) => (own?.has(id) ? [] : (papers.get(id) ?? [])));
  const kept = shared.length > 0 ? await store.keepShared(shared) : new Map<string, number>();
  const versions = ids.flatMap((id): (readonly [string, CitedVersion])[] => {
    const version = own?.get(id)?.version ?? kept.get(id);
    return version === undefined ? [] : [[id, { version, isShared: !own?.has(id) }]];
  });
  return versions.length > 0 ? new Map(versions) : undefined;
}
