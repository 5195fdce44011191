import type { LeftTask, SharedTasks } from '../../../src/discord/interaction/sharedTasks.ts';

/** What several bots in one test settle among themselves. */
export function shareTasks() {
  const begun = new Set<string>();
  const open = new Map<string, LeftTask & { owner: string }>();
  const dead = new Set<string>();
  return {
    open,
    /** Its tasks may be taken over. */
    die: (owner: string) => void dead.add(owner),
    of: (owner: string): SharedTasks => ({
      async begin(id, what) {
        if (begun.has(id)) return false;
        begun.add(id);
        open.set(id, { id, what, owner });
        return true;
      },
      isOurs: async (id) => open.get(id)?.owner === owner,
      async end(id) {
        if (open.get(id)?.owner === owner) open.delete(id);
      },
      async takeOver(mayTake) {
        const mayHave = mayTake && !dead.has(owner); // it runs on in this test, as seen from nobody
        const left = mayHave ? [...open.values()].filter((task) => dead.has(task.owner)) : [];
        for (const task of left) task.owner = owner;
        return left;
      },
    }),
  };
}
