import { defined } from '../defined.ts';
import { isQuotable } from '../papers/paper.ts';
import { createPause } from '../process/yieldToEventLoop.ts';
import { batchesOf } from './batchesOf.ts';
import { type CheckedRecord, checkRecord, provenanceOf } from './checkRecord.ts';
import { isSameNamed, type PaperNames, type PaperService, type SourceRecord } from './paperService.ts';
import { type PaperRef, refName } from './readRefs.ts';
import { SourceError } from './sourceError.ts';
import type { LookedUp, Provenance, Sources } from './sources.ts';

/** What is known of one reference so far. */
interface Search {
  readonly ref: PaperRef;
  names: PaperNames;
  /** The paper as its first source has it. */
  first?: CheckedRecord;
  /** The first that has an abstract to quote. */
  quoted?: CheckedRecord;
  /** Why services could not be asked: asking again may help. */
  readonly troubles: string[];
  /** What services have that is no paper. */
  readonly refusals: string[];
}

/**
 * Asks the services in their order, each for the papers that still lack an abstract. Whatever fails, each reference has its
 * line; when the signal aborts, those that were not asked for in time say so.
 */
export function lookUpWith(services: readonly PaperService[], now: () => number): Sources['lookUp'] {
  return async (refs, signal) => {
    const searches = refs.map((ref): Search => ({ ref, names: namesOf(ref), troubles: [], refusals: [] }));
    for (const service of services) {
      const wanting = searches.filter(
        ({ names, first, quoted }) => !quoted && service.canAsk(names, first !== undefined),
      );
      await Promise.all(
        batchesOf(wanting, service.batch).map((batch) => askService(service, batch, { now, signal })),
      );
    }
    return searches.map(resultOf);
  };
}

function namesOf(ref: PaperRef): PaperNames {
  if (ref.kind === 'arxiv') return { arxiv: ref.id, ...defined({ arxivVersion: ref.version }) };
  return ref.kind === 'doi' ? { doi: ref.id } : { pubmed: ref.id };
}

interface Asking {
  readonly now: () => number;
  readonly signal: AbortSignal;
}

async function askService(
  service: PaperService,
  batch: readonly Search[],
  { now, signal }: Asking,
): Promise<void> {
  try {
    const records = await service.ask(
      batch.map(({ names }) => names),
      signal,
    );
    const pause = createPause();
    for (const record of records) {
      await pause();
      const provenance = provenanceOf(service, record, now());
      for (const search of batch)
        if (isSameNamed(search.names, record.names)) take(search, record, provenance);
    }
  } catch (error) {
    const trouble = signal.aborted
      ? `${service.label} was not asked in time: ask for fewer papers at once`
      : troubleOf(error);
    for (const { troubles } of batch) troubles.push(trouble);
  }
}

function troubleOf(error: unknown): string {
  if (error instanceof SourceError) return error.message;
  throw error;
}

function take(search: Search, { names, draft, address }: SourceRecord, provenance: Provenance): void {
  const record = checkRecord({ draft, address }, provenance);
  if (typeof record === 'string') {
    search.refusals.push(record);
    return;
  }
  search.names = { ...names, ...search.names };
  search.first ??= record;
  if (isQuotable(record.paper)) search.quoted ??= record;
}

/** What is told of the abstract that another one stands in for. */
const OF_ABSTRACT = /^(?:the abstract|abstract|no abstract)\b/u;
const NOT_KNOWN = 'no source knows it: check it, or give the paper as a file';

function resultOf({ ref, first, quoted, troubles, refusals }: Search): LookedUp {
  if (!first) {
    const told = [...troubles, ...refusals];
    const reason = `${refName(ref)}: ${told.length > 0 ? told.join('; ') : NOT_KNOWN}`;
    return { kind: troubles.length > 0 ? 'unreachable' : 'unknown', ref, reason };
  }
  const own =
    quoted === undefined || quoted === first
      ? first.problems
      : [...first.problems.filter(({ message }) => !OF_ABSTRACT.test(message)), ...quoted.problems];
  const untold = quoted ? [] : troubles.map((message) => ({ file: first.provenance.address, message }));
  return {
    kind: 'found',
    ref,
    paper: { ...first.paper, abstract: quoted?.paper.abstract ?? '' },
    provenance: (quoted ?? first).provenance,
    problems: [...own, ...untold],
  };
}
