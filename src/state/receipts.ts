import type { Ground } from './openState.ts';
import type { KeptReceipt, Receipts } from './state.ts';

const MICRO = 1_000_000;

export function receiptsIn({ storage, now }: Ground): Receipts {
  return {
    async keep(receipt) {
      const { run, pseudonym } = await storage();
      const row = {
        id: receipt.id,
        member: pseudonym('member', receipt.member),
        server: receipt.server === undefined ? null : pseudonym('server', receipt.server),
        is_private: Number(receipt.isPrivate),
        asked_at: now().getTime(),
        kind: receipt.kind,
        outcome: receipt.outcome,
        writer: receipt.writer ?? null,
        statements: JSON.stringify(receipt.statements),
        papers: JSON.stringify(receipt.papers),
        rules: JSON.stringify(receipt.rules),
        micro_usd: Math.round(receipt.costUsd * MICRO),
        millis: Math.round(receipt.millis),
        question: receipt.question ?? null,
      };
      const columns = Object.keys(row);
      const insert = `INSERT OR REPLACE INTO receipts (${columns}) VALUES (${columns.map((name) => `:${name}`)})`;
      await run((database) => database.prepare(insert).run(row));
    },
    async read(id) {
      const { run, pseudonym } = await storage();
      const row = await run((database) => database.prepare('SELECT * FROM receipts WHERE id = ?').get(id));
      if (row === undefined) return undefined;
      const { member, server, ...receipt } = row as Row; // the columns of the table
      return {
        ...readRow(receipt),
        askedBy: (other) => pseudonym('member', other) === member,
        askedIn: (other) => (other === undefined ? null : pseudonym('server', other)) === server,
      };
    },
  };
}

interface Row {
  readonly id: string;
  readonly member: string;
  readonly server: string | null;
  readonly is_private: number;
  readonly asked_at: number;
  readonly kind: KeptReceipt['kind'];
  readonly outcome: KeptReceipt['outcome'];
  readonly writer: KeptReceipt['writer'] | null;
  readonly statements: string;
  readonly papers: string;
  readonly rules: string;
  readonly micro_usd: number;
  readonly millis: number;
  readonly question: string | null;
}

function readRow(row: Omit<Row, 'member' | 'server'>): Omit<KeptReceipt, 'askedBy' | 'askedIn'> {
  return {
    id: row.id,
    isPrivate: row.is_private === 1,
    askedAt: new Date(row.asked_at),
    kind: row.kind,
    outcome: row.outcome,
    ...(row.writer ? { writer: row.writer } : {}),
    statements: JSON.parse(row.statements),
    papers: JSON.parse(row.papers),
    rules: JSON.parse(row.rules),
    costUsd: row.micro_usd / MICRO,
    millis: row.millis,
    ...(row.question === null ? {} : { question: row.question }),
  };
}
