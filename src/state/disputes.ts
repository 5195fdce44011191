import type { RecordField } from '../papers/paper.ts';
import type { Ground } from './ground.ts';
import type { CitedPlace, Dispute, Disputes } from './state.ts';

const LONGEST_LIST = 500;

export function disputesIn({ storage, now }: Ground): Disputes {
  return {
    async raise({ server, member, receipt, place, reason }) {
      const { write, pseudonym } = await storage();
      const [of, by] = [pseudonym('server', server), pseudonym('member', member)];
      const row = await write((database) =>
        database.prepare(RAISE).get(of, by, receipt, place.paper, spotOf(place), reason, now().getTime()),
      );
      return (row as { id: number }).id; // what RAISE returns
    },
    async list(server, which = 'open') {
      const { read, pseudonym } = await storage();
      const rows = await read((database) =>
        database.prepare(LIST).all(pseudonym('server', server), Number(which === 'closed'), LONGEST_LIST),
      );
      return (rows as Row[]).map(readRow); // the columns of the table
    },
    async close(server, dispute) {
      const { write, pseudonym } = await storage();
      const { changes } = await write((database) =>
        database.prepare(CLOSE).run(now().getTime(), dispute, pseudonym('server', server)),
      );
      return changes === 1;
    },
    async note({ server, member, dispute, text }) {
      const { write, pseudonym } = await storage();
      const note = text.trim() || null;
      const by = note === null ? null : pseudonym('member', member);
      const { changes } = await write((database) =>
        database.prepare(NOTE).run(note, by, dispute, pseudonym('server', server)),
      );
      return changes === 1;
    },
    async notesOn(server, places) {
      const { read, pseudonym } = await storage();
      const of = pseudonym('server', server);
      return read((database) => {
        const notes = database.prepare(NOTES_ON).pluck();
        return places.flatMap((place) =>
          notes.all(of, place.paper, spotOf(place)).map((note) => ({ place, note: String(note) })),
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

function readRow(row: Row): Dispute {
  return {
    id: row.id,
    place: placeOf(row.paper, row.spot),
    reason: row.reason,
    receipt: row.receipt,
    raisedAt: new Date(row.raised_at),
    ...(row.note === null ? {} : { note: row.note }),
  };
}

function spotOf(place: CitedPlace): string {
  return 'field' in place ? place.field : String(place.sentence);
}

function placeOf(paper: string, spot: string): CitedPlace {
  if (/^\d+$/u.test(spot)) return { paper, sentence: Number(spot) };
  return { paper, field: spot as RecordField }; // `spotOf` wrote it
}
