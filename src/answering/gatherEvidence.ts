import type { Collection } from '../papers/collection.ts';
import { isQuotable, type Paper } from '../papers/paper.ts';
import { sentencesOf } from '../papers/sentences.ts';
import type { PaperHit, Search } from '../search/search.ts';
import { concerned, readRecordQuestion } from '../understanding/metadata/readMetadataQuestion.ts';
import type { Evidence } from './evidence.ts';
import { titledRecords } from './namedRecords.ts';
import { rankPapers } from './rankPapers.ts';

const MAX_PAPERS = 8;
/** A question about the record may concern more papers than anyone wants quoted. */
const MAX_RECORDS = 20;
/** As many are read closely; a collection of no more is read whole. */
const MAX_CANDIDATES = 24;

/** The papers found for a question, each with its sentences; the whole collection, or its first papers, for none. */
export async function gatherEvidence(question: string, search: Search): Promise<Evidence> {
  if (question === '')
    return evidenceOf(
      quotableOf(search.collection)
        .slice(0, MAX_RECORDS)
        .map((paper) => ({ paper, score: 1 })),
    );
  const record = await readRecordQuestion(question, search.collection);
  const recorded = record ? concerned(record).slice(0, MAX_RECORDS) : [];
  if (recorded.length > 0) return evidenceOf(recorded.map((paper) => ({ paper, score: 1 })));
  const titled = await titledRecords(question, search.collection);
  if (titled.length > 0) return evidenceOf(titled.map((paper) => ({ paper, score: 1 })));
  const candidates = await findCandidates(question, search);
  return evidenceOf(rankPapers(question, candidates).slice(0, MAX_PAPERS));
}

function evidenceOf(hits: readonly PaperHit[]): Evidence {
  return { papers: hits.map(({ paper, score }) => ({ paper, sentences: sentencesOf(paper), score })) };
}

async function findCandidates(question: string, search: Search): Promise<readonly Paper[]> {
  if (search.collection.quotable <= MAX_CANDIDATES) return quotableOf(search.collection);
  return (await search.papers(question, MAX_CANDIDATES, 'quotable')).map(({ paper }) => paper);
}

const quotables = new WeakMap<Collection, readonly Paper[]>();

/** All papers that can be quoted: the same array each time, since what is read of it is remembered by it. */
function quotableOf(collection: Collection): readonly Paper[] {
  const known = quotables.get(collection) ?? [...collection].filter(isQuotable);
  quotables.set(collection, known);
  return known;
}
