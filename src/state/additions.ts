import type { CollectionId } from '../collections/collectionId.ts';
import type { SourcedPaper } from './paperStore.ts';
import type { StateContext } from './stateContext.ts';

/** Papers that somebody has looked at and not yet put in, or proposes to those who may. */
export interface Addition {
  readonly id: string;
  readonly papers: readonly SourcedPaper[];
  readonly isProposal: boolean;
  readonly madeAt: Date;
  madeBy(member: string): boolean;
}

/** They go after a week, with their member or with their server. */
export interface Additions {
  /** `id` is that of the call. */
  keep(addition: {
    id: string;
    collection: CollectionId;
    member: string;
    papers: readonly SourcedPaper[];
  }): Promise<void>;
  /** Undefined where it is of another place, decided, or too old. */
  read(collection: CollectionId, id: string): Promise<Addition | undefined>;
  /** Lays it before those who may put papers in; false where it lies there already, or is gone. */
  propose(collection: CollectionId, id: string): Promise<boolean>;
  /** False where it is gone. */
  drop(collection: CollectionId, id: string): Promise<boolean>;
  /** Those that wait for a decision, the oldest first; the latest `LONGEST` at most. */
  proposals(collection: CollectionId): Promise<readonly Addition[]>;
}

const LONGEST = 25;

export function createAdditions({ storage, now }: StateContext): Additions {
  const additionOf = ({ id, member, papers, is_proposal, made_at }: Row): Addition => ({
    id,
    papers: JSON.parse(papers),
    isProposal: is_proposal === 1,
    madeAt: new Date(made_at),
    madeBy: (other) => storage.pseudonym('member', other) === member,
  });
  return {
    async keep({ id, collection, member, papers }) {
      const by = storage.pseudonym('member', member);
      await storage.write((database) =>
        database.prepare(KEEP).run(id, collection, by, JSON.stringify(papers), now().getTime()),
      );
    },
    async read(collection, id) {
      const row = await storage.read((database) => database.prepare(READ).get(id, collection));
      return row === undefined ? undefined : additionOf(row as Row); // the columns of the table
    },
    async propose(collection, id) {
      return (await storage.write((database) => database.prepare(PROPOSE).run(id, collection))).changes === 1;
    },
    async drop(collection, id) {
      return (await storage.write((database) => database.prepare(DROP).run(id, collection))).changes === 1;
    },
    async proposals(collection) {
      const rows = await storage.read((database) => database.prepare(PROPOSALS).all(collection, LONGEST));
      return (rows as Row[]).map(additionOf); // the columns of the table
    },
  };
}

const KEEP = 'INSERT OR REPLACE INTO additions VALUES (?, ?, ?, 0, ?, ?)';
const READ = 'SELECT * FROM additions WHERE id = ? AND collection = ?';
const PROPOSE = 'UPDATE additions SET is_proposal = 1 WHERE id = ? AND collection = ? AND is_proposal = 0';
const DROP = 'DELETE FROM additions WHERE id = ? AND collection = ?';
const PROPOSALS = 'SELECT * FROM additions WHERE collection = ? AND is_proposal = 1 ORDER BY made_at LIMIT ?';

interface Row {
  readonly id: string;
  readonly member: string;
  readonly papers: string;
  readonly is_proposal: number;
  readonly made_at: number;
}
