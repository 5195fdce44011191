import type { OpenCollection } from './collections.ts';

/** Which texts of these papers the collection holds; of those that are not the place's own nothing is kept. Undefined where there are none. */
export function versionsOf(
  papers: readonly string[],
  { own }: OpenCollection,
): ReadonlyMap<string, number> | undefined {
  const versions = papers.flatMap((id) => {
    const version = own?.get(id)?.version;
    return version === undefined ? [] : [[id, version] as const];
  });
  return versions.length > 0 ? new Map(versions) : undefined;
}
