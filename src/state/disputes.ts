import { defined } from '../defined.ts';
import type { MetadataField } from '../papers/paper.ts';
import type { CitedPlace, Dispute, Disputes } from './state.ts';
import type { StateContext } from './stateContext.ts';

const LONGEST_LIST = 500;

export function createDisputes({ storage, now }: StateContext): Disputes {
  return {
    async raise({ collection, member, receipt, place, reason }) {
      const by = storage.pseudonym('member', member);
      const row = await storage.write((database) =>
        database
          .prepare(RAISE)
          .get(collection, by, receipt, place.paper, spotOf(place), reason, now().getTime()),
      );
      return (row as { id: number }).id; // what RAISE returns
    },
    async list(collection, which = 'open') {
      const rows = await storage.read((database) =>
        database.prepare(LIST).all(collection, Number(which === 'closed'), LONGEST_LIST),
      );
      return (rows as Row[]).map(readDispute); // the columns of the table
    },
    async close(collection, dispute) {
      const { changes } = await storage.write((database) =>
        database.prepare(CLOSE).run(now().getTime(), dispute, collection),
      );
      return changes === 1;
    },
    async note({ collection, member, dispute, text }) {
      const note = text.trim() || null;
      const by = note === null ? null : storage.pseudonym('member', member);
      const { changes } = await storage.write((database) =>
        database.prepare(NOTE).run(note, by, dispute, collection),
      );
      return changes === 1;
    },
    async notesOn(collection, places) {
      return storage.read((database) => {
        const notes = database.prepare(NOTES_ON).pluck();
        return places.flatMap((place) =>
          notes.all(collection, place.paper, spotOf(place)).map((note) => ({ place, note: String(note) })),
        );
      });
    },
  };
}

const RAISE = `
  INSERT INTO disputes (server, member, receipt, paper, spot, reason, raised_at) VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (server, member, paper, spot)
  DO UPDATE SET receipt = excluded.receipt, reason = excluded.reason, raised_at = excluded.raised_at, closed_at = NULL
  RETURNING id`;
const LIST = `
  SELECT * FROM disputes WHERE server = ? AND (closed_at IS NOT NULL) = ? ORDER BY raised_at DESC, id DESC LIMIT ?`;
const CLOSE = 'UPDATE disputes SET closed_at = ? WHERE id = ? AND server = ? AND closed_at IS NULL';
const NOTE = 'UPDATE disputes SET note = ?, noted_by = ? WHERE id = ? AND server = ?';
const NOTES_ON = `
  SELECT DISTINCT note FROM disputes WHERE server = ? AND paper = ? AND spot = ? AND note IS NOT NULL ORDER BY id`;

interface Row {
  readonly id: number;
  readonly receipt: string;
  readonly paper: string;
  readonly spot: string;
  readonly reason: string;
  readonly raised_at: number;
  readonly note: string | null;
}

/** A row of the table. */
export function readDispute(row: Row): Dispute {
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
