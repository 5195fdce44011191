import { defined } from '../defined.ts';
import { putSql } from './database.ts';
import type { Pseudonym } from './pseudonym.ts';
import type { Gap, KeptReceipt, Receipt, Receipts } from './receiptStore.ts';
import { oldestKept } from './retention.ts';
import type { CitedVersion } from './sharedVersions.ts';
import type { StateContext } from './stateContext.ts';

const MICRO = 1_000_000;

const CITED = ['member', 'server', 'is_private', 'papers', 'asked_at'] as const;
const KEEP = putSql(
  'receipts',
  ['id'],
  [
    ...[
      'id',
      ...CITED,
      'kind',
      'outcome',
      'writer',
      'statements',
      'rules',
      'micro_usd',
      'millis',
      'question',
    ],
    ...['input_tokens', 'output_tokens', 'readings', 'versions', 'topics'],
  ],
);
const CITE = putSql('citings', ['receipt'], ['receipt', 'channel', ...CITED]);
const PUBLISH = 'UPDATE receipts SET is_private = 0 WHERE id = :id AND is_private = 1';
const PUBLISH_CITING = 'UPDATE citings SET is_private = 0 WHERE receipt = :id';
/** What was asked in direct messages has no server. */
const READ = 'SELECT * FROM receipts WHERE id = :id AND coalesce(server, member) = :place';
const TIMES_CITED = `
  SELECT paper.value AS paper, count(*) AS times
  FROM (SELECT papers FROM receipts WHERE outcome = 'answered' AND (server = :place OR (server IS NULL AND member = :place))
    ORDER BY asked_at DESC LIMIT 500) AS latest, json_each(latest.papers) AS paper
  GROUP BY paper.value`;

const GAPS = `
  SELECT outcome, question, topics, asked_at FROM receipts
  WHERE coalesce(server, member) = :place AND outcome IN ('nearest', 'not-in-corpus', 'not-reported') AND asked_at > :since
  ORDER BY asked_at DESC LIMIT 500`;

export function createReceipts({ storage, now, asked }: StateContext): Receipts {
  return {
    async keep(receipt) {
      if (asked.isForgotten(receipt.id)) return;
      const row = rowOf(receipt, { pseudonym: storage.pseudonym, at: now() });
      const channel = citesIn(receipt) ? storage.sealing.seal(receipt.channel) : undefined;
      await storage.writeIfPossible({ place: row.server ?? row.member }, async (database) => {
        await database.run(KEEP, { ...row });
        if (channel !== undefined) await database.run(CITE, { ...row, receipt: row.id, channel });
      });
    },
    publish: (place, id) =>
      storage.write({ place }, async (database) => {
        await database.run(PUBLISH_CITING, { id });
        return (await database.run(PUBLISH, { id })) === 1;
      }),
    async gaps(place) {
      const since = oldestKept('receipts', now()).getTime();
      const rows = await storage.read({ place }, (database) => database.all<GapRow>(GAPS, { place, since }));
      return rows.map(gapOf);
    },
    async timesCited(place) {
      const rows = await storage.read({ place }, (database) =>
        database.all<TimesRow>(TIMES_CITED, { place }),
      );
      return new Map(rows.map(({ paper, times }) => [paper, times]));
    },
    async read(place, id) {
      const row = await storage.read({ place }, (database) => database.first<Row>(READ, { id, place }));
      if (row === undefined) return undefined;
      const { member, server: _server, ...receipt } = row;
      return {
        ...readRow(receipt),
        askedBy: (other) => storage.pseudonym('member', other) === member,
      };
    },
  };
}

/** Whether an answer cites papers in a place that can be told of them later. */
function citesIn(receipt: Receipt): receipt is Receipt & { readonly channel: string } {
  const { channel, outcome, papers } = receipt;
  return channel !== undefined && papers.length > 0 && (outcome === 'answered' || outcome === 'nearest');
}

interface Writing {
  readonly pseudonym: Pseudonym;
  readonly at: Date;
}

function rowOf(receipt: Receipt, { pseudonym, at }: Writing): Row {
  return {
    id: receipt.id,
    member: pseudonym('member', receipt.member),
    server: receipt.server === undefined ? null : pseudonym('server', receipt.server),
    is_private: Number(receipt.isPrivate),
    asked_at: at.getTime(),
    kind: receipt.kind,
    outcome: receipt.outcome,
    writer: receipt.writer ?? null,
    statements: JSON.stringify(receipt.statements),
    papers: JSON.stringify(receipt.papers),
    rules: JSON.stringify(receipt.rules),
    micro_usd: Math.round(receipt.costUsd * MICRO),
    millis: Math.round(receipt.millis),
    question: receipt.question ?? null,
    input_tokens: receipt.tokens.input,
    output_tokens: receipt.tokens.output,
    readings: receipt.readings ? JSON.stringify(receipt.readings) : null,
    versions: receipt.versions ? versionsText(receipt.versions) : null,
    topics: receipt.topics ? JSON.stringify(receipt.topics) : null,
  };
}

function versionsText(versions: ReadonlyMap<string, CitedVersion>): string {
  return JSON.stringify([...versions].map(([id, { version, isShared }]) => [id, version, Number(isShared)]));
}

/** Before the operator's papers had versions, all were of the place's own. */
function versionsIn(text: string): ReadonlyMap<string, CitedVersion> {
  const rows: [string, number, number?][] = JSON.parse(text);
  return new Map(rows.map(([id, version, isShared]) => [id, { version, isShared: isShared === 1 }]));
}

interface GapRow {
  readonly outcome: Gap['outcome'];
  readonly question: string | null;
  readonly topics: string | null;
  readonly asked_at: number;
}

function gapOf({ outcome, question, topics, asked_at }: GapRow): Gap {
  return {
    outcome,
    askedAt: new Date(asked_at),
    topics: topics === null ? [] : JSON.parse(topics),
    ...defined({ question: question ?? undefined }),
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
  readonly writer: NonNullable<KeptReceipt['writer']> | null;
  readonly statements: string;
  readonly papers: string;
  readonly rules: string;
  readonly micro_usd: number;
  readonly millis: number;
  readonly input_tokens: number;
  readonly output_tokens: number;
  readonly readings: string | null;
  readonly versions: string | null;
  readonly topics: string | null;
  readonly question: string | null;
}

function readRow(row: Omit<Row, 'member' | 'server'>): Omit<KeptReceipt, 'askedBy'> {
  return {
    id: row.id,
    isPrivate: row.is_private === 1,
    askedAt: new Date(row.asked_at),
    kind: row.kind,
    outcome: row.outcome,
    statements: JSON.parse(row.statements),
    papers: JSON.parse(row.papers),
    rules: JSON.parse(row.rules),
    costUsd: row.micro_usd / MICRO,
    millis: row.millis,
    tokens: { input: row.input_tokens, output: row.output_tokens },
    ...defined({
      writer: row.writer ?? undefined,
      question: row.question ?? undefined,
      readings: row.readings === null ? undefined : JSON.parse(row.readings),
      versions: row.versions === null ? undefined : versionsIn(row.versions),
    }),
  };
}
