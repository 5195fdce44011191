import { timeLimit } from '../process/timeLimit.ts';
import { openReservations, spenderOf } from './budget.ts';
import type { EvidencePaper } from './evidence.ts';
import type { AskContext, Pipeline } from './pipeline.ts';
import type { QuestionStats } from './receipt.ts';
import { type Understood, understand } from './understand.ts';

/** Longer than that nobody waits for words to search with. */
const PATIENCE_MS = 3_000;
const MAX_SEARCHES = 3;
/** So many papers may join those that the question's own words found. */
const MAX_ADDED = 4;
/** Of reciprocal rank fusion (Cormack et al., 2009): the higher, the less the first places count. */
const RANK_CONSTANT = 60;

interface Searching extends Pipeline {
  readonly asking: AskContext;
  readonly stats: QuestionStats;
}

/**
 * What was found for a question, with the papers that its meaning in other words finds. Nothing is asked of a model where
 * the first search is sure, or where it has every paper already; an error, a spent budget or a slow model cost nothing but
 * the help.
 */
export async function searchInOtherWords(
  question: string,
  understood: Understood,
  searching: Searching,
): Promise<Understood> {
  if (!mayGain(understood, searching)) return understood;
  const { search } = searching.asking.collection;
  const queries = await rewritten(question, searching);
  const lists: (readonly EvidencePaper[])[] = [];
  for (const query of queries.slice(0, MAX_SEARCHES)) {
    lists.push((await understand(query, { search, weights: searching.weights })).evidence.papers);
  }
  return { ...understood, evidence: { papers: fused(understood.evidence.papers, lists) } };
}

function mayGain({ assessment, metadata, evidence }: Understood, { asking }: Searching): boolean {
  const isSure = metadata !== undefined || assessment.verdict === 'answered';
  return !isSure && !asking.waited?.isTooLong && evidence.papers.length < asking.collection.papers.quotable;
}

async function rewritten(question: string, searching: Searching): Promise<readonly string[]> {
  const { rewriter, budget, asking, stats } = searching;
  if (!rewriter) return [];
  const { papers } = asking.collection;
  const onError = (error: unknown) => searching.onError?.(error, asking.id);
  const reservations = openReservations(budget, spenderOf(asking));
  const spentBefore = stats.usage.usd;
  const late = timeLimit(PATIENCE_MS);
  const signal = AbortSignal.any([asking.signal, late.signal]);
  try {
    if (!(await reservations.reserve(rewriter.mostUsd(question, papers)))) return [];
    return await rewriter.rewrite(question, { papers, signal, onUsage: stats.addUsage });
  } catch (error) {
    if (asking.signal.aborted) throw error;
    onError(error);
    return [];
  } finally {
    late.clear();
    await reservations.settle(stats.usage.usd - spentBefore).catch(onError);
  }
}

/** All papers of the first list and some of the others, by their places in all of them. */
function fused(
  first: readonly EvidencePaper[],
  others: readonly (readonly EvidencePaper[])[],
): readonly EvidencePaper[] {
  const scores = new Map<string, { readonly found: EvidencePaper; score: number }>();
  for (const list of [first, ...others]) {
    for (const [place, found] of list.entries()) {
      const known = scores.get(found.paper.id) ?? { found, score: 0 };
      known.score += 1 / (RANK_CONSTANT + place + 1);
      scores.set(found.paper.id, known);
    }
  }
  const firstIds = new Set(first.map(({ paper }) => paper.id));
  let added = 0;
  return [...scores.values()]
    .sort((one, other) => other.score - one.score)
    .filter(({ found }) => firstIds.has(found.paper.id) || ++added <= MAX_ADDED)
    .map(({ found, score }) => ({ ...found, score }));
}
