import { defined } from '../defined.ts';
import type { Collection } from '../papers/collection.ts';
import { isQuotable, type Paper } from '../papers/paper.ts';
import { sentencesOf } from '../papers/sentences.ts';
import type { Search } from '../search/search.ts';
import { metadataIndexOf } from '../understanding/metadata/metadataIndex.ts';
import { nameAuthors, type OfAuthors } from '../understanding/metadata/nameAuthors.ts';
import {
  concerned,
  type MetadataQuestion,
  readMetadataQuestion,
} from '../understanding/metadata/readMetadataQuestion.ts';
import { readWith } from '../understanding/readWith.ts';
import { withoutCourtesies } from '../understanding/withoutCourtesies.ts';
import type { SearchShares } from './answerability/asked.ts';
import { assessAnswerability } from './answerability/assessAnswerability.ts';
import type { Assessment } from './answerability/assessment.ts';
import type { ScoredSentence } from './answerability/scoreSentences.ts';
import { shippedWeights, type Weights } from './answerability/weights.ts';
import type { Evidence, EvidencePaper } from './evidence.ts';
import { titledLackingAbstract } from './withPapersLackingAbstract.ts';

/** A question, the papers that were found for it, and how far they answer it: read once, and passed on. */
export interface Understood {
  readonly evidence: Evidence;
  /** Of more papers than the evidence has, where the collection is large. */
  readonly assessment: Assessment;
  /** Present where the question asks for the papers' records. */
  readonly metadata?: MetadataQuestion;
}

const MAX_PAPERS = 8;
/** A question about the record may concern more papers than anyone wants quoted. */
const MAX_RECORDS = 20;
/** As many are read closely: with more, a question takes longer and search's order is lost to papers of like words. */
const MAX_CANDIDATES = 8;
/** A collection of no more is read whole: search misses the right one of two dozen where a question shares few words with it. */
const MAX_READ_WHOLE = 50;

/** Finds the papers for a question and reads them against it; the whole collection, or its first papers, for none. */
export async function understand(
  asked: string,
  { search, weights = shippedWeights() }: { readonly search: Search; readonly weights?: Weights | undefined },
): Promise<Understood> {
  const question = withoutCourtesies(asked);
  const metadata = question === '' ? undefined : await readMetadataQuestion(question, search.collection);
  const recorded = metadata ? concerned(metadata).slice(0, MAX_RECORDS) : [];
  const given = await givenPapers(question, recorded, search);
  const theirs = given ? undefined : await ofAuthors(question, search);
  const limited = given ?? theirs?.papers;
  const { papers, found } = limited ? { papers: limited } : await findCandidates(question, search);
  const reading = readWith(theirs?.question ?? question, papers);
  const assessed = assessAnswerability(reading, weights, found);
  const assessment = theirs ? nearestAtLeast(assessed) : assessed;
  const evidence = given ? papers.map((paper) => evidencePaper(paper, 1)) : bestPapers(assessment);
  return {
    evidence: { papers: evidence },
    assessment,
    ...defined({ metadata: recorded.length > 0 ? metadata : undefined }),
  };
}

/** The papers that a question is about beyond doubt, or none: those whose records it asks for, or whose titles stand in it. */
async function givenPapers(
  question: string,
  recorded: readonly Paper[],
  { collection }: Search,
): Promise<readonly Paper[] | undefined> {
  if (question === '') return quotableOf(collection).slice(0, MAX_RECORDS);
  if (recorded.length > 0) return recorded;
  const titled = await titledLackingAbstract(question, collection);
  return titled.length > 0 ? titled : undefined;
}

/** The author who is named is the one who is meant: what comes nearest of theirs is shown, unless they share no word with the question. */
function nearestAtLeast(assessed: Assessment): Assessment {
  const isNear = assessed.verdict === 'not-in-corpus' && assessed.sentences[0]?.features.get('context');
  return isNear ? { ...assessed, verdict: 'nearest' } : assessed;
}

/** The papers of an author whose findings are asked for. */
async function ofAuthors(question: string, { collection }: Search): Promise<OfAuthors | undefined> {
  const named = nameAuthors(question, await metadataIndexOf(collection));
  const papers = named?.papers.filter(isQuotable) ?? [];
  return named && papers.length > 0 ? { ...named, papers } : undefined;
}

/** The papers to read closely; where they are a few of many, with what search makes of them. */
async function findCandidates(
  question: string,
  search: Search,
): Promise<{ readonly papers: readonly Paper[]; readonly found?: SearchShares }> {
  if (search.collection.quotable <= MAX_READ_WHOLE) return { papers: quotableOf(search.collection) };
  const hits = await search.papers(question, MAX_CANDIDATES, 'quotable');
  const most = hits[0]?.score || 1;
  return {
    papers: hits.map(({ paper }) => paper),
    found: new Map(hits.map(({ paper, score }) => [paper, score / most])),
  };
}

const quotables = new WeakMap<Collection, readonly Paper[]>();

/** All papers that can be quoted: the same array each time, since what is read of it is remembered by it. */
function quotableOf(collection: Collection): readonly Paper[] {
  const known = quotables.get(collection) ?? [...collection].filter(isQuotable);
  quotables.set(collection, known);
  return known;
}

/** Share of the best paper's share of the question below which a paper is about something else. */
const LEAST_OF_BEST = 0.3;

/** Papers by their best sentences, none that has much less of the question than another, unless it is named. */
function bestPapers({ sentences }: Assessment): readonly EvidencePaper[] {
  const best = new Map<Paper, number>();
  const contextOf = ({ features }: ScoredSentence) => features.get('context') ?? 0;
  const least = LEAST_OF_BEST * Math.max(0, ...sentences.map(contextOf));
  for (const each of sentences) {
    const { paper } = each.text;
    const isNamed = each.features.get('named') === 1;
    if (!best.has(paper) && (isNamed || contextOf(each) >= least)) best.set(paper, each.score);
  }
  return [...best].slice(0, MAX_PAPERS).map(([paper, score]) => evidencePaper(paper, score));
}

function evidencePaper(paper: Paper, score: number): EvidencePaper {
  return { paper, sentences: sentencesOf(paper), score };
}
