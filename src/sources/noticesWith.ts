import { defined } from '../defined.ts';
import type { Paper } from '../papers/paper.ts';
import { batchesOf } from './batchesOf.ts';
import { type CheckedRecord, checkRecord, provenanceOf } from './checkRecord.ts';
import { isSameNamed, type PaperNames, type PaperService, type SourceRecord } from './paperService.ts';
import { type PaperRef, readRefs } from './readRefs.ts';
import { SourceError } from './sourceError.ts';
import type { Notice, Sources } from './sources.ts';

/** A paper of the collection, and what has been learned of it. */
interface Watched {
  readonly names: PaperNames;
  isKnown: boolean;
  isPartial: boolean;
  /** By kind, the newest. */
  readonly notices: Map<Notice['kind'], Notice>;
  newest?: CheckedRecord | undefined;
}

/** Asks every service that announces what becomes of papers; one that cannot be asked leaves its papers unknown. */
export function noticesWith(services: readonly PaperService[], now: () => number): Sources['notices'] {
  return async (papers, signal) => {
    const watched = papers.map(
      (paper): Watched => ({ names: namesOf(paper), isKnown: false, isPartial: false, notices: new Map() }),
    );
    await Promise.all(
      services.flatMap((service) => {
        const asked = watched.filter(({ names }) => service.canAsk(names, false));
        return batchesOf(asked, service.batch).map((batch) => askAbout(service, batch, { now, signal }));
      }),
    );
    return watched.map(({ notices, isKnown, isPartial, newest }) => ({
      ...{ notices: [...notices.values()], isKnown, isPartial },
      ...defined({ newest }),
    }));
  };
}

/** By its link and its id; of arXiv's papers the newest version is the one that tells. */
function namesOf({ id, link = '' }: Paper): PaperNames {
  const refs = [link, id, id.replace(/^pubmed-/u, 'PMID: ')].flatMap((text) => readRefs(text).refs);
  const named = (kind: PaperRef['kind']) => refs.find((ref) => ref.kind === kind)?.id;
  return defined({ arxiv: named('arxiv'), doi: named('doi'), pubmed: named('pubmed') });
}

async function askAbout(
  service: PaperService,
  batch: readonly Watched[],
  { now, signal }: { readonly now: () => number; readonly signal: AbortSignal },
): Promise<void> {
  try {
    const records = await service.ask(
      batch.map(({ names }) => names),
      signal,
    );
    for (const record of records)
      for (const each of batch.filter((watched) => isSameNamed(watched.names, record.names))) {
        each.isKnown = true;
        for (const notice of record.notices) keepNewest(each, { ...notice, source: service.source });
        if (service.source === 'arxiv') each.newest = textOf(record, now());
      }
  } catch (error) {
    if (!(error instanceof SourceError) && !signal.aborted) throw error;
    for (const each of batch) each.isPartial = true;
  }
}

/** A version that withdraws a paper gives its reason in place of the abstract: the text before stays. */
function textOf(record: SourceRecord, now: number): CheckedRecord | undefined {
  if (record.notices.some(({ kind }) => kind === 'withdrawn')) return undefined;
  const checked = checkRecord(record, provenanceOf({ source: 'arxiv' }, record, now));
  return typeof checked === 'string' ? undefined : checked;
}

function keepNewest({ notices }: Watched, notice: Notice): void {
  const known = notices.get(notice.kind);
  if (!known || (notice.date ?? '') > (known.date ?? '')) notices.set(notice.kind, notice);
}
