import type { Ground } from './openState.ts';
import type { KeptReceipt, Receipts } from './state.ts';

const MICRO = 1_000_000;

const TIMES_CITED = `
  SELECT paper.value AS paper, count(*) AS times
  FROM (SELECT papers FROM receipts WHERE server IS :server AND (:member IS NULL OR member = :member)
    ORDER BY asked_at DESC LIMIT 500) AS latest, json_each(latest.papers) AS paper
  GROUP BY paper.value`;

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
    async timesCited({ server, member }) {
      const { run, pseudonym } = await storage();
      const whose =
        server === undefined
          ? { server: null, member: pseudonym('member', member) }
          : { server: pseudonym('server', server), member: null };
      const rows = await run((database) => database.prepare(TIMES_CITED).all(whose));
      return new Map((rows as TimesRow[]).map(({ paper, times }) => [paper, times])); // the columns of the query
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

interface TimesRow {
  readonly paper: string;
  readonly times: number;
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
