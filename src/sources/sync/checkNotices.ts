// Looks once a week what has become of each paper.
import { defined } from '../../defined.ts';
import { isQuotable, type Paper } from '../../papers/paper.ts';
import type { LearnedNotices, Notice, Sources } from '../sources.ts';

/** A paper of one collection, with what is known about it. */
export interface WatchedPaper {
  readonly collection: string;
  readonly paper: Paper;
  readonly known: readonly Notice[];
  /** The version of it that was fetched from arXiv; absent where its text is from elsewhere. */
  readonly arxivVersion?: number;
}

export interface CheckedPaper extends WatchedPaper {
  readonly notices: readonly Notice[];
  /** When it was looked, or would have been, were it to be looked again sooner. */
  readonly checkedAt: number;
}

export interface NoticeStore {
  /** Papers of all collections that were not looked up since this time, so many at once; no other process gets the same. */
  dueForNotices(before: number, atOnce: number): AsyncIterable<readonly WatchedPaper[]>;
  keepNotices(checked: readonly CheckedPaper[]): Promise<void>;
}

/** A paper of which arXiv has a newer version than the one that is kept. */
export interface RenewedPaper {
  readonly watched: WatchedPaper;
  readonly newest: NonNullable<LearnedNotices['newest']>;
}

export interface NoticeOptions {
  readonly store: NoticeStore;
  readonly notices: Sources['notices'];
  readonly now: () => number;
  readonly signal: AbortSignal;
  /** Called once for each notice that was not known, after it has been kept. */
  onNew(watched: WatchedPaper, notice: Notice): Promise<void>;
  /** Called before the notices are kept, so that a newer version is not passed over for a week. */
  onRenewed(renewed: readonly RenewedPaper[]): Promise<void>;
}

const DAY_MS = 86_400_000;
const EVERY_MS = 7 * DAY_MS;
/** Papers a round: all of them are kept at once. */
const AT_ONCE = 100;

/** Looks up what is due, until nothing is. A paper that stands in several collections is asked for once a round. */
export async function checkNotices(options: NoticeOptions): Promise<void> {
  const { store, now, signal } = options;
  for await (const due of store.dueForNotices(now() - EVERY_MS, AT_ONCE)) {
    signal.throwIfAborted();
    const checked = await checkAll(due, options);
    signal.throwIfAborted(); // what was cut short is no answer
    await options.onRenewed(checked.flatMap(renewedOf));
    await store.keepNotices(checked);
    for (const each of checked)
      for (const notice of each.notices)
        if (!each.known.some((known) => isSameNotice(known, notice))) await options.onNew(each, notice);
  }
}

async function checkAll(
  due: readonly WatchedPaper[],
  { notices, now, signal }: NoticeOptions,
): Promise<readonly (CheckedPaper & Pick<LearnedNotices, 'newest'>)[]> {
  const different = new Map(due.map(({ paper }) => [nameOf(paper), paper]));
  const learned = await notices([...different.values()], signal);
  const byName = new Map([...different.keys()].map((name, place) => [name, learned[place]]));
  const checkedAt = now();
  return due.map((watched) => {
    const { notices: found = [], isPartial = true, newest } = byName.get(nameOf(watched.paper)) ?? {};
    const version = defined({ newest });
    if (!isPartial) return { ...watched, ...version, notices: found, checkedAt };
    const kept = watched.known.filter((known) => !found.some(({ kind }) => kind === known.kind));
    return { ...watched, ...version, notices: [...kept, ...found], checkedAt: checkedAt - EVERY_MS + DAY_MS };
  });
}

function renewedOf({
  newest,
  ...watched
}: WatchedPaper & Pick<LearnedNotices, 'newest'>): readonly RenewedPaper[] {
  const isNewer =
    newest && Number(newest.provenance.version) > (watched.arxivVersion ?? Number.POSITIVE_INFINITY);
  return isNewer && isQuotable(newest.paper) ? [{ watched, newest }] : [];
}

/** By which a paper is asked for. */
function nameOf({ id, link = '' }: Paper): string {
  return `${id} ${link}`;
}

function isSameNotice(one: Notice, other: Notice): boolean {
  return one.kind === other.kind && one.link === other.link;
}
