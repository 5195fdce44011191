// npm run quality -- mutate [NAME…]: is every change for the worse noticed?
import type { FigureSet } from '../ratchet/figures.ts';
import { missesOf, raise } from '../ratchet/ratchet.ts';
import { differencesOf } from './differences.ts';
import { MUTATIONS, type Mutation } from './mutations.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';

/** The tests of the rooms that weights and lists live in. */
const TESTED = ['language', 'understanding', 'answering', 'verifying', 'search'].map(
  (room) => `test/${room}/`,
);

/** Makes each change whose name holds one of the texts, all where none is given, in a copy of the project, and says who notices. */
export async function mutate(parts: readonly string[]): Promise<void> {
  const sandbox = openSandbox();
  try {
    const before = await sandbox.figures('all');
    if ('error' in before) throw new Error(before.error);
    const failing = await sandbox.failingTests(TESTED);
    if (failing.length > 0) console.log(`Left out, since they fail without a change: ${failing.join(' ')}`);
    const isChosen = ({ name }: Mutation) => parts.length === 0 || parts.some((part) => name.includes(part));
    const chosen = MUTATIONS.filter(isChosen);
    let unnoticed = 0;
    for (const mutation of chosen) {
      const noticed = await sandbox.changed(
        mutation.file,
        (text) => mutated(text, mutation),
        () => whoNotices(mutation.file, { sandbox, before, failing }),
      );
      console.log(`${noticed.isNoticed ? 'noticed  ' : 'UNNOTICED'} ${mutation.name}: ${noticed.by}`);
      if (!noticed.isNoticed) unnoticed += 1;
    }
    if (unnoticed > 0) process.exitCode = 1;
  } finally {
    sandbox.remove();
  }
}

/** Throws where the text to be replaced does not stand there exactly once. */
export function mutated(text: string, { name, file, find, replace }: Mutation): string {
  const [head, tail, ...more] = text.split(find);
  if (head === undefined || tail === undefined || more.length > 0) {
    throw new Error(`“${name}” does not find its text once in ${file}: mend it in mutations.ts`);
  }
  return head + replace + tail;
}

interface Noticed {
  readonly isNoticed: boolean;
  readonly by: string;
}

/** What is so without the change. */
interface Unchanged {
  readonly sandbox: Sandbox;
  readonly before: readonly FigureSet[];
  /** Test files that fail anyway. */
  readonly failing: readonly string[];
}

/** Figures before tests, and first those that a room is for: most changes need one measurement. */
async function whoNotices(file: string, { sandbox, before, failing }: Unchanged): Promise<Noticed> {
  const after: FigureSet[] = [];
  const bounds = raise({ bounds: {}, lowered: [] }, before); // as tight as they may be now
  for (const part of partsFor(file)) {
    const sets = await sandbox.figures(part);
    if ('error' in sets) throw new Error(`nothing runs with ${file} changed: ${sets.error}`);
    const [miss, ...misses] = missesOf(sets, bounds);
    if (miss)
      return { isNoticed: true, by: `${miss}${misses.length > 0 ? `, and ${misses.length} more` : ''}` };
    after.push(...sets);
  }
  const [test] = await sandbox.failingTests(TESTED, failing);
  if (test) return { isNoticed: true, by: test };
  const { better, worse } = differencesOf(before, after);
  return { isNoticed: false, by: [...worse, ...better].join('; ') || 'no figure moves' };
}

function partsFor(file: string): readonly string[] {
  if (file.startsWith('src/search/')) return ['search', 'answers', 'verifier'];
  if (file.startsWith('src/verifying/')) return ['verifier', 'answers', 'search'];
  return ['answers', 'verifier', 'search'];
}
