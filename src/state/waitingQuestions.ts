import { type Caller, type CollectionId, keptCollectionId } from '../collections/collectionId.ts';
import { defined } from '../defined.ts';
import type { Database } from './database.ts';
import { unlessNotKept } from './notKept.ts';
import { oldestKept } from './retention.ts';
import type { StateContext } from './stateContext.ts';
import type { Scope } from './storage.ts';

/** A question without a sure answer that a paper may answer which is added later. */
export interface WaitingQuestion {
  /** The id of the call. */
  readonly receipt: string;
  readonly caller: Caller;
  readonly collection: CollectionId;
  readonly askedAt: Date;
  /** As far as it is known: in memory for a day, for longer where the server keeps texts. */
  readonly question?: string;
}

/** They are kept sealed with the place that they were asked in, until they are told or as long as receipts. */
export interface WaitingQuestions {
  /** Nothing is kept of who has said not to be told. */
  keep(waiting: Pick<WaitingQuestion, 'receipt' | 'caller' | 'collection'>): Promise<void>;
  /** Those whose collection has changed since they were looked at; the oldest first, at most so many. */
  due(most: number): Promise<readonly WaitingQuestion[]>;
  /** Looked at, and not answered: not due before the collection changes again. */
  setLookedAt(waiting: WaitingQuestion): Promise<void>;
  /** Forgets it; false where it was forgotten already, so that one process alone tells it. */
  drop(waiting: WaitingQuestion): Promise<boolean>;
  /** Whether a member is told; default: they are. */
  isTold(member: string): Promise<boolean>;
  /** Whoever is not to be told has nothing waiting any more. */
  setTold(member: string, isTold: boolean): Promise<void>;
}

const TELLING: Scope = { across: 'telling' };

export function createWaitingQuestions(context: StateContext): WaitingQuestions {
  const { storage, now } = context;
  return {
    keep: (waiting) => keep(waiting, context),
    async due(most) {
      const since = oldestKept('receipts', now()).getTime();
      const rows = await storage.read(TELLING, (database) => database.all<Row>(DUE, { most, since }));
      return rows.flatMap((row) => waitingOf(row, context));
    },
    async setLookedAt({ receipt, collection }) {
      await storage.writeIfPossible({ place: collection }, (database) =>
        database.run(LOOKED_AT, { receipt, collection }),
      );
    },
    async drop({ receipt, collection }) {
      const dropped = await storage.write({ place: collection }, (database) =>
        database.run('DELETE FROM waiting_questions WHERE receipt = :receipt', { receipt }),
      );
      return dropped === 1;
    },
    isTold: (member) =>
      storage.read(TELLING, (database) => isTold(database, storage.pseudonym('member', member))),
    async setTold(member, isToBeTold) {
      const name = storage.pseudonym('member', member);
      await storage.write(TELLING, (database) => setTold(database, name, isToBeTold));
    },
  };
}

async function keep(
  { receipt, caller, collection }: Pick<WaitingQuestion, 'receipt' | 'caller' | 'collection'>,
  { storage, now, asked }: StateContext,
): Promise<void> {
  if (asked.isForgotten(receipt)) return;
  const member = storage.pseudonym('member', caller.member);
  const { server } = caller.place;
  const row = {
    ...{ receipt, member, collection, caller: storage.sealing.seal(JSON.stringify(caller)) },
    server: server === undefined ? null : storage.pseudonym('server', server),
    asked_at: now().getTime(),
  };
  await unlessNotKept(storage.writeOne({ place: collection }, KEEP, row));
}

/** None where it was sealed under a key that is lost. */
function waitingOf(
  { receipt, caller, collection, asked_at, question }: Row,
  { storage, texts }: StateContext,
): WaitingQuestion[] {
  const opened = storage.sealing.open(caller);
  if (opened === undefined) return [];
  const text = texts.find(receipt)?.text ?? question ?? undefined;
  const kept = { receipt, collection: keptCollectionId(collection), askedAt: new Date(asked_at) };
  return [{ ...kept, caller: JSON.parse(opened), ...defined({ question: text }) }]; // as `keep` sealed it
}

/** Of a member by pseudonym. */
async function isTold(database: Database, member: string): Promise<boolean> {
  const quiet = await database.value('SELECT member FROM quiet_members WHERE member = :member', { member });
  return quiet === undefined;
}

async function setTold(database: Database, member: string, isToBeTold: boolean): Promise<void> {
  if (isToBeTold) {
    await database.run('DELETE FROM quiet_members WHERE member = :member', { member });
    return;
  }
  await database.run('DELETE FROM waiting_questions WHERE member = :member', { member });
  await database.run('INSERT INTO quiet_members (member) VALUES (:member) ON CONFLICT DO NOTHING', {
    member,
  });
}

const KEEP = `
  INSERT INTO waiting_questions (receipt, member, server, collection, caller, asked_at, revision)
  SELECT :receipt, :member, :server, :collection, :caller, :asked_at,
    coalesce((SELECT revision FROM collections WHERE id = :collection), 0)
  WHERE NOT EXISTS (SELECT 1 FROM quiet_members WHERE member = :member)
  ON CONFLICT (receipt) DO UPDATE
  SET caller = excluded.caller, asked_at = excluded.asked_at, revision = excluded.revision
  RETURNING receipt`;
const DUE = `
  SELECT waiting.receipt, waiting.collection, waiting.caller, waiting.asked_at, receipts.question
  FROM waiting_questions AS waiting
  JOIN collections ON collections.id = waiting.collection
  LEFT JOIN receipts ON receipts.id = waiting.receipt
  WHERE collections.revision <> waiting.revision AND waiting.asked_at > :since
  ORDER BY waiting.asked_at LIMIT :most`;
const LOOKED_AT = `
  UPDATE waiting_questions SET revision = (SELECT revision FROM collections WHERE id = :collection)
  WHERE receipt = :receipt AND EXISTS (SELECT 1 FROM collections WHERE id = :collection)`;

interface Row {
  readonly receipt: string;
  readonly collection: string;
  readonly caller: string;
  readonly asked_at: number;
  readonly question: string | null;
}
