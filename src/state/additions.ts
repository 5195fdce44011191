import type { CollectionId } from '../collections/collectionId.ts';
import { putSql } from './database.ts';
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
  const change = (sql: string, which: { readonly id: string; readonly collection: CollectionId }) =>
    storage.write({ place: which.collection }, (database) => database.run(sql, which));
  return {
    async keep({ id, collection, member, papers }) {
      const by = storage.pseudonym('member', member);
      const row = { id, collection, member: by, is_proposal: 0, papers: JSON.stringify(papers) };
      await storage.write({ place: collection }, (database) =>
        database.run(KEEP, { ...row, made_at: now().getTime() }),
      );
    },
    async read(collection, id) {
      const row = await storage.read({ place: collection }, (database) =>
        database.first<Row>(READ, { id, collection }),
      );
      return row && additionOf(row);
    },
    async propose(collection, id) {
      return (await change(PROPOSE, { id, collection })) === 1;
    },
    async drop(collection, id) {
      return (await change(DROP, { id, collection })) === 1;
    },
    async proposals(collection) {
      const rows = await storage.read({ place: collection }, (database) =>
        database.all<Row>(PROPOSALS, { collection, most: LONGEST }),
      );
      return rows.map(additionOf);
    },
  };
}

const KEEP = putSql('additions', ['id'], ['id', 'collection', 'member', 'is_proposal', 'papers', 'made_at']);
const READ = 'SELECT * FROM additions WHERE id = :id AND collection = :collection';
const PROPOSE = `
  UPDATE additions SET is_proposal = 1 WHERE id = :id AND collection = :collection AND is_proposal = 0`;
const DROP = 'DELETE FROM additions WHERE id = :id AND collection = :collection';
const PROPOSALS = `
  SELECT * FROM additions WHERE collection = :collection AND is_proposal = 1 ORDER BY made_at LIMIT :most`;

interface Row {
  readonly id: string;
  readonly member: string;
  readonly papers: string;
  readonly is_proposal: number;
  readonly made_at: number;
}
