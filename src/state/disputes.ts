import type { CollectionId } from '../collections/collectionId.ts';
import { defined } from '../defined.ts';
import type { MetadataField } from '../papers/paper.ts';
import type { StateContext } from './stateContext.ts';

/** One place that a citation points to: a sentence by its number from 0, or a field of the record. */
export type CitedPlace = { readonly paper: string } & (
  | { readonly sentence: number }
  | { readonly field: MetadataField }
);

export interface Dispute {
  readonly id: number;
  readonly place: CitedPlace;
  /** Empty once the member who raised it has been forgotten. */
  readonly reason: string;
  readonly receipt: string;
  readonly raisedAt: Date;
  /** A moderator's word on it, shown whenever the place is cited again on this server. */
  readonly note?: string;
}

/** Citations that members hold to be wrong. They belong to a server and are never seen from another. */
export interface Disputes {
  /** Returns its id; the same member's dispute of the same place replaces the earlier one, and is open again. */
  raise(dispute: {
    collection: CollectionId;
    member: string;
    receipt: string;
    place: CitedPlace;
    reason: string;
  }): Promise<number>;
  /** Those still open, or the closed ones; the newest first, at most 500. */
  list(collection: CollectionId, which?: 'open' | 'closed'): Promise<readonly Dispute[]>;
  /** Ends a dispute; it stays for the record, and its note stays shown. False where this server has none such open. */
  close(collection: CollectionId, dispute: number): Promise<boolean>;
  /** False where this server has no such dispute. An empty note removes it. */
  note(note: { collection: CollectionId; member: string; dispute: number; text: string }): Promise<boolean>;
  /** The notes on any of these places, in the order of the places. */
  notesOn(
    collection: CollectionId,
    places: readonly CitedPlace[],
  ): Promise<readonly { place: CitedPlace; note: string }[]>;
}

const LONGEST_LIST = 500;

export function createDisputes({ storage, now }: StateContext): Disputes {
  return {
    async raise({ collection, member, receipt, place, reason }) {
      const by = storage.pseudonym('member', member);
      const cited = { paper: place.paper, spot: spotOf(place) };
      const row = { collection, by, receipt, ...cited, reason, at: now().getTime() };
      return Number(await storage.write({ place: collection }, (database) => database.value(RAISE, row)));
    },
    async list(collection, which = 'open') {
      const rows = await storage.read({ place: collection }, (database) =>
        database.all<DisputeRow>(LIST[which], { collection, most: LONGEST_LIST }),
      );
      return rows.map(readDispute);
    },
    async close(collection, dispute) {
      const closing = { collection, dispute, at: now().getTime() };
      return (await storage.write({ place: collection }, (database) => database.run(CLOSE, closing))) === 1;
    },
    async note({ collection, member, dispute, text }) {
      const note = text.trim() || null;
      const noting = { collection, dispute, note, by: note && storage.pseudonym('member', member) };
      return (await storage.write({ place: collection }, (database) => database.run(NOTE, noting))) === 1;
    },
    notesOn: (collection, places) =>
      storage.read({ place: collection }, async (database) => {
        const found: { place: CitedPlace; note: string }[] = [];
        for (const place of places) {
          const spot = { collection, paper: place.paper, spot: spotOf(place) };
          for (const { note } of await database.all<{ note: string }>(NOTES_ON, spot))
            found.push({ place, note });
        }
        return found;
      }),
  };
}

const RAISE = `
  INSERT INTO disputes (server, member, receipt, paper, spot, reason, raised_at)
  VALUES (:collection, :by, :receipt, :paper, :spot, :reason, :at)
  ON CONFLICT (server, member, paper, spot)
  DO UPDATE SET receipt = excluded.receipt, reason = excluded.reason, raised_at = excluded.raised_at, closed_at = NULL
  RETURNING id`;
const listSql = (condition: string) => `
  SELECT * FROM disputes WHERE server = :collection AND ${condition} ORDER BY raised_at DESC, id DESC LIMIT :most`;
const LIST = { open: listSql('closed_at IS NULL'), closed: listSql('closed_at IS NOT NULL') };
const CLOSE =
  'UPDATE disputes SET closed_at = :at WHERE id = :dispute AND server = :collection AND closed_at IS NULL';
const NOTE = 'UPDATE disputes SET note = :note, noted_by = :by WHERE id = :dispute AND server = :collection';
const NOTES_ON = `
  SELECT note FROM disputes WHERE server = :collection AND paper = :paper AND spot = :spot AND note IS NOT NULL
  GROUP BY note ORDER BY min(id)`;

/** The columns of the table that are read. */
export interface DisputeRow {
  readonly id: number;
  readonly receipt: string;
  readonly paper: string;
  readonly spot: string;
  readonly reason: string;
  readonly raised_at: number;
  readonly note: string | null;
}

export function readDispute(row: DisputeRow): Dispute {
  return {
    id: row.id,
    place: placeOf(row.paper, row.spot),
    reason: row.reason,
    receipt: row.receipt,
    raisedAt: new Date(row.raised_at),
    ...defined({ note: row.note ?? undefined }),
  };
}

function spotOf(place: CitedPlace): string {
  return 'field' in place ? place.field : String(place.sentence);
}

function placeOf(paper: string, spot: string): CitedPlace {
  if (/^\d+$/u.test(spot)) return { paper, sentence: Number(spot) };
  return { paper, field: spot as MetadataField }; // `spotOf` wrote it
}
