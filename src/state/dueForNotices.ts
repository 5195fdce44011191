// Which papers are to be looked up again for what has become of them.
import { defined } from '../defined.ts';
import type { Collection } from '../papers/collection.ts';
import type { FollowSpec, Notice, Provenance } from '../sources/sources.ts';
import type { WatchedPaper } from '../sources/sync/checkNotices.ts';
import { createClaim } from './claims.ts';
import { SHARED } from './sharedVersions.ts';
import type { StateContext } from './stateContext.ts';
import type { Scope, Storage } from './storage.ts';

export const NOTICES: Scope = { across: 'notices' };

interface Wanted {
  readonly before: number;
  readonly atOnce: number;
}

/** See `NoticeStore`; several processes share the work among them. */
export async function* dueForNotices(
  { before, atOnce }: Wanted,
  context: StateContext,
  shared: () => Collection,
): AsyncGenerator<readonly WatchedPaper[]> {
  const claim = createClaim(context);
  for await (const batch of inBatches(dueOf(before, context.storage, shared), atOnce)) {
    const isOurs = await claim('notices', String(batch[0]?.look)); // what another leaves undone is due again in a day
    if (isOurs) yield batch.map(({ watched }) => watched);
  }
}

interface Due {
  readonly watched: WatchedPaper;
  /** Names this look at the paper. */
  readonly look: string;
}

/** Papers that one query goes through, so that the work grows with their number and not with its square. */
const WINDOW = 1_000;

/** In the order in which they were put, the operator's last. */
async function* dueOf(before: number, storage: Storage, shared: () => Collection): AsyncGenerator<Due> {
  let after: number | undefined = -1;
  while (after !== undefined) {
    const { rows, through } = await readWindow(storage, after, before);
    yield* rows.map(dueIn);
    after = through;
  }
  const known = await sharedNotices(storage);
  for (const paper of shared()) {
    const { checked_at = -1, found } = known.get(paper.id) ?? {};
    if (checked_at >= before) continue;
    const watched = { collection: SHARED, paper, known: noticesIn(found) };
    yield { watched, look: `${paper.id} ${checked_at}` };
  }
}

/** What is due of the next papers, and the last number among these; none at the end. */
function readWindow(storage: Storage, after: number, before: number) {
  return storage.read(NOTICES, async (database) => {
    const through = (await database.value(END_OF_WINDOW, { after, window: WINDOW })) ?? null;
    if (through === null) return { rows: [], through: undefined };
    const rows = await database.all<DueRow>(DUE, { after, through, before });
    return { rows, through: Number(through) };
  });
}

const END_OF_WINDOW = `
  SELECT max(number) FROM (SELECT number FROM papers WHERE number > :after ORDER BY number LIMIT :window) AS next`;
const DUE = `
  SELECT papers.number, papers.collection, record, found, coalesce(checked_at, -1) AS checked_at, provenance,
    (SELECT spec FROM sources WHERE id = papers.source) AS spec
  FROM papers LEFT JOIN notices ON notices.collection = papers.collection AND notices.paper = papers.id
  WHERE papers.number > :after AND papers.number <= :through AND papers.collection <> '${SHARED}'
    AND superseded_at IS NULL AND removed_at IS NULL AND coalesce(checked_at, -1) < :before
  ORDER BY papers.number`;

interface DueRow {
  readonly number: number;
  readonly collection: string;
  readonly record: string;
  readonly found: string | null;
  readonly checked_at: number;
  readonly provenance: string;
  /** Of the source that it is followed from. */
  readonly spec: string | null;
}

function dueIn({ number, collection, record, found, checked_at, ...from }: DueRow): Due {
  const known = { collection, paper: JSON.parse(record), known: noticesIn(found) };
  const watched = { ...known, ...defined({ arxivVersion: arxivVersionOf(from) }) };
  return { watched, look: `#${number} ${checked_at}` };
}

/** What Zotero holds is Zotero's to change, where its abstract may be from. */
function arxivVersionOf({ provenance, spec }: Pick<DueRow, 'provenance' | 'spec'>): number | undefined {
  const { source, version }: Provenance = JSON.parse(provenance);
  const isZotero = spec !== null && (JSON.parse(spec) as FollowSpec).kind === 'zotero'; // as it was followed
  return source !== 'arxiv' || version === undefined || isZotero ? undefined : Number(version);
}

async function* inBatches<T>(all: AsyncIterable<T>, most: number): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  for await (const each of all) {
    batch.push(each);
    if (batch.length < most) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

export interface NoticeRow {
  readonly paper: string;
  readonly found: string;
  readonly checked_at: number;
  readonly told: number;
}

/** Of the operator's papers, by id. */
export async function sharedNotices(storage: Storage): Promise<ReadonlyMap<string, NoticeRow>> {
  const rows = await storage.read(NOTICES, (database) =>
    database.all<NoticeRow>(OF_COLLECTION, { collection: SHARED }),
  );
  return new Map(rows.map((row) => [row.paper, row]));
}

const OF_COLLECTION = 'SELECT * FROM notices WHERE collection = :collection';

export function noticesIn(found: string | null | undefined): readonly Notice[] {
  return found ? JSON.parse(found) : [];
}
